/** The one direction of imports: shared <- server, shared <- web; inside the server as below. */
const never = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    never('shared-knows-nobody', '^shared/', '^(server|web|tests)/'),
    never('web-never-imports-server', '^web/', '^(server|tests)/'),
    never('server-never-imports-web-sources', '^server/', '^(web/src|tests)/'),
    never('store-knows-no-door', '^server/src/store/', '^server/src/(http|realtime|demo|reports)/'),
    never('doors-stand-apart', '^server/src/http/', '^server/src/realtime/'),
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
