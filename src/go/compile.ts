// The compile command: arguments and environment that make the same bytes from the same source on every machine,
// and the checks that keep the inputs from breaking that.

import { hideCredentials } from '../command.js';
import type { Plan } from '../engine/plan.js';
import { InputError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import { BUILD_FLAGS, type BuildFlag } from './build-flags.js';
import { CLEARED_SETTINGS, COMPILER_SETTINGS, FETCH_SETTINGS, INSTRUCTION_SETS } from './settings.js';

/** GOOS, GOARCH and the instruction set: that of the variant, else Go's own default, whatever a distribution made of it. */
export function goTarget(platform: Platform): Record<string, string> {
  const { os, architecture, variant } = platform;
  const known = Object.hasOwn(INSTRUCTION_SETS, architecture) ? INSTRUCTION_SETS[architecture] : undefined;
  if (known === undefined) return { GOOS: os, GOARCH: architecture };
  return {
    GOOS: os,
    GOARCH: architecture,
    [known.setting]: variantSetting(architecture, variant) ?? known.usual,
  };
}

/**
 * All variables that the compiler gets beside those for fetching modules (fetch.ts) and those of the machine (PATH,
 * HOME, caches). An empty value clears what the machine says.
 */
export function compileEnvironment(plan: Plan, platform: Platform): Record<string, string> {
  return {
    ...Object.fromEntries(CLEARED_SETTINGS.map((name) => [name, ''])),
    CGO_ENABLED: '0',
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    // Empty: the go command finds the nearest one itself; "off": one above the source must not apply.
    GOWORK: plan.source.goWork === undefined ? 'off' : '',
    ...goTarget(platform),
    ...Object.fromEntries(compilerSettings(plan)),
  };
}

/** What follows the word `go`. Several programs need an output that ends in a slash, the folder that they go into. */
export function compileArgs(
  plan: Plan,
  output: string,
  packages: readonly string[] = [plan.source.pkg],
): readonly string[] {
  const { rebuild, vcs, strip, ldflags, buildTags, buildFlags } = plan.compile;
  const linker = [strip ? '-s' : '', ldflags.trim()].filter((part) => part !== '').join(' ');
  return [
    'build',
    ...(rebuild ? ['-a'] : []),
    '-trimpath',
    `-buildvcs=${vcs}`,
    ...(linker === '' ? [] : [`-ldflags=${linker}`]),
    ...(buildTags.length === 0 ? [] : [`-tags=${buildTags.join(',')}`]),
    ...buildFlags,
    '-o',
    output,
    ...packages,
  ];
}

/** The compile command as a line for a POSIX shell, without the target and without what is merely cleared. */
export function describeCompile(plan: Plan): string {
  const settings = compilerSettings(plan).map(([name, value]) => `${name}=${quoteWord(value)}`);
  const words = compileArgs(plan, plan.name).map(quoteWord);
  return hideCredentials(['CGO_ENABLED=0', ...settings, 'go', ...words].join(' '));
}

/** An InputError where a flag of build-flags would break what the action promises; one flag, or its value, an element. */
export function checkBuildFlags(flags: readonly string[]): void {
  for (let at = 0; at < flags.length; at++) {
    const { name, value, flag } = readFlag(flags[at] ?? '');
    if (flag?.takesValue === true && value === undefined) at++;
    const given = flag?.takesValue === true ? (value ?? flags[at]) : (value ?? '');
    if (given === undefined) {
      throw new InputError(`build-flags: -${name} has no value`, {
        hint: `Write -${name}=VALUE on one line.`,
      });
    }
    if (flag?.refused === undefined || flag.values?.includes(given) === true) continue;
    const shown = flag.values === undefined ? `-${name}` : `-${name}=${given}`;
    throw new InputError(`build-flags: ${shown} ${flag.refused.why}`, { hint: `${flag.refused.instead}.` });
  }
}

/** An InputError where build-env sets what the action decides, or an instruction set other than that of a platform. */
export function checkBuildEnv(
  env: Readonly<Record<string, string>>,
  platforms: readonly Platform[] = [],
): void {
  for (const [name, value] of Object.entries(env)) {
    if (![...COMPILER_SETTINGS, ...FETCH_SETTINGS].includes(name)) {
      throw new InputError(`build-env: ${JSON.stringify(name)} cannot be set`, {
        hint: `Set only ${[...COMPILER_SETTINGS, ...FETCH_SETTINGS].join(', ')}.`,
      });
    }
    if (/[\r\n\0]/.test(value)) {
      throw new InputError(`build-env: the value of ${name} has more than one line`, {
        hint: 'Write KEY=VALUE on one line.',
      });
    }
    platforms.forEach((platform) => {
      checkVariant(name, value, platform);
    });
  }
}

/** An InputError where the linker flags cannot be joined to `-s` or would make something else than the binary. */
export function checkLdflags(ldflags: string): void {
  const words = splitQuoted(ldflags);
  const first = words[0];
  if (first !== undefined && !ldflags.trim().startsWith('-')) {
    throw new InputError(`ldflags: ${JSON.stringify(first)} is not a flag of the linker`, {
      hint: 'Begin with a flag, without quotes around the whole and without a package pattern, for example: -X main.version=1.2.3',
    });
  }
  const output = words.find((word) => /^--?o(?:=|$)/.test(word));
  if (output !== undefined) {
    throw new InputError(`ldflags: ${output} would put the binary where nobody looks for it`, {
      hint: 'Remove it.',
    });
  }
}

function compilerSettings(plan: Plan): [string, string][] {
  return Object.entries(plan.compile.buildEnv).filter(([name]) => COMPILER_SETTINGS.includes(name));
}

// "v7" of linux/arm/v7 is GOARM=7, "v3" of linux/amd64/v3 is GOAMD64=v3; linux/arm64/v8 is the default.
function variantSetting(architecture: string, variant: string | undefined): string | undefined {
  if (variant === undefined) return undefined;
  switch (architecture) {
    case 'arm':
      return variant.replace(/^v/, '');
    case 'arm64':
      return variant.includes('.') ? variant : `${variant}.0`;
    default:
      return variant;
  }
}

// GOARM=7,softfloat goes with linux/arm/v7: an option after a comma does not change the instruction set.
function checkVariant(name: string, value: string, platform: Platform): void {
  const { architecture, variant } = platform;
  const known = Object.hasOwn(INSTRUCTION_SETS, architecture) ? INSTRUCTION_SETS[architecture] : undefined;
  const wanted = variantSetting(architecture, variant);
  if (known?.setting !== name || wanted === undefined || value.split(',', 1)[0] === wanted) return;
  throw new InputError(
    `build-env: ${name}=${value} contradicts the platform linux/${architecture}/${variant ?? ''}, which means ${name}=${wanted}`,
    { hint: `Remove ${name} from build-env, or name the platform that you mean in platforms.` },
  );
}

function readFlag(text: string): { name: string; value: string | undefined; flag: BuildFlag | undefined } {
  const [, name, value] = /^--?([A-Za-z][\w-]*)(?:=([^]*))?$/.exec(text) ?? [];
  if (name === undefined) {
    const [, spaced, rest] = /^--?([A-Za-z][\w-]*)\s+(\S.*)$/.exec(text) ?? [];
    throw new InputError(`build-flags: ${JSON.stringify(text)} is not a flag`, {
      hint:
        spaced === undefined || rest === undefined
          ? 'Write one flag a line, such as -gcflags=all=-l; the package goes into the input package.'
          : `Write -${spaced}=${rest}, or the value on a line of its own.`,
    });
  }
  return { name, value, flag: Object.hasOwn(BUILD_FLAGS, name) ? BUILD_FLAGS[name] : undefined };
}

// As Go splits it (Go source: src/cmd/internal/quoted): quotes count only at the start of a word, nothing is escaped.
function splitQuoted(text: string): readonly string[] {
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"'][^\s]*|["'][^]*/g) ?? [];
  return words.map((word) => {
    const quote = word[0];
    if (quote !== '"' && quote !== "'") return word;
    if (word.length > 1 && word.endsWith(quote)) return word.slice(1, -1);
    throw new InputError(
      `ldflags: the quote that starts at ${JSON.stringify(word.slice(0, 40))} is not closed`,
      {
        hint: `Close it with ${quote}; a quote counts only at the start of a word, and nothing can be escaped.`,
      },
    );
  });
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
