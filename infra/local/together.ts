/** Like Promise.all, but a failure waits until the others have come to rest: nothing starts after the end. */
export const together = async <T extends readonly unknown[]>(
  ...tasks: { [K in keyof T]: Promise<T[K]> | T[K] }
): Promise<T> => {
  const results = await Promise.allSettled(tasks);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T;
};
