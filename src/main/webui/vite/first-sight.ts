import type { Plugin, Rolldown } from 'vite';

/** What somebody sees who comes for the first time. Later the service worker has everything. */
const FIRST = 'EntryForm';

/**
 * Lets the browser paint only when the app has run: it knows the person's colours and direction,
 * and before it there is nothing to see. What is shown first is fetched beside the app and not
 * after it. Vite drops the attribute from the page it is given.
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
          html: html.replace('<script type="module"', '$& blocking="render"'),
          tags: needed(bundle)
            .filter(file => !there(file))
            .map(file => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
              injectTo: 'head',
            })),
        };
      },
    },
  };
}

function needed(bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter(it => it.type === 'chunk');
  const first = chunks.find(it => it.name === FIRST);
  return first ? [first.fileName, ...first.imports] : [];
}
