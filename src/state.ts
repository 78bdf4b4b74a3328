// What the main step leaves for the post step, under the names of GITHUB_STATE.

export const STATE = {
  /** Marks containers and images in the daemon. */
  runId: 'run-id',
  /** The run's folder on the runner. */
  tempDir: 'temp-dir',
  /** Not empty where a daemon was found. */
  usedDocker: 'used-docker',
  /** An image in the daemon that this run brought there, as the daemon names it. */
  loadedImage: 'loaded-image',
} as const;

export type StateName = keyof typeof STATE;
