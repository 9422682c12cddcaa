import { plainText } from '../core/plainText.ts';

/** About how wide a character of the chart's 13 pixels is; East Asian ones are square. */
const CHARACTER = 7;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const WIDE_CHARACTER = 13.5;

/** About how many pixels a line of the chart takes: a picture that stands alone cannot measure. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? WIDE_CHARACTER : CHARACTER;
  return width;
}

/** The text, cut short where it is wider than so many pixels. */
export function fitted(text: string, pixels: number): string {
  if (widthOf(text) <= pixels) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`) > pixels) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most so many pixels, broken at spaces; a word that is wider is cut short. */
export function wrapped(text: string, pixels: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= pixels) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(fitted(word, pixels));
  }
  return lines;
}

export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
