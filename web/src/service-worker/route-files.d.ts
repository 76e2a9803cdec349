/** Made by the build, see vite.config.ts: the scripts and styles of pages, as paths from the site's root without a slash ahead. */
declare module 'virtual:route-files' {
  /** What every page needs. */
  export const everywhere: readonly string[];
  /** What each page needs besides, by its route. */
  export const routes: Readonly<Record<string, readonly string[]>>;
}
