import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { PassedSentence } from '../../newsroom/passedOver.ts';
import { REASONS } from '../../newsroom/sentence/leave.ts';
import { shortenEnd, wrapProse } from './plainText.ts';
import type { Style } from './style.ts';

interface Look {
  readonly style: Style;
  readonly width: number;
  /** Sentences of prices, fees and their like are listed too. */
  readonly all: boolean;
}

const MAX_SENTENCE = 400;

/** What of an article gave no claim, for somebody to look at: each sentence with its place, its figures and why. */
export function passedOverLines(passed: readonly PassedSentence[], look: Look): string[] {
  const shown = passed.filter(({ isAside }) => look.all || !isAside);
  const asides = passed.length - shown.length;
  if (passed.length === 0) return [];
  const lines = ['', `  ${look.style.bold(heading(shown))}`];
  for (const sentence of shown) lines.push('', ...sentenceLines(sentence, look));
  if (asides > 0) {
    const them = `${countOf(asides, 'sentence')} with figures of prices, fees, volumes and their like (--all lists ${asides === 1 ? 'it' : 'them'})`;
    lines.push('', `  ${look.style.dim(`${shown.length > 0 ? 'and ' : ''}${them}`)}`);
  }
  return lines;
}

function heading(shown: readonly PassedSentence[]): string {
  const silent = shown.filter(({ claims }) => claims === 0).length;
  const beside = shown.length - silent;
  const also = `${beside === 1 ? 'one' : String(beside)} with a figure left over beside ${beside === 1 ? 'its' : 'their'} claims`;
  const main = `${countOf(silent, 'sentence')} with a figure or a blame that gave no claim`;
  const told =
    beside === 0
      ? main
      : silent === 0
        ? `${countOf(beside, 'sentence')} with a figure left over`
        : `${main}, and ${also}`;
  return `Not read: ${told}; look yourself`;
}

function sentenceLines(
  { quotation, line, from, to, claims, figures, reason }: PassedSentence,
  { style, width }: Look,
): string[] {
  const gave = claims === 0 ? '' : `, gave ${countOf(claims, 'claim')}`;
  return [
    `  ${style.dim(`line ${line}, ${from}-${to}${gave}`)}`,
    ...wrapProse(
      `“${marked(
        quotation,
        figures.map(({ as }) => as),
      )}”`,
      Math.max(40, width - 8),
    )
      .split('\n')
      .map((text) => `    ${text}`),
    ...figures.map((figure) => `    ${style.warn(plainText(figure.as))}: ${why(figure.reason)}`),
    ...(reason === null ? [] : [`    ${figures.length === 0 ? '' : 'and who did it: '}${why(reason)}`]),
  ];
}

const why = (reason: PassedSentence['figures'][number]['reason']): string => `${REASONS[reason]} [${reason}]`;

/** A sentence in one line with figures between ‹ and ›; hostile characters written out. */
function marked(quotation: string, figures: readonly string[]): string {
  let [text, at] = [plainText(quotation.replace(/\s+/g, ' ')), 0];
  for (const figure of figures.map((as) => plainText(as))) {
    const found = text.indexOf(figure, at);
    if (found < 0) continue;
    text = `${text.slice(0, found)}‹${figure}›${text.slice(found + figure.length)}`;
    at = found + figure.length + 2;
  }
  return shortenEnd(text, MAX_SENTENCE);
}
