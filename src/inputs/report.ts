// Inputs about the files that tell of a run.

/** Stands for a platform in paths: "linux-arm-v7". */
export const PLATFORM_PLACEHOLDER = '{platform}';
