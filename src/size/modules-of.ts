// Which module a package came from, by the build info.

import type { BuildInfo } from '../gobin/build-info.js';
import { STANDARD_LIBRARY } from './model.js';

/** The path of the module that a package belongs to; undefined where the build info does not say. */
export type ModuleFinder = (packagePath: string) => string | undefined;

/** Looks packages up in the modules of a build: the one whose path is the longest prefix, as Go itself resolves them. */
export function moduleFinder(buildInfo: BuildInfo | undefined): ModuleFinder {
  const main = buildInfo?.main?.path ?? mainPackagePath(buildInfo);
  // Replaced modules keep the path that they are imported by.
  const paths = [...(main === undefined ? [] : [main]), ...(buildInfo?.deps ?? []).map(({ path }) => path)];
  const modules = new Set(paths);
  return (packagePath) => {
    if (packagePath === 'main') return main;
    for (let path = packagePath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      if (modules.has(path)) return path;
    }
    return isStandard(packagePath) ? STANDARD_LIBRARY : undefined;
  };
}

function mainPackagePath(buildInfo: BuildInfo | undefined): string | undefined {
  return buildInfo === undefined || buildInfo.path === '' ? undefined : buildInfo.path;
}

/** What the compiler makes for type parameters goes by this name. */
const COMPILER_MADE = 'go.shape';

// Vendored packages of the standard library keep "vendor/" in their path; those of a module do not.
function isStandard(path: string): boolean {
  const first = path.split('/', 1)[0] ?? '';
  return first === 'vendor' || !first.includes('.') || path === COMPILER_MADE;
}
