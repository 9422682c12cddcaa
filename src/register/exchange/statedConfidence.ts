import { type Claim, CONFIDENCES, type Confidence } from '../claim.ts';

/** How sure a file of others says that a blame is. */
export interface StatedConfidence {
  /** The nearest of our words: never one for what only an authority or a court can say (charged, confirmed). */
  readonly word: Confidence;
  /** As it was stated, for the claim's text: exports give it back. */
  readonly text: string;
  /** Where it says rather that the blame is wrong. */
  readonly flag?: string;
}

const STIX_TEXT = 'STIX confidence ';
const MISP_TEXT = 'MISP ';

/**
 * A `confidence` of STIX 2.1 (0 to 100) by its scale None, Low, Med, High (appendix A): up to 29 suspected, up to 69 alleged, else
 * stated.
 * @returns null where it is none
 */
export function stixConfidence(value: unknown): StatedConfidence | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 100) return null;
  const word = value < 30 ? 'suspected' : value < 70 ? 'alleged' : 'stated';
  return {
    word,
    text: `${STIX_TEXT}${value}`,
    ...(value === 0 ? { flag: 'its source has no confidence in it (0 of 100)' } : {}),
  };
}

type Words = Readonly<Record<string, Confidence | 'unlikely'>>;

const LIKELIHOOD: Words = {
  'almost-no-chance': 'unlikely',
  'very-unlikely': 'unlikely',
  unlikely: 'unlikely',
  'roughly-even-chance': 'suspected',
  likely: 'alleged',
  'very-likely': 'stated',
  'almost-certain': 'stated',
};

/** MISP's machine tags of how sure something is, by namespace and predicate. */
const TAGS: Readonly<Record<string, Words>> = {
  'estimative-language:likelihood-probability': LIKELIHOOD,
  'estimative-language:confidence-in-analytic-judgment': { low: 'suspected', moderate: 'alleged', high: 'stated' },
  'misp:confidence-level': {
    unconfident: 'unlikely',
    'rarely-confident': 'suspected',
    'fairly-confident': 'alleged',
    'usually-confident': 'stated',
    'completely-confident': 'stated',
  },
};

/** What tags by name say of how sure something is, the least sure of them; null where none does. */
export function mispConfidence(names: readonly string[]): StatedConfidence | null {
  const told = names.flatMap((name) => {
    const [, predicate = '', value = ''] = /^([^="]+)="([^"]*)"$/.exec(name.trim()) ?? [];
    const word =
      Object.hasOwn(TAGS, predicate) && Object.hasOwn(TAGS[predicate]!, value) ? TAGS[predicate]![value]! : null;
    return word === null ? [] : [{ name: name.trim(), word }];
  });
  if (told.length === 0) return null;
  const unlikely = told.find(({ word }) => word === 'unlikely');
  const ranks = told.map(({ word }) => (word === 'unlikely' ? 0 : CONFIDENCES.indexOf(word)));
  return {
    word: CONFIDENCES[Math.min(...ranks)]!,
    text: `${MISP_TEXT}${[...new Set(told.map(({ name }) => name))].join('; ')}`,
    ...(unlikely === undefined ? {} : { flag: `its source calls it unlikely: ${unlikely.name}` }),
  };
}

/** The confidence that a claim from a STIX bundle was stated with; null for others. */
export function statedStix({ text }: Claim): number | null {
  const match = /^STIX confidence (\d{1,3})$/.exec(text ?? '');
  return match === null ? null : Number(match[1]);
}

/** The tags that a claim from a MISP event was stated with. */
export function statedTags({ text }: Claim): string[] {
  return text?.startsWith(MISP_TEXT) === true
    ? text
        .slice(MISP_TEXT.length)
        .split('; ')
        .filter((name) => mispConfidence([name]) !== null)
    : [];
}
