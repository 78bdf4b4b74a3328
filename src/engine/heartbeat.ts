// Signs of life of a command that may say nothing for minutes.

const HEARTBEAT_MS = 20_000;

/** Logs what is being done and for how long, every 20 seconds; gives a function that ends it. */
export function startHeartbeat(
  doing: string,
  log: (line: string) => void,
  everyMs = HEARTBEAT_MS,
): () => void {
  const startMs = performance.now();
  const timer = setInterval(() => {
    log(`still ${doing}, ${Math.round((performance.now() - startMs) / 1000)} s`);
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
