/** Work in steps: it may rest at every `yield`, and gives its result when it is done. */
export type Steps<T> = Generator<void, T>;

/** So many rows of a long list between two places to rest: a fraction of a millisecond of work. */
export const ROWS_A_STEP = 256;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
