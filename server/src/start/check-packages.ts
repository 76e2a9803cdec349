import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { StartError } from './start-error.ts';

/**
 * Throws a StartError where a package that the server needs is not there. Some are first loaded by a thread, hours later:
 * whoever signs up then would be told of a fault that the start had not seen.
 */
export function checkPackages(): void {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const missing = missingOf(Object.keys((JSON.parse(text) as Needs).dependencies));
  if (missing.length > 0)
    throw new StartError(`Not installed: ${missing.join(', ')}. Run npm ci, then start again.`);
}

/** Which of these packages the server cannot find. */
export function missingOf(packages: readonly string[]): string[] {
  return packages.filter((name) => {
    try {
      return findPackageJSON(name, import.meta.url) === undefined;
    } catch {
      return true;
    }
  });
}

interface Needs {
  dependencies: Record<string, string>;
}
