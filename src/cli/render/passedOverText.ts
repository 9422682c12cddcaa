import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { KeptNotRead } from '../../newsroom/notRead.ts';
import type { PassedSentence } from '../../newsroom/passedOver.ts';
import { REASONS } from '../../newsroom/sentence/leave.ts';
import { shortenEnd, wrapProse } from './plainText.ts';
import type { Style } from './style.ts';

interface Look {
  readonly style: Style;
  readonly width: number;
  /** Sentences of prices, fees and their like are listed too. */
  readonly all: boolean;
  /** What an article is called where a place in it is named: its file, or its SHA-256 in a register. */
  readonly place: string;
}

const MAX_SENTENCE = 400;

/** What of an article gave no claim, for somebody to look at: each sentence with its place, its figures and why. */
export function passedOverLines(passed: readonly PassedSentence[], look: Look): string[] {
  const shown = passed.filter(({ aside }) => look.all || aside === null);
  if (passed.length === 0) return [];
  const lines = ['', look.style.bold(`  ${wrapProse(heading(shown), look.width - 2, '  ')}`)];
  for (const sentence of shown) lines.push('', ...sentenceLines(sentence, look));
  const counted = look.all ? '' : asides(passed);
  if (counted !== '')
    lines.push('', `  ${look.style.dim(`${shown.length > 0 ? 'and ' : ''}${counted} (--all lists them)`)}`);
  return lines;
}

/** How much is only counted. */
function asides(passed: readonly PassedSentence[]): string {
  const count = (kind: PassedSentence['aside']): number => passed.filter(({ aside }) => aside === kind).length;
  const [prices, lines] = [count('prices'), count('no-prose')];
  return [
    ...(prices === 0 ? [] : [`${countOf(prices, 'sentence')} with figures of prices, fees, volumes and their like`]),
    ...(lines === 0
      ? []
      : [`${countOf(lines, 'line')} of headings, captions, lists and tables with figures beside words of theft`]),
  ].join(', and ');
}

function heading(shown: readonly PassedSentence[]): string {
  const silent = shown.filter(({ claims }) => claims === 0).length;
  const beside = shown.length - silent;
  const also = `${beside === 1 ? 'one' : String(beside)} with a figure or a charge left over beside ${beside === 1 ? 'its' : 'their'} claims`;
  const main = `${countOf(silent, 'sentence')} with a figure or a blame that gave no claim`;
  const told =
    beside === 0
      ? main
      : silent === 0
        ? `${countOf(beside, 'sentence')} with a figure or a charge left over beside claims`
        : `${main}, and ${also}`;
  return `Not read: ${told}; look yourself`;
}

function sentenceLines(
  { quotation, line, from, to, claims, figures, reason }: PassedSentence,
  { style, width, place }: Look,
): string[] {
  const gave = claims === 0 ? '' : `, gave ${countOf(claims, 'claim')}`;
  const text = marked(
    quotation,
    figures.map(({ as }) => as),
  );
  return [
    `  ${style.dim(`line ${line}${gave} · ${plainText(place)}:${from}-${to}`)}`,
    ...wrapProse(`“${text}”`, Math.max(40, width - 8))
      .split('\n')
      .map((row) => `    ${row}`),
    ...figures.map((figure) => `    ${style.warn(plainText(figure.as))}: ${why(figure.reason)}`),
    ...(reason === null ? [] : [`    ${figures.length === 0 ? '' : 'and who did it: '}${why(reason)}`]),
  ];
}

/** How one makes a claim by hand: the command for the first sentence of a list, as one would type it. */
export function byHandLines(
  passed: readonly PassedSentence[],
  { style, place, register }: { readonly style: Style; readonly place: string; readonly register?: string | undefined },
): string[] {
  const first =
    passed.find(({ aside, claims, figures }) => aside === null && claims === 0 && figures.length > 0) ??
    passed.find(({ aside }) => aside === null) ??
    passed[0];
  if (first === undefined) return [];
  const where = `--register ${register === undefined ? 'DIR' : quoted(register)} --add ${quoted(`${place}:${first.from}-${first.to}`)}`;
  const command = `npx spoor review ${where} --set ${saysOf(first)} victim=NAME`;
  return [style.dim('A claim is made of one by hand so:'), `  ${plainText(command)}`];
}

/** What a claim of a sentence could say, for somebody to set right. */
function saysOf({ figures: [figure] }: PassedSentence): string {
  if (figure === undefined) return 'predicate=attribution attribution=ACTOR';
  const said = `figure=${quoted(figure.as)}`;
  if (figure.unit === null) return `predicate=stolen ${said} amount=NUMBER unit=UNIT`;
  return `predicate=${/^[a-z]/.test(figure.unit) ? figure.unit : 'stolen'} ${said}`;
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What the articles that a register keeps hold that gave no claim. */
export function notReadText(
  articles: readonly KeptNotRead[],
  look: Omit<Look, 'place'> & { readonly register: string },
): string {
  const { style } = look;
  const shown = articles.filter(({ passedOver }) => look.all || passedOver.some(({ aside }) => aside === null));
  if (shown.length === 0) return 'Nothing that the kept articles hold is left without a claim.\n';
  const lines: string[] = [];
  for (const { sha256, name, title, outlet, published, passedOver } of shown) {
    const about = [outlet ?? 'outlet not known', published ?? 'date not known', name].map((part) => plainText(part));
    lines.push(style.bold(plainText(title ?? name)), style.dim(about.join(' · ')));
    lines.push(...passedOverLines(passedOver, { ...look, place: sha256.slice(0, 12) }), '');
  }
  const { sha256, passedOver } = shown[0]!;
  lines.push(...byHandLines(passedOver, { style, place: sha256.slice(0, 12), register: look.register }));
  return `${lines.join('\n')}\n`;
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
