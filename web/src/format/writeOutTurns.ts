/** Marks that turn the writing direction of the text that follows: a name with one rewrites the figures beside it. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What an answer calls things: names that others wrote. Ids and the investigator's own words stay as they are. */
const NAMES: ReadonlySet<string> = new Set(['entity', 'label']);

/** A name with each mark that turns the writing direction written out, as `\u202e`. */
export function writeOutTurns(name: string): string {
  return name.replace(TURNS, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads an answer's JSON with the names in it made harmless, whichever view or canvas will draw them. */
export function readAnswer(text: string): unknown {
  // Hardly any answer has such a mark, and a reviver is slow on the large ones.
  if (text.search(TURNS) < 0) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (NAMES.has(key) ? writeOutName(value) : value));
}

function writeOutName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writeOutName);
  return typeof value === 'string' ? writeOutTurns(value) : value;
}
