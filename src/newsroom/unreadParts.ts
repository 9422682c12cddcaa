import { readAmounts } from './grammar/readAmounts.ts';
import { saysScale } from './grammar/tableScale.ts';
import type { PassedFigure, PassedPart } from './passedOver.ts';
import type { Article } from './text/readArticle.ts';
import type { Stretch } from './text/splitText.ts';

/**
 * Figures beside words of theft in what of an article is not read at all: sentences that are too long, and lines that are no prose
 * (headings, captions, lists, tables, what stands under "Similar news").
 * @param read what was read, in the order of the text
 * @param speaksOfTheft whether words, in lower case with a space around each, do
 */
export function unreadParts(
  { text, sentences, titleAt }: Article,
  read: readonly Stretch[],
  speaksOfTheft: (words: string) => boolean,
): PassedPart[] {
  const scaleElsewhere = saysScale(text);
  const parts: PassedPart[] = [];
  const look = ({ from, to }: Stretch, reason: PassedFigure['reason']): void => {
    const quotation = text.slice(from, to);
    if (!speaksOfTheft(` ${quotation.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `)) return;
    const found = readAmounts(quotation, { scaleElsewhere });
    const figures = found.map(({ amount: { as, unit, interval }, ...at }): PassedFigure => {
      return { as, unit, interval, from: from + at.from, to: from + at.to, reason };
    });
    const aside = reason === 'too-long' ? null : 'no-prose';
    if (figures.length > 0) parts.push({ quotation, from, to, claims: 0, figures, reason: null, aside });
  };
  const starts = new Set(read.map(({ from }) => from));
  const long = sentences.filter(({ from }) => !starts.has(from));
  for (const sentence of long) look(sentence, 'too-long');
  const known = [...read, ...long, ...(titleAt === null ? [] : [titleAt])].toSorted((a, b) => a.from - b.from);
  let at = 0;
  for (const { from, to } of [...known, { from: text.length, to: text.length }]) {
    for (const line of linesIn(text, at, from)) look(line, 'no-prose');
    at = Math.max(at, to);
  }
  return parts;
}

/** The lines between two places, without white space around them; what would fill a page is no line. */
function linesIn(text: string, from: number, to: number): Stretch[] {
  const lines: Stretch[] = [];
  for (const { index, 0: line } of text.slice(from, Math.max(from, to)).matchAll(/\S[^\n]{0,1500}/g)) {
    lines.push({ from: from + index, to: from + index + line.trimEnd().length });
  }
  return lines;
}
