// Writes the bill of materials (CycloneDX) of the image: what Maven knows of those of its packages that are
// in it, what Vite has put into the page, and what comes from Debian, the JDK, PostgreSQL and GraalVM.
//   node sbom.mjs <maven.json> <folder of jars> <licences of the page> <debian packages> <java release> \
//     <postgres --version> [<native-image --version>]
// An empty file, as /dev/null, stands for what is not in the image.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [maven, jars, page, debian, java, postgres, graalvm = '/dev/null'] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const text = (file) => readFileSync(file, 'utf8').trim();

const files = new Set(readdirSync(jars, { recursive: true }).map((file) => basename(file)));
// By the hashes of the libraries' own jars; in the image they are one.
const libraries = json(maven).components.filter((library) => files.has(`${library.group}.${library.name}-${library.version}.jar`));
const scripts = [...text(page).matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(([, name, version, license]) => ({
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  licenses: licence(license),
}));
const packages = text(debian)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' '))
  .map(([name, version, arch]) => ({ name, version, purl: `pkg:deb/debian/${name}@${version}?arch=${arch}`, licenses: [] }));
const jdk = [['jdk', version(java, /JAVA_VERSION="(.*)"/), licence('GPL-2.0-with-classpath-exception')]];
// The garbage collector, the threads and the like, which are linked into a native executable.
const runtime = isEmpty(graalvm)
  ? []
  : [['graalvm', version(graalvm, /^native-image (\S+)/), licence('GPL-2.0-with-classpath-exception')]];
// The last are what PostgreSQL's programs bring with them.
const database = isEmpty(postgres)
  ? []
  : [
      ['postgresql', version(postgres, /(\d+(\.\d+)?)/), licence('PostgreSQL')],
      ['icu', '60.2', licence('Unicode-DFS-2016')],
      ['openssl', '1.1.1', licence('OpenSSL')],
      ['libxml2', '2.9.4', licence('MIT')],
      ['zlib', '1.2.11', licence('Zlib')],
      ['xz', '5.2.2', [{ license: { name: 'Public domain' } }]],
    ];
const others = [...jdk, ...runtime, ...database].map(([name, version, licenses]) => ({
  name,
  version,
  purl: `pkg:generic/${name}@${version}`,
  licenses,
}));

function version(file, pattern) {
  return pattern.exec(text(file))[1];
}

function isEmpty(file) {
  return text(file) === '';
}

function licence(id) {
  return [{ license: { id } }];
}

function component({ group, name, version, purl, licenses, hashes }) {
  return { type: 'library', group, name, version, purl, licenses, hashes: hashes?.filter(({ alg }) => alg === 'SHA-256') };
}

const components = [...libraries, ...scripts, ...packages, ...others].map(component);
console.log(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 1));
