// Work that uses the cores: so much of it at a time, in the order in which it is given.

export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs what it is given, `most` pieces at a time. */
export function queue(most: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Handed over to the next, so that nobody comes in between.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
