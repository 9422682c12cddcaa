/** A broken promise of the program itself, never of its input. */
export class AssertionError extends Error {
  constructor(message: string) {
    super(`internal: ${message}`);
    this.name = 'AssertionError';
  }
}

/** Throws `AssertionError` unless `condition` holds. Not for input: bad input is a `SpoorError`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
