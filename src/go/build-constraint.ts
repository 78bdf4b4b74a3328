// Build constraints (Go source: src/go/build/constraint/expr.go): does a line such as `//go:build linux && !ignore`
// exclude a file from a build for Linux without cgo? Where that is not certain, it does not.

/** `undefined`: not certain. */
type Truth = boolean | undefined;

const TAG = /^[\p{L}\p{Nd}_.]+$/u;

// Architectures and tags whose truth depends on the platform, the Go release or its experiments.
const UNCERTAIN =
  /\.|^(?:386|amd64p?3?2?|arm|arm64|armbe|arm64be|loong64|mips|mipsle|mips64|mips64le|mips64p32|mips64p32le|ppc|ppc64|ppc64le|riscv|riscv64|s390|s390x|sparc|sparc64|wasm|boringcrypto|go1)$/;

/**
 * Whether the `//go:build` line among the comments before a package clause certainly excludes the file. The older
 * `// +build` form is left to the compiler: its meaning depends on blank lines.
 */
export function isExcluded(comments: readonly string[], buildTags: readonly string[]): boolean {
  const constraint = comments.find((comment) => /^\/\/go:build\s/.test(comment));
  if (constraint === undefined) return false;
  return evaluate(constraint.slice('//go:build'.length), (tag) => tagHolds(tag, buildTags)) === false;
}

// All GOOS values that Go has had (Go source: src/internal/syslist/syslist.go), but linux.
const OTHER_SYSTEMS =
  /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|nacl|netbsd|openbsd|plan9|solaris|wasip1|windows|zos)$/;

/** Whether a file's name keeps it out of builds for Linux: "x_windows.go", "x_darwin_arm64.go" (go help buildconstraint). */
export function isForOtherSystem(name: string): boolean {
  const parts = name.replace(/\.go$/, '').split('_').slice(1);
  return parts.slice(-2).some((part, at, last) => {
    // Before an architecture, or alone at the end.
    const isSystem = OTHER_SYSTEMS.test(part);
    return isSystem && (at === last.length - 1 || UNCERTAIN.test(last[at + 1] ?? ''));
  });
}

function tagHolds(tag: string, buildTags: readonly string[]): Truth {
  if (buildTags.includes(tag) || tag === 'linux' || tag === 'unix' || tag === 'gc') return true;
  if (UNCERTAIN.test(tag)) return undefined;
  // Other systems, cgo, gccgo, race, and tags that only the input build-tags could set: ignore, tools, integration.
  return false;
}

/** Kleene's three-valued logic over `!`, `&&`, `||` and parentheses; what does not parse is not certain. */
function evaluate(text: string, holds: (tag: string) => Truth): Truth {
  const source = text.replace(/\/\/.*$/, '');
  const tokens = source.match(/&&|\|\||[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  let at = 0;
  const or = (): Truth => {
    let left = and();
    while (tokens[at] === '||') {
      at++;
      left = either(left, and());
    }
    return left;
  };
  const and = (): Truth => {
    let left = not();
    while (tokens[at] === '&&') {
      at++;
      left = negate(either(negate(left), negate(not())));
    }
    return left;
  };
  const not = (): Truth => {
    const token = tokens[at++];
    if (token === '!') return negate(not());
    if (token !== '(') return token !== undefined && TAG.test(token) ? holds(token) : undefined;
    const inner = or();
    at++;
    return inner;
  };
  const value = or();
  return at === tokens.length ? value : undefined;
}

function either(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : undefined;
}

function negate(a: Truth): Truth {
  return a === undefined ? undefined : !a;
}
