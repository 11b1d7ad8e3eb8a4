import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { budgets } from './vite/budgets.ts';
import { compressed } from './vite/compressed.ts';
import { firstSight } from './vite/first-sight.ts';
import { offline, WORKER } from './vite/offline.ts';

export default defineConfig({
  plugins: [svelte(), firstSight(), offline(), budgets(), compressed()],
  build: {
    // The first versions that know light-dark() and oklch, so that neither is rewritten.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A file turned into a data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    // One file compresses better than many that repeat one another.
    cssCodeSplit: false,
    // Of the libraries in the page, which ask that it goes with them.
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/sw.ts' },
      output: {
        // What every part needs, and then what everybody has who is signed in, is one file each and
        // not a dozen crumbs.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /node_modules\/svelte|src\/(App|account\/(session|account\.)|words\/(en\/(account|app|service|shared|task)|en\.|locale|plural|words)|time\/zone|shared\/(http|Icon|Lazy|location|Mark|notes|words))/,
            },
            {
              name: 'home',
              test: /node_modules\/idb|src\/((kinds|sync)\/(?!live|leader|stream)|account\/departure|shared\/(clock|TagDot|uuid)|time\/|task\/(Circle|day|deeds|desk|due|later-functions|list-state|position|quick-add|tag-address|view)|app\/(history|Home|routes|Shell|spoken-history))/,
            },
          ],
        },
        entryFileNames: ({ name }) => (name === 'sw' ? WORKER : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash:6].js',
      },
    },
  },
  // Quarkus' development mode stands in front and knows this port.
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: { setupFiles: 'vitest.setup.ts' },
  // Svelte's state lives in the browser's half of the library.
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
});
