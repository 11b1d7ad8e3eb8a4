import type { Plugin } from 'vite';

/**
 * Lets the browser paint only when the app has run: it knows the person's colours and direction,
 * and before it there is nothing to see. Vite drops the attribute from the page it is given.
 */
export function paintOnce(): Plugin {
  return {
    name: 'paint-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => html.replace('<script type="module"', '$& blocking="render"'),
    },
  };
}
