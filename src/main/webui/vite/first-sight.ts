import type { Plugin, Rolldown } from 'vite';

/** What gives the page its colours. */
const COLOURS = 'colors';

/** What somebody sees who comes for the first time. Later the service worker has everything. */
const FIRST = 'tools';

/**
 * Lets the browser paint when it knows the person's colours; it need not wait for the app. What is
 * shown first is fetched beside the app and not after it.
 */
export function firstSight(): Plugin {
  return {
    name: 'first-sight',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const there = (file: string) => html.includes(`/${file}"`);
        return {
          html,
          tags: [
            {
              tag: 'script',
              attrs: {
                type: 'module',
                blocking: 'render',
                crossorigin: true,
                src: `/${chunkOf(bundle, COLOURS).fileName}`,
              },
              injectTo: 'head' as const,
            },
            ...needed(bundle)
              .filter(file => !there(file))
              .map(file => ({
                tag: 'link',
                attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
                injectTo: 'head' as const,
              })),
          ],
        };
      },
    },
  };
}

function needed(bundle: Rolldown.OutputBundle): readonly string[] {
  const first = chunkOf(bundle, FIRST);
  return [first.fileName, ...first.imports];
}

function chunkOf(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle)
    .filter(it => it.type === 'chunk')
    .find(it => it.name === name);
  if (!chunk) {
    throw new Error(`The build made no ${name}.`);
  }
  return chunk;
}
