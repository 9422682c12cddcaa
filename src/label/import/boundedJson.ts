const MOST_CHARACTERS = 65_536;
const DEEPEST = 64;

/** What `boundedJson` takes, for messages. */
export const BOUNDS = `at most ${MOST_CHARACTERS} characters, at most ${DEEPEST} levels deep`;

/**
 * A value of YAML as JSON; undefined where it has more than 65,536 characters and values, or is more than 64 levels deep:
 * aliases let a few lines stand for more than any memory holds.
 */
export function boundedJson(value: unknown): string | undefined {
  let size = 0;
  const open = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: each, depth } = next;
    const inner: unknown[] = typeof each === 'object' && each !== null ? Object.entries(each).flat() : [];
    size += 1 + (typeof each === 'string' ? each.length : 0) + inner.length;
    if (size > MOST_CHARACTERS || depth > DEEPEST) return undefined;
    for (const one of inner) open.push({ value: one, depth: depth + 1 });
  }
  return JSON.stringify(value);
}
