const MOST = 40;

const KEPT = new WeakMap<object, Map<string, unknown>>();

/** What was made of a subject before, by the words of the question; the oldest answers are forgotten, and all with the subject. */
export function remember<T>(subject: object, question: readonly unknown[], make: () => T): T {
  const known = KEPT.get(subject) ?? new Map<string, unknown>();
  KEPT.set(subject, known);
  const key = JSON.stringify(question);
  if (known.has(key)) return known.get(key) as T;
  const made = make();
  known.set(key, made);
  if (known.size > MOST) known.delete(known.keys().next().value!);
  return made;
}
