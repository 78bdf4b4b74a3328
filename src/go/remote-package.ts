// A remote package as `go install` takes it, "github.com/acme/server/cmd/server@v1.4.2": import path and version.

import { FormatError } from '../errors.js';

export interface RemotePackage {
  /** Import path of the main package. */
  readonly path: string;
  /** What was asked for: a release, or what the go command makes one of ("latest", "v1.4", a branch, a commit). */
  readonly query: string;
}

/** "github.com/acme/server@v1.4.2": one module in one version. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

const FORM = 'Write host/path@version, such as github.com/acme/server/cmd/server@v1.4.2.';
// As in CheckImportPath of golang.org/x/mod/module: the first element is a host.
const HOST = /^(?=.*\.)[a-z0-9][a-z0-9.-]*[a-z0-9]$/;
const ELEMENT = /^(?!\.)[\w.~+-]+(?<!\.)$/;
// Queries that only mean something where the module is required already.
const NO_VERSION: readonly string[] = ['none', 'upgrade', 'patch'];

/** Whether an item of the input package is a remote package and no path: "./dir@home" is a path. */
export function namesVersion(item: string): boolean {
  return /^[^./\\][^@]*@/.test(item);
}

/** Whether a path begins as an import path does, with a host: "github.com/acme/server". */
export function looksLikeImportPath(path: string): boolean {
  const elements = path.split('/');
  return elements.length > 1 && HOST.test(elements[0] ?? '') && elements.every((it) => ELEMENT.test(it));
}

/** Parses an item for which `namesVersion` holds; a FormatError for what the go command could not install. */
export function parseRemotePackage(text: string): RemotePackage {
  const at = text.indexOf('@');
  const [path, query] = [text.slice(0, at), text.slice(at + 1)];
  const quoted = JSON.stringify(text);
  if (path.includes('://')) {
    throw new FormatError(`${quoted} begins with a scheme, which an import path does not`, { hint: FORM });
  }
  if (path.includes('...')) {
    throw new FormatError(`${quoted} is a pattern, and the packages of a remote module are not looked for`, {
      hint: 'Name each main package, separated by commas.',
    });
  }
  if (!HOST.test(path.split('/')[0] ?? '') || !path.split('/').every((element) => ELEMENT.test(element))) {
    throw new FormatError(`${quoted} is not a remote package, whose path begins with a host`, {
      hint: `${FORM.slice(0, -1)}; a folder with "@" in its name begins with ./.`,
    });
  }
  checkQuery(query, quoted);
  return { path, query };
}

/** The paths that the module of a package may have, the longest first, as the go command looks for them. */
export function modulePaths(path: string): readonly string[] {
  const elements = path.split('/');
  return elements.map((_, at) => elements.slice(0, elements.length - at).join('/'));
}

/** "github.com/acme/server@v1.4.2". */
export function formatModule({ path, version }: ModuleVersion): string {
  return `${path}@${version}`;
}

function checkQuery(query: string, quoted: string): void {
  if (NO_VERSION.includes(query)) {
    throw new FormatError(`${quoted}: ${query} is not a version that could be built`, {
      hint: 'Give a release such as v1.4.2, latest, a branch, a tag or a commit.',
    });
  }
  if (/^[A-Za-z0-9][\w.+~-]*$/.test(query)) return;
  throw new FormatError(`${quoted} has no version that the go command understands after the "@"`, {
    hint: 'Give a release such as v1.4.2, latest, a branch, a tag or a commit; in place of a branch with "/" in its name give its commit.',
  });
}
