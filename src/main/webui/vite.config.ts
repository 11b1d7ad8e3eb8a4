import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { budgets } from './vite/budgets.ts';
import { compressed } from './vite/compressed.ts';
import { firstSight } from './vite/first-sight.ts';
import { offline } from './vite/offline.ts';

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
    // The libraries' licences require that their texts are distributed with the page.
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      // The signed-in home is an entry, so that what it shares with the page counts as initial below.
      input: {
        index: 'index.html',
        colors: 'src/colors.ts',
        home: 'src/app/Home.svelte',
      },
      output: {
        // One file of what the first views share. Each later part imports the one before it, and
        // so shares with that what both need.
        codeSplitting: {
          groups: [{ name: 'shared', minShareCount: 2, tags: ['$initial'] }],
        },
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash:6].js',
      },
    },
  },
  worker: { format: 'es', plugins: () => [svelte()] },
  // Quarkus' development mode stands in front and knows this port.
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: { setupFiles: 'vitest.setup.ts' },
  // Svelte's state lives in the browser's half of the library.
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
});
