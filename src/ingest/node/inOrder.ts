/**
 * Results of `work` in the order of `items`, up to `ahead` of them under way beside the one that is waited for. A
 * failure comes out at its place; what is under way then is waited for and dropped.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  let next = 0;
  const start = (): void => {
    const result = work(items[next]!, next);
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    underWay.push(result);
    next++;
  };
  try {
    while (next < items.length || underWay.length > 0) {
      while (next < items.length && underWay.length <= ahead) start();
      yield await underWay.shift()!;
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
