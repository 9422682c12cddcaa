/**
 * What must not reach a terminal or a spreadsheet as it is: control characters, escape sequences, line breaks, marks
 * that turn the writing direction round or hide, and halves of surrogate pairs. Entity names and addresses come from
 * files that others wrote.
 */
const HOSTILE = /\p{Cc}|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The text with every hostile character written out, as `\u001b`. */
export function plainText(text: string): string {
  return text.replace(HOSTILE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `JSON.stringify`, with hostile characters written as escapes: the same value, harmless on a terminal. */
export function plainJson(value: unknown): string {
  // JSON.stringify escapes what is below U+0020 itself, and all other hostile characters only occur inside strings.
  return JSON.stringify(value).replace(HOSTILE, escapeCharacter);
}
