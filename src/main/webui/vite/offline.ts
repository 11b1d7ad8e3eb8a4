import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** At the root and without a hash: a worker is in charge of the folder it lies in, by its name. */
const WORKER = 'sw.js';
const SOURCE = 'src/sw.ts';

// Read by robots and lawyers, by systems that keep their own copies, and by pages of the service.
const NOT_OFFLINE = /\.(txt|png)$|^unsubscribe\.css$/;

/** Tells the service worker which files there are to keep, and which version they are. */
export function offline(): Plugin {
  let publicDir = 'public';
  let target: string[] = [];
  return {
    name: 'offline',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
      target = [config.build.target].flat().filter(it => typeof it === 'string');
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const worker = await builtWorker(target);
        const files = { ...built(bundle), ...copied(publicDir) };
        const paths = Object.keys(files).sort();
        const hash = createHash('sha256');
        for (const path of paths) {
          hash.update(path).update(files[path] ?? '');
        }
        const source = worker
          .replace('__FILES__', () => JSON.stringify(paths))
          .replace('__VERSION__', () => JSON.stringify(hash.digest('hex').slice(0, 12)));
        this.emitFile({ type: 'asset', fileName: WORKER, source });
      },
    },
    configureServer({ middlewares }) {
      // Where a built app has run before, its worker would go on answering instead of Vite.
      middlewares.use(`/${WORKER}`, (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(LEAVE);
      });
    },
  };
}

/** Built apart from the page: code that both share must be in the worker's one file, too. */
async function builtWorker(target: string[]): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { codeSplitting: false } },
    },
  });
  const [worker] = (result as Rolldown.RolldownOutput).output;
  return worker.code;
}

const LEAVE = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', async () => {
    await self.registration.unregister();
    for (const client of await self.clients.matchAll()) client.navigate(client.url);
  });
`;

/** What the build makes, by path: the page stands for each of its addresses. */
function built(bundle: Rolldown.OutputBundle): Record<string, string | Uint8Array> {
  const files = Object.values(bundle)
    .filter(it => it.fileName !== WORKER)
    .filter(it => !NOT_OFFLINE.test(it.fileName));
  return Object.fromEntries(
    files.map(it => [
      it.fileName === 'index.html' ? '/' : `/${it.fileName}`,
      it.type === 'asset' ? it.source : it.code,
    ]),
  );
}

/** What is copied as it is. */
function copied(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder).filter(it => !NOT_OFFLINE.test(it));
  return Object.fromEntries(names.map(it => [`/${it}`, readFileSync(join(folder, it))]));
}
