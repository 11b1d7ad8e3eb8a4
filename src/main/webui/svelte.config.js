/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Shorter than the default, as each component's markup and styles repeat it.
    cssHash: ({ hash, css }) => `s${hash(css).slice(-4)}`,
  },
};
