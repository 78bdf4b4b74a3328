// The inputs of action.yml as one checked value. Parsing is pure: it takes the INPUT_* variables and throws an
// InputError that names the input, what was found, what is allowed, and what to do.

import {
  parseBuildEnv,
  parseBuilderImage,
  parseBuildFlags,
  parseBuildTags,
  parseGoVersion,
  parseLdflags,
  parsePackages,
  parseTags,
} from './inputs/build.js';
import {
  parseBaseUrl,
  parseBuilder,
  parseCaches,
  parsePlatforms,
  parseRegistryLogin,
  type RegistryLogin,
} from './inputs/delivery.js';
import { parseGitCredentials, parseModulesToken, parseSsh } from './inputs/access.js';
import { parseBaseline } from './inputs/baseline.js';
import { parseGrowthLimits, parseLimits } from './inputs/budgets.js';
import { valueOf, type Field } from './inputs/field.js';
import { parseIgnoredFindings } from './inputs/ignored-findings.js';
import {
  parseAnnotations,
  parseCertificates,
  parseDirectories,
  parseEnv,
  parseExpose,
  parseFiles,
  parseLabels,
  parseUser,
  parseWorkdir,
  type AnnotationInput,
  type CertificateInput,
  type DirectoryInput,
  type FileInput,
} from './inputs/image.js';
import { parseAutoBoolean, parseBoolean, parseChoice, parseDuration } from './inputs/values.js';
import {
  parseEntrypoint,
  parseHealthcheck,
  parseSmokeTest,
  parseVector,
  type HealthcheckInput,
  type SmokeTest,
} from './inputs/vectors.js';
import { checkTogether } from './inputs/together.js';
import type { BaselineInput } from './baseline/baseline.js';
import type { AccessInputs } from './go/access-inputs.js';
import type { Budgets } from './size/budget.js';
import type { Platform } from './oci/types.js';
import type { FindingId } from './readiness/model.js';

export type { CertificateInput, DirectoryInput, FileInput, HealthcheckInput, RegistryLogin, SmokeTest };

export const ENGINES = ['auto', 'docker', 'host'] as const;
export const ON_BUDGET = ['error', 'warn'] as const;
export const COMMENT_MODES = ['auto', 'always', 'never'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];
export const LINK_CHECKS = ['error', 'warn', 'off'] as const;
export const COMPRESSIONS = ['gzip', 'zstd'] as const;

/** All inputs, checked as far as that is possible without looking at a file. */
export interface Inputs {
  /** Paths and patterns of main packages; never empty. */
  readonly packages: readonly string[];
  /** As given, `{name}` included; empty where there were none. Checked image references, in order, without doubles. */
  readonly tags: readonly string[];
  readonly push: boolean;
  /** None: linux and the runner's architecture. */
  readonly platforms: readonly Platform[];
  readonly workingDirectory: string;

  readonly goVersion: string | undefined;
  readonly strip: boolean;
  readonly ldflags: string;
  readonly buildTags: readonly string[];
  readonly buildFlags: readonly string[];
  readonly buildEnv: Readonly<Record<string, string>>;
  readonly rebuild: 'auto' | boolean;
  readonly vcs: boolean;

  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  readonly env: readonly string[];
  /** As in the image config: "8080/tcp". */
  readonly expose: readonly string[];
  readonly workdir: string | undefined;
  /** "uid:gid". */
  readonly user: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: AnnotationInput;
  readonly healthcheck: HealthcheckInput | 'none' | undefined;
  readonly caCertificates: CertificateInput;
  readonly tzdata: boolean;
  readonly directories: readonly DirectoryInput[];
  readonly files: readonly FileInput[];
  readonly compression: (typeof COMPRESSIONS)[number];

  readonly engine: (typeof ENGINES)[number];
  /** With `{go-version}` still in it; undefined for the default. */
  readonly builderImage: string | undefined;
  /** Name of a buildx builder. */
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** Without a slash at its end; undefined for Go's own. */
  readonly goDownloadBaseUrl: string | undefined;

  readonly registryLogin: RegistryLogin | undefined;
  /** To private modules. */
  readonly access: AccessInputs;
  /** `auto`: when not pushing, where a daemon is. */
  readonly load: 'auto' | boolean;
  /** Paths as given. */
  readonly ociLayout: string | undefined;
  readonly archive: string | undefined;

