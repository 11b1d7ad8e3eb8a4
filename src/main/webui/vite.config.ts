import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Puts compressed copies beside the built files that are text, so that serving costs nothing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      for (const name of names.filter(it => /\.(css|html|js|json|svg|txt)$/.test(it))) {
        const content = await readFile(join(dir, name));
        await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(content));
        await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [svelte(), compressed()],
  build: {
    // The first versions that know light-dark() and oklch, so that neither is rewritten.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A file turned into a data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  // Quarkus' development mode stands in front and knows this port.
  server: { port: 5173, strictPort: true },
  test: { setupFiles: 'vitest.setup.ts' },
  // Svelte's state lives in the browser's half of the library.
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
});
