import { plainText } from '../../core/plainText.ts';

/** Begins the codes of `Style`. */
export const ESCAPE = '\u001b';

const STYLE_CODE = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns text takes on a terminal, style codes not counted. East Asian wide characters and emoji take two. */
export function displayWidth(text: string): number {
  return graphemes(text.replace(STYLE_CODE, '')).reduce((sum, character) => sum + columnsOf(character), 0);
}

function columnsOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** The characters of a text as a person counts them. */
function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** As many characters as fit `width` columns. */
function takeColumns(characters: readonly string[], width: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += columnsOf(character);
    return used > width;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}

/**
 * Shortens an address, coin or hash in the middle to `width` columns: `0x28c6…1d60`. Both ends stay, they are what
 * people compare.
 */
export function shortenMiddle(text: string, width: number): string {
  const plain = plainText(text);
  if (displayWidth(plain) <= width) return plain;
  const characters = graphemes(plain);
  const tail = takeColumns(characters.toReversed(), Math.floor((width - 1) / 2)).toReversed();
  const head = takeColumns(characters, Math.ceil((width - 1) / 2));
  return `${head.join('')}…${tail.join('')}`;
}

/** Shortens a name at its end to `width` columns. */
export function shortenEnd(text: string, width: number): string {
  const plain = plainText(text);
  return displayWidth(plain) <= width ? plain : `${takeColumns(graphemes(plain), width - 1).join('')}…`;
}

/** Prose is not set wider than this, however wide the terminal. */
export const PROSE_WIDTH = 100;

/**
 * Breaks prose at spaces into lines of at most `width` characters; a longer word stands alone. A no-break space becomes
 * a space at which no line ends.
 */
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
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** `2020-09-26 03:12:05`, UTC. */
export function timeText(timeSec: number): string {
  return new Date(timeSec * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