  readonly linkCheck: (typeof LINK_CHECKS)[number];
  readonly smokeTest: SmokeTest | undefined;
  readonly smokeTestTimeoutMs: number;
  readonly budgets: Budgets;
  /** Undefined: `auto` on pull requests, else `none`. */
  readonly baseline: BaselineInput | undefined;
  readonly overrideLabel: string;
  readonly ignoredFindings: readonly FindingId[];
  readonly comment: CommentMode;
  readonly githubToken: string;
  readonly summary: boolean;
  /** Paths as given, with `{name}` still in them. */
  readonly reportFile: string | undefined;
  readonly htmlFile: string | undefined;
  readonly sbomFile: string | undefined;
  /** Whether one program that fails keeps all others from being delivered. */
  readonly failFast: boolean;
  readonly timeoutMs: number | undefined;
}

const OVERRIDE_LABEL = 'size-increase-approved';
const SMOKE_TEST_TIMEOUT_MS = 30_000;

/** Reads the inputs from the variables that the runner makes of them. */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const field = (name: string): Field => ({ name, text: env[variableOf(name)] ?? '' });
  const platforms = parsePlatforms(field('platforms'));
  const cmd = parseVector(field('cmd'));
  const inputs: Inputs = {
    packages: parsePackages(field('package')),
    tags: parseTags(field('tags')),
    push: parseBoolean(field('push'), { ifEmpty: false }),
    platforms,
    workingDirectory: valueOf(field('working-directory')) ?? '.',

    goVersion: parseGoVersion(field('go-version')),
    strip: parseBoolean(field('strip'), { ifEmpty: true }),
    ldflags: parseLdflags(field('ldflags')),
    buildTags: parseBuildTags(field('build-tags')),
    buildFlags: parseBuildFlags(field('build-flags')),
    buildEnv: parseBuildEnv(field('build-env'), platforms),
    rebuild: parseAutoBoolean(field('rebuild')),
    vcs: parseBoolean(field('vcs'), { ifEmpty: false }),

    entrypoint: parseEntrypoint(field('entrypoint'), cmd),
    cmd,
    env: parseEnv(field('env')),
    expose: parseExpose(field('expose')),
    workdir: parseWorkdir(field('workdir')),
    user: parseUser(field('user')),
    labels: parseLabels(field('labels')),
    annotations: parseAnnotations(field('annotations')),
    healthcheck: parseHealthcheck(field('healthcheck')),
    caCertificates: parseCertificates(field('ca-certificates')),
    tzdata: parseBoolean(field('tzdata'), { ifEmpty: false }),
    directories: parseDirectories(field('directories')),
    files: parseFiles(field('files')),
    compression: parseChoice(field('compression'), COMPRESSIONS),

    engine: parseChoice(field('engine'), ENGINES),
    builderImage: parseBuilderImage(field('builder-image')),
    builder: parseBuilder(field('builder')),
    cacheFrom: parseCaches(field('cache-from')),
    cacheTo: parseCaches(field('cache-to')),
    goDownloadBaseUrl: parseBaseUrl(field('go-download-base-url')),

    registryLogin: parseRegistryLogin(field('registry-username'), field('registry-password')),
    access: {
      modulesToken: parseModulesToken(field('modules-token')),
      gitCredentials: parseGitCredentials(field('git-credentials')),
      ssh: parseSsh(field('ssh')),
    },
    load: parseAutoBoolean(field('load')),
    ociLayout: valueOf(field('oci-layout')),
    archive: valueOf(field('archive')),

    linkCheck: parseChoice(field('link-check'), LINK_CHECKS),
    smokeTest: parseSmokeTest(field('smoke-test')),
    smokeTestTimeoutMs: parseTimeout(field('smoke-test-timeout')) ?? SMOKE_TEST_TIMEOUT_MS,
    budgets: {
      'max-binary-size': parseLimits(field('max-binary-size')),
      'max-size': parseLimits(field('max-size')),
      'max-compressed-size': parseLimits(field('max-compressed-size')),
      'max-increase': parseGrowthLimits(field('max-increase')),
      onBudget: parseChoice(field('on-budget'), ON_BUDGET),
    },
    baseline: parseBaseline(field('baseline')),
    overrideLabel: valueOf(field('override-label')) ?? OVERRIDE_LABEL,
    comment: parseChoice(field('comment'), COMMENT_MODES),
    githubToken: field('github-token').text.trim(),
    ignoredFindings: parseIgnoredFindings(field('ignore-findings').text),
    summary: parseBoolean(field('summary'), { ifEmpty: true }),
    reportFile: valueOf(field('report-file')),
    htmlFile: valueOf(field('html-file')),
    sbomFile: valueOf(field('sbom-file')),
    failFast: parseBoolean(field('fail-fast'), { ifEmpty: false }),
    timeoutMs: parseTimeout(field('timeout')),
  };
  checkTogether(inputs);
  return inputs;
}

/** The runner's name for an input: upper case, blanks to underscores, dashes kept. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function parseTimeout(field: Field): number | undefined {
  const text = valueOf(field);
  return text === undefined ? undefined : parseDuration(field, text);
}
