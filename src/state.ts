// What the main step leaves for the post step, by the names that the runner keeps it under.

export const STATE = {
  /** Marks containers and images in the daemon. */
  runId: 'run-id',
  /** The run's folder on the runner. */
  tempDir: 'temp-dir',
  /** Not empty where a daemon was found. */
  usedDocker: 'used-docker',
  /** Images in the daemon that this run brought there, as the daemon names them, with blanks between. */
  loadedImages: 'loaded-images',
  /** What the post step needs to look after the comment; empty where there is none. */
  comment: 'comment',
} as const;

export type StateName = keyof typeof STATE;

type Environment = Readonly<Record<string, string | undefined>>;

/** What the main step left; '' for nothing. */
export function readState(name: StateName, env: Environment): string {
  return env[`STATE_${STATE[name]}`] ?? '';
}
