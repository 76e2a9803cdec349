import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

const parser = '@formatjs/icu-messageformat-parser';

/** Texts reach the browser taken apart already, so the parser stays out of its scripts. */
const withoutParser: Plugin = {
  name: 'texts-without-parser',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== parser || this.environment.name !== 'client') return null;
    return this.resolve(`${parser}/no-parser.js`, importer, { skipSelf: true });
  },
};

export default defineConfig({
  plugins: [
    withoutParser,
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // Let in by a page that has loaded, where there is something to keep: kept-pages.ts.
      serviceWorker: { register: false },
      compilerOptions: {
        runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
      },
      csp: {
        mode: 'auto',
        // No unsafe-inline anywhere: a name or a note can never become markup that runs or styles.
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit's own route announcer hides itself by this one style attribute; no other passes.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    // Fonts and icons stay files: a data: font would need a wider font-src.
    assetsInlineLimit: 0,
  },
});
