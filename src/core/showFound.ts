/** So much of a text is enough to find it again. */
const SHOWN_CHARACTERS = 100;

/** What was found in a file, as a message shows it: short, whatever its size or depth. */
export function showFound(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  return JSON.stringify(typeof found === 'string' ? cutText(found) : found);
}

/** A text, or its begin. */
export function cutText(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text;
}
