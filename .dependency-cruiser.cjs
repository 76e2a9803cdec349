/** The one direction of imports: shared <- server, shared <- web; inside the server as below. */
const never = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** What each folder of the server may import of the others, as docs/architecture.md draws it. Modules beside the folders are anybody's. */
const knows = {
  store: ['tracks'],
  tracks: ['store'],
  imports: [],
  exports: [],
  mail: [],
  transfer: ['reads', 'store', 'tracks'],
  reads: ['exports', 'imports', 'store', 'tracks', 'transfer'],
  jobs: ['imports', 'store', 'tracks'],
  realtime: ['store'],
  http: ['imports', 'jobs', 'mail', 'reads', 'start', 'store', 'tracks', 'transfer'],
  start: ['demo', 'store'],
  demo: ['start', 'store', 'tracks'],
};
const knowsNoMore = (folder, others) => ({
  name: `${folder}-knows-no-more`,
  severity: 'error',
  from: { path: `^server/src/${folder}/` },
  to: { path: '^server/src/[^/]+/', pathNot: `^server/src/(${[folder, ...others].join('|')})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    never('shared-knows-nobody', '^shared/', '^(server|web|tests)/'),
    never('web-never-imports-server', '^web/', '^(server|tests)/'),
    never('server-never-imports-web-sources', '^server/', '^(web/src|tests)/'),
    ...Object.entries(knows).map(([folder, others]) => knowsNoMore(folder, others)),
    {
      name: 'ioredis-has-one-home',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/src/store/redis[.]ts$' },
      to: { path: 'node_modules/ioredis' },
    },
    {
      name: 'node-redis-has-one-home',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/src/store/session-store[.]ts$' },
      to: { path: 'node_modules/(redis|connect-redis)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
