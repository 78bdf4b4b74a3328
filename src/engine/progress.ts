// What a builder prints, read as it comes: a person gets to see the steps that matter and what Go says, and after
// a failure it is known which step failed. Two dialects: BuildKit's plain progress and the classic builder's.

/** What the build is at: getting the builder image, another Go release, modules, compiling, or something short. */
export type Step = 'image' | 'toolchain' | 'download' | 'compile' | 'other';

/** Reads one dialect. */
export interface ProgressReader {
  read(line: string): ProgressEvent;
}

export type ProgressEvent =
  | { readonly kind: 'step'; readonly step: Step; readonly title: string }
  | { readonly kind: 'cached'; readonly step: Step }
  | { readonly kind: 'failed'; readonly step: Step }
  /** A line that a command in the build printed; `again` where it stands in the summary of a failure. */
  | { readonly kind: 'output'; readonly text: string; readonly step: Step; readonly again?: true }
  /** The builder's own words, for after a failure only. */
  | { readonly kind: 'noise' };

const NOISE: ProgressEvent = { kind: 'noise' };
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** "#7 [build 3/5] RUN …", "#7 0.439 output", "#7 CACHED", "#7 ERROR: …". */
export function buildkitReader(): ProgressReader {
  const titles = new Map<string, string>();
  let isSummary = false;
  return {
    read(line) {
      if (/^-{6,}$/.test(line)) isSummary = true;
      const [, id, rest = ''] = /^#(\d+) (.*)$/.exec(line.replace(ANSI, '')) ?? [];
      if (id === undefined) return NOISE;
      const title = titles.get(id);
      if (title === undefined) {
        titles.set(id, rest);
        return { kind: 'step', step: stepOf(rest), title: rest };
      }
      const output = /^\d+\.\d+ (.*)$/.exec(rest)?.[1];
      if (output !== undefined) {
        const event = { kind: 'output', text: output.trimEnd(), step: stepOf(title) } as const;
        return isSummary ? { ...event, again: true } : event;
      }
      if (rest === 'CACHED') return { kind: 'cached', step: stepOf(title) };
      return rest.startsWith('ERROR') ? { kind: 'failed', step: stepOf(title) } : NOISE;
    },
  };
}

/** "Step 3/9 : RUN …", then what the command prints. */
export function classicReader(): ProgressReader {
  let step: Step = 'other';
  return {
    read(line) {
      const text = line.replace(ANSI, '').trimEnd();
      const title = /^Step \d+\/\d+ : (.*)$/.exec(text)?.[1];
      if (title !== undefined) {
        step = stepOf(title);
        return { kind: 'step', step, title };
      }
      if (text === '' || CLASSIC_NOISE.test(text)) return NOISE;
      return { kind: 'output', text, step };
    },
  };
}

const CLASSIC_NOISE =
  /^(?: --->|Sending build context|Removing intermediate container|Successfully built|DEPRECATED:| {12}(?:BuildKit is currently|environment-variable|Install the buildx|https:\/\/docs)|[0-9a-f]{12}: |Digest: |Status: |\S+: Pulling from |The command )/;

function stepOf(title: string): Step {
  if (/^\[internal\] load metadata|^(?:\[[^\]]*\] )?FROM (?!scratch\b)/.test(title)) return 'image';
  const command = /\bRUN .*?"go", ?"(mod|build|version)"/.exec(title)?.[1];
  if (command === undefined) return 'other';
  return GO_STEPS[command] ?? 'other';
}

const GO_STEPS: Readonly<Record<string, Step>> = {
  version: 'toolchain',
  mod: 'download',
  build: 'compile',
};
