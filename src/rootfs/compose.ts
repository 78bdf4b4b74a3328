// The root file system as layers: first all that changes seldom (certificates, time zones, folders, files), then
// the binary in a layer of its own, so that a new version of the program is all that has to be pulled again.
// Without extras there is one layer with one entry.

import { InputError } from '../errors.js';
import type { Entry, LayerPlan } from '../oci/types.js';

export interface RootFileSystem {
  /** Everything but the binary. */
  readonly extras: readonly Entry[];
  readonly binary: { readonly path: string; readonly file: string; readonly size: number };
}

/** Checks, before anything is compiled, that no extra takes the binary's place and that no two claim one path. */
export function checkExtras(extras: readonly Entry[], binary: string): void {
  const seen = new Map<string, Entry>();
  for (const entry of extras) {
    if (entry.path === binary || entry.path.startsWith(`${binary}/`)) {
      throw new InputError(`${entry.path} is where the binary goes`, {
        hint: 'Choose another destination in files or directories.',
      });
    }
    const other = seen.get(entry.path);
    if (other !== undefined && !(other.type === 'directory' && entry.type === 'directory')) {
      throw new InputError(`${entry.path} is given twice`, {
        hint: 'Give each destination of files, directories, ca-certificates and tzdata once.',
      });
    }
    seen.set(entry.path, entry);
  }
}

/** The folders of the `directories` input, owned by the user that the image runs as. */
export function directoryEntries(
  directories: readonly { readonly path: string; readonly mode: number }[],
  user: string,
): readonly Entry[] {
  const [uid = 0, gid = 0] = user.split(':').map(Number);
  return directories.map(({ path, mode }) => ({ type: 'directory', path, mode, uid, gid }));
}

/** The layers, lowest first; an empty one is left out by the assembler. */
export function composeLayers({ extras, binary }: RootFileSystem): readonly LayerPlan[] {
  const program: Entry = {
    type: 'file',
    path: binary.path,
    mode: 0o755,
    uid: 0,
    gid: 0,
    size: binary.size,
    content: { file: binary.file },
  };
  return [
    { createdBy: describeExtras(extras), entries: mergeDirectories(extras) },
    { createdBy: `COPY ${binary.path} ${binary.path}`, entries: [program] },
  ];
}

// A folder may be asked for by `directories` and come along with `files`: the first, which has an owner and a
// mode of its own, stands.
function mergeDirectories(extras: readonly Entry[]): readonly Entry[] {
  const byPath = new Map<string, Entry>();
  for (const entry of extras) if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  return [...byPath.values()];
}

function describeExtras(extras: readonly Entry[]): string {
  const files = extras.filter((entry) => entry.type !== 'directory').length;
  const directories = extras.length - files;
  return `COPY ${files} files and ${directories} directories /`;
}
