interface Bucket {
  level: number;
  at: number;
}

export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Buckets {
  /** False: nothing is left for this key at the moment. */
  take(key: string): boolean;
}

const most = 10_000;

/** A count for each key that fills up by itself. Whoever makes keys without end pushes out the oldest, never everybody. */
export function createBuckets({ burst, perSecond }: Allowance, clockMs: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = clockMs();
      const bucket = buckets.get(key) ?? { level: burst, at: now };
      bucket.level = Math.min(burst, bucket.level + ((now - bucket.at) / 1_000) * perSecond);
      bucket.at = now;
      // last in line: the order of the map is who was heard of longest ago
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > most) buckets.delete(buckets.keys().next().value as string);
      if (bucket.level < 1) return false;
      bucket.level -= 1;
      return true;
    },
  };
}
