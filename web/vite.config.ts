import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { scriptFiles } from './script-files.ts';

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

const filesModule = 'virtual:route-files';

/**
 * Tells the service worker, by `virtual:route-files`, which scripts and styles each page is made of: what all of them need, and by
 * route what is its own. What a page loads only when it is used is among them.
 */
function routeFiles(): Plugin {
  let found = { everywhere: [] as string[], routes: {} as Record<string, string[]> };
  return {
    name: 'route-files',
    // The client is built before the worker, by the same instance.
    sharedDuringBuild: true,
    writeBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const at = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      /** The page, layout or error page that a chunk is the way in to: `/path/[section]` and `page`. */
      const wayIn = ({ facadeModuleId: id }: (typeof chunks)[number]) => {
        const of = id === null ? [] : [id, ...(this.getModuleInfo(id)?.importedIds ?? [])];
        const [, route, kind] =
          /\/src\/routes(.*)\/\+(page|layout|error)\./.exec(of.join('\n')) ?? [];
        return kind === undefined ? null : { route: route || '/', kind };
      };
      const ways = new Map(chunks.map((chunk) => [chunk, wayIn(chunk)]));
      const add = (chunk: (typeof chunks)[number], to: Set<string>) => {
        if (to.has(chunk.fileName)) return to;
        to.add(chunk.fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) to.add(style);
        for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
          const next = at.get(name);
          // The app knows all pages, and loads one.
          if (next && !ways.get(next)) add(next, to);
        }
        return to;
      };
      const everywhere = new Set<string>();
      for (const [chunk, way] of ways)
        if (way ? way.kind !== 'page' : chunk.isEntry) add(chunk, everywhere);
      const routes: Record<string, string[]> = {};
      for (const [chunk, way] of ways)
        if (way?.kind === 'page')
          routes[way.route] = [...add(chunk, new Set())].filter((file) => !everywhere.has(file));
      found = { everywhere: [...everywhere], routes };
    },
    resolveId: (source) => (source === filesModule ? `\0${filesModule}` : null),
    load: (id) =>
      id === `\0${filesModule}`
        ? Object.entries(found)
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n')
        : null,
  };
}

export default defineConfig({
  plugins: [
    withoutParser,
    routeFiles(),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // The page at /away is answered at any address while the server is out of reach: its files are found from all of them.
      paths: { relative: false },
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
  environments: {
    client: {
      build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles() } } } },
    },
  },
});
