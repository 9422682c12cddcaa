import { expect } from 'vitest';

/** What will be so in a while, on a machine that is busy with others too. */
export function soon<T>(look: () => Promise<T> | T) {
  return expect.poll(look, { timeout: 30_000 });
}
