// The flags of `go build` (Go source: src/cmd/go/internal/work/build.go, AddBuildFlags) and which of them the input
// build-flags may hold. A flag that is not listed is one of a later Go: the go command knows what to say to it.

export interface BuildFlag {
  /** Its value may stand in the next argument. */
  readonly takesValue: boolean;
  /** Why it is refused (completes "-o …") and what to do instead; undefined where it is let through. */
  readonly refused?: { readonly why: string; readonly instead: string };
  /** The only values that are let through; without one where the flag stands alone. */
  readonly values?: readonly string[];
}

const value: BuildFlag = { takesValue: true };
const plain: BuildFlag = { takesValue: false };

function refuse(flag: BuildFlag, why: string, instead: string): BuildFlag {
  return { ...flag, refused: { why, instead } };
}

const NO_CGO = 'needs cgo, and the binary is compiled without it so that it is static';
const REMOVE = 'Remove it';
const OTHER_SOURCE = 'compiles something else than the files of the repository';

export const BUILD_FLAGS: Readonly<Record<string, BuildFlag>> = {
  asmflags: value,
  gcflags: value,
  installsuffix: value,
  modcacherw: plain,
  p: value,
  pgo: value,
  v: plain,
  x: plain,

  buildmode: {
    ...refuse(value, 'makes something that cannot be run as a program', 'Remove it, or use -buildmode=exe'),
    values: ['exe', 'pie', 'default'],
  },
  compiler: { ...refuse(value, 'chooses another compiler', 'Remove it: the compiler is gc'), values: ['gc'] },
  mod: {
    ...refuse(value, 'would change go.mod during the build', 'Run "go mod tidy" and commit the result'),
    values: ['readonly', 'vendor'],
  },
  trimpath: {
    ...refuse(
      plain,
      'would write paths of this machine into the binary',
      'Remove it: -trimpath is always given',
    ),
    values: ['', 'true'],
  },

  C: refuse(value, 'changes the folder', 'Use the input working-directory'),
  a: refuse(plain, 'has an input of its own', 'Use the input rebuild'),
  asan: refuse(plain, NO_CGO, REMOVE),
  buildvcs: refuse(plain, 'has an input of its own', 'Use the input vcs'),
  cover: refuse(plain, 'makes a program that writes files, which an empty image has no place for', REMOVE),
  coverpkg: refuse(value, 'makes a program that writes files, which an empty image has no place for', REMOVE),
  covermode: refuse(
    value,
    'makes a program that writes files, which an empty image has no place for',
    REMOVE,
  ),
  'debug-actiongraph': refuse(value, 'writes a file during the build', REMOVE),
  'debug-runtime-trace': refuse(value, 'writes a file during the build', REMOVE),
  'debug-trace': refuse(value, 'writes a file during the build', REMOVE),
  gccgoflags: refuse(value, 'is for another compiler', REMOVE),
  json: refuse(plain, 'hides the compiler messages that are shown as annotations', REMOVE),
  ldflags: refuse(value, 'has an input of its own', 'Use the input ldflags'),
  linkshared: refuse(plain, 'links against shared libraries, which an empty image does not have', REMOVE),
  modfile: refuse(value, OTHER_SOURCE, 'Put the requirements into go.mod'),
  msan: refuse(plain, NO_CGO, REMOVE),
  n: refuse(plain, 'prints commands and makes no binary', 'Remove it, or use -x'),
  o: refuse(
    value,
    'would put the binary where nobody looks for it',
    'Remove it: the image holds /<name of the program>',
  ),
  overlay: refuse(value, OTHER_SOURCE, 'Change the files in a step before this one'),
  pkgdir: refuse(value, 'takes packages compiled elsewhere', REMOVE),
  race: refuse(plain, NO_CGO, 'Remove it, and test with -race in a step of its own'),
  tags: refuse(value, 'has an input of its own', 'Use the input build-tags'),
  toolexec: refuse(value, 'lets another program make the binary', REMOVE),
  work: refuse(plain, 'leaves folders behind', REMOVE),
};
