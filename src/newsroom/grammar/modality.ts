import type { Modality } from '../../register/claim.ts';
import type { Token } from './tokenize.ts';

/** Words before a figure that say how it is meant, longest first. */
const BEFORE: readonly (readonly [string, Modality])[] = (
  [
    ['not less than', 'at-least'],
    ['no less than', 'at-least'],
    ['no fewer than', 'at-least'],
    ['not fewer than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['minimum of', 'at-least'],
    ['at the very least', 'at-least'],
    ['at least', 'at-least'],
    ['at minimum', 'at-least'],
    ['as little as', 'at-least'],
    ['as few as', 'at-least'],
    ['upwards of', 'at-least'],
    ['upward of', 'at-least'],
    ['not more than', 'up-to'],
    ['no more than', 'up-to'],
    ['as much as', 'up-to'],
    ['as many as', 'up-to'],
    ['a maximum of', 'up-to'],
    ['maximum of', 'up-to'],
    ['at most', 'up-to'],
    ['up to', 'up-to'],
    ['upto', 'up-to'],
    ['in excess of', 'more-than'],
    ['more than', 'more-than'],
    ['greater than', 'more-than'],
    ['north of', 'more-than'],
    ['exceeding', 'more-than'],
    ['exceeds', 'more-than'],
    ['exceeded', 'more-than'],
    ['exceed', 'more-than'],
    ['topping', 'more-than'],
    ['surpassing', 'more-than'],
    ['surpassed', 'more-than'],
    ['topped', 'more-than'],
    ['over', 'more-than'],
    ['above', 'more-than'],
    ['>', 'more-than'],
    ['\u2265', 'at-least'],
    ['\u2264', 'up-to'],
    ['south of', 'less-than'],
    ['less than', 'less-than'],
    ['fewer than', 'less-than'],
    ['lower than', 'less-than'],
    ['under', 'less-than'],
    ['below', 'less-than'],
    ['<', 'less-than'],
    ['estimated to be worth', 'estimated'],
    ['estimated to be', 'estimated'],
    ['estimated to total', 'estimated'],
    ['estimated at', 'estimated'],
    ['estimated', 'estimated'],
    ['est .', 'estimated'],
    ['est', 'estimated'],
    ['in the region of', 'about'],
    ['in the neighborhood of', 'about'],
    ['in the neighbourhood of', 'about'],
    ['just shy of', 'about'],
    ['just short of', 'about'],
    ['close to', 'about'],
    ['approximately', 'about'],
    ['approx .', 'about'],
    ['approx', 'about'],
    ['roughly', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['around', 'about'],
    ['about', 'about'],
    ['circa', 'about'],
    ['ca .', 'about'],
    ['approaching', 'about'],
    ['nearing', 'about'],
    ['some', 'about'],
    ['~', 'about'],
    ['\u2248', 'about'],
    ['exactly', 'exactly'],
    ['precisely', 'exactly'],
  ] as const
).map(([words, modality]) => [words, modality] as const);

const BY_LAST_WORD = new Map<string, (readonly [readonly string[], Modality])[]>();
for (const [phrase, modality] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1)!;
  BY_LAST_WORD.set(last, [...(BY_LAST_WORD.get(last) ?? []), [words, modality]]);
}

/** Words that stand between a modality and its figure and change neither. */
const FILLERS =
  /^(?:a|an|the|total|of|whopping|staggering|massive|record|reported|reportedly|cool|combined|sum|equivalent|then|well|just|slightly|little|far|even|potentially|possibly|worth|approximate)$/;

/** After these "over" tells what a quarrel, charge or deed is about. */
const BEFORE_OVER =
  /^(?:charged|dispute|lawsuit|fined|arrested|sued|row|fight|handed|hand|handing|turned|took|taken|sent|signed|convicted|jailed|investigated|questioned|probe|argument|concerns?|worries|taking|take)$/;

/** Who is accused, sued or fined "over a theft" further back; behind "of" and "with" a deed is told, whose sum "over" bounds. */
const ACCUSES =
  /^(?:charge[sd]?|charging|indict(?:s|ed|ing)?|su(?:es?|ed|ing)|fine[sd]?|fining|arrest(?:s|ed|ing)?|convict(?:s|ed|ing)?|sentence[sd]?|sentencing|jail(?:s|ed)?|prosecut(?:es?|ed|ing)|sanction(?:s|ed|ing)?|extradit(?:es?|ed)|lawsuits?|indictments?|charges|proceedings|arrests)$/;
const TELLS_A_DEED = /^(?:with|of|for|by|after|that|who|which|and|but|,|;|\w+ing)$/;
const DETERMINES = /^(?:a|an|the|its|their|his|her|this|that)$/;

/** "Over the $5 million", "indicted two men over a $5 million theft": what it is about, no bound. */
function isAbout(tokens: readonly Token[], from: number, end: number): boolean {
  const next = tokens[end]?.lower ?? '';
  const before = tokens[from - 1]?.lower ?? '';
  // "Took over $12 million from": nobody takes charge of money.
  if (/^(?:took|taken|taking|take)$/.test(before) && /^[$\u20ac\u00a3\u00a5]$/.test(next)) return false;
  if (BEFORE_OVER.test(before)) return true;
  if (!DETERMINES.test(next)) return false;
  if (next !== 'a' && next !== 'an') return true;
  for (let at = from - 1; at >= Math.max(0, from - 10); at -= 1) {
    const word = tokens[at]!.lower;
    if (ACCUSES.test(word)) return true;
    if (TELLS_A_DEED.test(word)) return false;
  }
  return false;
}

const BOUNDS: ReadonlySet<Modality> = new Set(['at-least', 'up-to', 'more-than', 'less-than']);
const MAX_WORDS = 8;

export interface FoundModality {
  readonly modality: Modality;
  /** Index of its first token. */
  readonly from: number;
}

/**
 * The modality that stands before a token, `null` where there is none; `'contradiction'` where two disagree ("at least up
 * to") or the figure is denied ("not $5 million").
 */
export function modalityBefore(tokens: readonly Token[], at: number): FoundModality | null | 'contradiction' {
  let found: FoundModality | null = null;
  let end = at;
  for (let steps = 0; steps < MAX_WORDS; steps += 1) {
    const phrase = phraseEndingAt(tokens, end);
    if (phrase !== null) {
      const joined: Modality | null = found === null ? phrase.modality : join(phrase.modality, found.modality);
      if (joined === null) return 'contradiction';
      found = { modality: joined, from: phrase.from };
      end = phrase.from;
    } else if (FILLERS.test(tokens[end - 1]?.lower ?? '')) end -= 1;
    else break;
  }
  return tokens[end - 1]?.lower === 'not' ? 'contradiction' : found;
}

function phraseEndingAt(tokens: readonly Token[], end: number): FoundModality | null {
  for (const [words, modality] of BY_LAST_WORD.get(tokens[end - 1]?.lower ?? '') ?? []) {
    const from = end - words.length;
    if (from < 0 || !words.every((word, index) => tokens[from + index]!.lower === word)) continue;
    if (words[0] === 'over' && isAbout(tokens, from, end)) continue;
    // "Some of the $5 million" is a part of it.
    if (words[0] === 'some' && tokens[end]?.lower === 'of') continue;
    return { modality, from };
  }
  return null;
}

/** A bound says more than "about" or "estimated"; two that differ contradict each other. */
function join(outer: Modality, inner: Modality): Modality | null {
  if (outer === inner) return outer;
  if (BOUNDS.has(outer) && BOUNDS.has(inner)) return null;
  if (BOUNDS.has(outer)) return outer;
  if (BOUNDS.has(inner)) return inner;
  return outer === 'estimated' || inner === 'estimated' ? 'estimated' : 'about';
}

const AFTER: readonly (readonly [readonly string[], Modality])[] = [
  [['or', 'more'], 'at-least'],
  [['and', 'counting'], 'at-least'],
  [['or', 'so'], 'about'],
  [['or', 'less'], 'up-to'],
  [['or', 'thereabouts'], 'about'],
  [['at', 'least'], 'at-least'],
  [['at', 'a', 'minimum'], 'at-least'],
  [['at', 'most'], 'up-to'],
];

/** The modality that stands after a figure: "$5 million or more". */
export function modalityAfter(
  tokens: readonly Token[],
  at: number,
): { readonly modality: Modality; readonly next: number } | null {
  for (const [words, modality] of AFTER) {
    if (!words.every((word, index) => tokens[at + index]?.lower === word)) continue;
    const next = at + words.length;
    // "$5 million, at least 3 of it": what follows belongs to the next figure.
    const after = tokens[next];
    if (words[0] === 'at' && after !== undefined && after.kind !== 'mark') continue;
    return { modality, next };
  }
  return null;
}
