import { Router } from 'express';

interface Mounted {
  path: string;
  /** A router that stands there; null for what answers or passes on by itself. */
  router: object | null;
}
type Routes = { route: { path: string; methods: Record<string, boolean> } | undefined }[];
type Handler = ((...args: unknown[]) => unknown) & { stack?: Routes };

/**
 * Listens while routers are put together, since they do not keep under which address another was mounted. Call `routes` after the server was
 * made: every method and address that a router of this process answers, and each address that something else was mounted at.
 */
export function servedRoutes(): { routes: () => string[]; mounts: () => string[] } {
  const mounted = new Map<object, Mounted[]>();
  const prototype = Router.prototype as { use: (this: object, ...args: unknown[]) => unknown };
  const { use } = prototype;
  prototype.use = function (...args) {
    const [first, ...rest] = args.flat(2) as [unknown, ...unknown[]];
    const paths = args.flat(2).filter((one) => typeof one === 'string');
    const handlers = (typeof first === 'function' ? [first, ...rest] : rest).filter(
      (one): one is Handler => typeof one === 'function',
    );
    for (const path of paths.length > 0 ? paths : [''])
      for (const handler of handlers)
        mounted.set(this, [
          ...(mounted.get(this) ?? []),
          { path, router: handler.stack ? handler : null },
        ]);
    return use.apply(this, args);
  };
  const inner = () => [...mounted.values()].flat().map(({ router }) => router);
  const roots = () => [...mounted.keys()].filter((one) => !inner().includes(one));
  const below = (router: object, at: string): string[] => [
    ...(router as { stack: Routes }).stack.flatMap(({ route }) =>
      Object.keys(route?.methods ?? {}).map(
        (method) => `${method.toUpperCase()} ${at}${route!.path}`,
      ),
    ),
    ...(mounted.get(router) ?? []).flatMap((one) =>
      one.router ? below(one.router, `${at}${one.path}`.replace(/\/$/, '')) : [],
    ),
  ];
  const besides = (router: object, at: string): string[] =>
    (mounted.get(router) ?? []).flatMap((one) => {
      const here = `${at}${one.path}`.replace(/\/$/, '');
      return one.router ? besides(one.router, here) : [here];
    });
  return {
    routes: () => [...new Set(roots().flatMap((root) => below(root, '')))],
    mounts: () => [...new Set(roots().flatMap((root) => besides(root, '')))],
  };
}
