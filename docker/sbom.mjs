// Writes the bill of materials (CycloneDX) of the image: what Maven and npm know of those of their
// packages that are in it, and what comes from Debian, the JDK and PostgreSQL.
//   node sbom.mjs <maven.json> <package-lock.json> <folder of jars> <debian packages> <java release> <postgres --version>
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [maven, lock, jars, debian, java, postgres] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const text = (file) => readFileSync(file, 'utf8').trim();

const files = new Set(readdirSync(jars, { recursive: true }).map((file) => basename(file)));
// By the hashes of the libraries' own jars; in the image they are one.
const libraries = json(maven).components.filter((library) => files.has(`${library.group}.${library.name}-${library.version}.jar`));
const { '': web, ...locked } = json(lock).packages;
// Of what builds the page, Svelte is also in it.
const scripts = ['svelte', ...Object.keys(web.dependencies ?? {})].map((name) => {
  const { version, license } = locked[`node_modules/${name}`];
  return { name, version, purl: `pkg:npm/${name}@${version}`, licenses: licence(license) };
});
const packages = text(debian)
  .split('\n')
  .map((line) => line.split(' '))
  .map(([name, version, arch]) => ({ name, version, purl: `pkg:deb/debian/${name}@${version}?arch=${arch}`, licenses: [] }));
const others = [
  { name: 'jdk', version: /JAVA_VERSION="(.*)"/.exec(text(java))[1], licenses: licence('GPL-2.0-with-classpath-exception') },
  { name: 'postgresql', version: /\d+(\.\d+)?/.exec(text(postgres))[0], licenses: licence('PostgreSQL') },
  { name: 'icu', version: '60.2', licenses: licence('ICU') },
  { name: 'openssl', version: '1.1.1', licenses: licence('OpenSSL') },
  { name: 'libxml2', version: '2.9.4', licenses: licence('MIT') },
];

function licence(id) {
  return [{ license: { id } }];
}

function component({ group, name, version, purl, licenses, hashes }) {
  return { type: 'library', group, name, version, purl, licenses, hashes: hashes?.filter(({ alg }) => alg === 'SHA-256') };
}

const components = [...libraries, ...scripts, ...packages, ...others].map(component);
console.log(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 1));
