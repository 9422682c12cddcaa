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

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a person counts them. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Shortens an address, coin or hash in the middle: `0x28c6…1d60`. Both ends stay, they are what people compare. */
export function shortenMiddle(text: string, length: number): string {
  const characters = graphemes(plainText(text));
  if (characters.length <= length) return characters.join('');
  const tail = Math.floor((length - 1) / 2);
  const head = length - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

/** Shortens a name at its end. */
export function shortenEnd(text: string, length: number): string {
  const characters = graphemes(plainText(text));
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** Breaks prose at spaces into lines of at most `width` characters; a longer word stands alone. */
export function wrapProse(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join('\n');
}

/** `2020-09-26 03:12:05`, UTC. */
export function timeText(timeSec: number): string {
  return new Date(timeSec * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
