// What is to be built, decided from the inputs before anything runs. Both engines read the same plan, which is
// why they make the same image.

import type { Platform, RunConfig } from '../oci/types.js';
import type { GoRequirement } from '../go/release.js';
import type { ModuleVersion } from '../go/remote-package.js';

/** Where the program's source is: everything in absolute paths on the runner, `workdir` and `pkg` in posix form. */
export interface Source {
  /** The folder that travels to the compiler: the one of go.work or go.mod (with `vcs`: the repository's). */
  readonly contextDir: string;
  /** From `contextDir` to the folder the compiler runs in (that of go.mod); "." where they are the same. */
  readonly workdir: string;
  /** The main package as the compiler is given it, relative to `workdir`: "." or "./cmd/server"; the import path of a remote one. */
  readonly pkg: string;
  /** Import path of the module, from its go.mod. */
  readonly modulePath: string;
  /** The go.work that applies, relative to `contextDir`; the compiler is told to look for none where there is none. */
  readonly goWork?: string;
  /** The folder that annotations are relative to (GITHUB_WORKSPACE). */
  readonly workspace: string;
  /** The module of a remote package. `contextDir` then holds no source, only a module of ours that requires it. */
  readonly remote?: ModuleVersion;
}

/** The compile inputs, checked: see action.yml for their meaning. */
export interface CompilePlan {
  readonly go: GoRequirement;
  readonly strip: boolean;
  /** Further linker flags, as one string in the go command's own syntax; '' for none. */
  readonly ldflags: string;
  readonly buildTags: readonly string[];
  /** Further `go build` flags, one element each. */
  readonly buildFlags: readonly string[];
  /** Compiler settings such as GOAMD64; never a setting that the action itself decides. */
  readonly buildEnv: Readonly<Record<string, string>>;
  /** `-a`. */
  readonly rebuild: boolean;
  /** Stamp the binary with the revision (`-buildvcs=true`). */
  readonly vcs: boolean;
}

export interface Plan {
  /** Name of the program and of the binary, "server": the image holds it as "/server". */
  readonly name: string;
  readonly source: Source;
  readonly platforms: readonly Platform[];
  readonly compile: CompilePlan;
  /** Image of the build stage (docker engine), `{go-version}` filled in. */
  readonly builderImage: string;
  /** Whether time zone data is to be taken from the Go release. */
  readonly tzdata: boolean;
  /** How the container starts; the same for every platform. */
  readonly run: RunConfig;
  /** `created` of image and history, in seconds since 1970. */
  readonly epoch: number;
}

/** Path of the binary in the image: "/server". */
export function binaryPath(plan: Pick<Plan, 'name'>): string {
  return `/${plan.name}`;
}
