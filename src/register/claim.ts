import { createHash } from 'node:crypto';

/**
 * What is said of a theft, by whom, and where it stands. A claim is never changed: a correction is another claim that
 * takes its place. Amounts, counts and shares are decimal strings and never floats.
 */

/** A closed range of exact decimals (`-?digits[.digits]`, no exponent, no grouping); `null` where it has no end. */
export interface Interval {
  readonly lo: string | null;
  readonly hi: string | null;
}

export const MODALITIES = [
  'exactly',
  'about',
  'at-least',
  'up-to',
  'more-than',
  'less-than',
  'estimated',
  'between',
] as const;
/**
 * How a figure was stated. It is told in the interval only as far as the words go: `at-least` and `more-than` have no upper
 * end, `less-than` no lower end, `up-to` one of 0, `between` both; `exactly`, `about` and `estimated` have the stated figure
 * at both ends. No tolerance is invented for "about".
 */
export type Modality = (typeof MODALITIES)[number];

/** A figure as stated and as understood. */
export interface Amount {
  /** The text as stated, e.g. `$40 million`. */
  readonly as: string;
  /** Upper case for money and coins (`USD`, `KRW`, `BTC`); `attacks`, `countries`, ... for counts; `share` for a part of one. */
  readonly unit: string;
  /** In whole units: dollars not cents, coins not base units, 0.5 for half. */
  readonly interval: Interval;
  readonly modality: Modality;
  /** The same value in another unit, as the speaker has it: "7,000 bitcoin (about $40 million)". */
  readonly equivalent?: Amount;
}

export const PRECISIONS = ['day', 'month', 'quarter', 'half', 'year', 'part-of-year'] as const;

/** A span of time; both ends belong to it, and a month or year that is named is meant whole. */
export interface Period {
  /** The text as stated, e.g. `from 2019 to November 2020`. */
  readonly as: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** How finely it was stated; `part-of-year` for "late 2018", whose ends are a convention and no statement. */
  readonly precision: (typeof PRECISIONS)[number];
  /** `YYYY-MM-DD`: the source's own date, where the words say nothing without it ("this year", "since 2017"). */
  readonly relativeTo?: string;
}

/** What can be added up: amounts, or how many incidents or countries there are. */
export const SUMMABLE = [
  'stolen',
  'attempted',
  'recovered',
  'frozen',
  'laundered',
  'mined',
  'attacks',
  'countries',
] as const;

export const PREDICATES = [
  ...SUMMABLE,
  'attribution',
  'date',
  'method',
  'share',
  'charge',
  'comment',
  'status',
] as const;
/**
 * What a claim says. With an `amount`: stolen, attempted, recovered, frozen, laundered, mined (on
 * others' machines) (money or coins), attacks, countries
 * (counts), share. With a `text`: method, charge, status (of a report), comment. With a `period`: date. With an
 * `attribution`: attribution.
 */
export type Predicate = (typeof PREDICATES)[number];

export const SPEAKER_KINDS = [
  'un-panel',
  'government',
  'court',
  'firm',
  'researcher',
  'exchange',
  'victim',
  'journalist',
  'experts',
  'accused',
  'unnamed',
  'us',
] as const;

/** Who says it first-hand, as far as the source tells: not who passes it on (`Relay`). */
export interface Speaker {
  /** `us` only for what Spoor computed. */
  readonly kind: (typeof SPEAKER_KINDS)[number];
  /** `null` where no name is given. */
  readonly name: string | null;
  /** `none` where they were asked and did not comment. */
  readonly comment?: 'none';
}

/** One link of the chain by which words reached us: "Reuters saw". Outermost first, in `Claim.relays`. */
export interface Relay {
  readonly name: string;
  /** What it did, in the source's word: `saw`, `reported`, `cites`. */
  readonly how?: string;
}

/**
 * In the speaker's words, weakest first. `suspected`: named as possible; `accused`: an accusation passed on; `alleged`:
 * said with reserve ("allegedly", "is believed"); `stated`: said as a fact; `charged`: an indictment, a sanction, a formal
 * charge; `confirmed`: established by an authority's attribution, a court or a confession.
 */
export const CONFIDENCES = ['suspected', 'accused', 'alleged', 'stated', 'charged', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who is blamed. */
export interface Attribution {
  readonly actor: string;
  readonly confidence: Confidence;
}

/** A document that the register keeps, and the sentence in it. */
export interface HeldSource {
  readonly held: true;
  /** SHA-256 (hex) of the kept text, encoded as UTF-8. */
  readonly sha256: string;
  /** `keptText.slice(from, to)`, to the letter. */
  readonly quotation: string;
  /** Offsets into the kept text in UTF-16 units, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** SHA-256 of the file that the text was made from, where that is another (a page of HTML). */
  readonly original?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** `YYYY-MM-DD`, as the source dates itself. */
  readonly published?: string;
}

/** A source that the register does not hold: words of ours that say where to find it. */
export interface CitedSource {
  readonly held: false;
  readonly citation: string;
  readonly url?: string;
  readonly published?: string;
}

export type Source = HeldSource | CitedSource;

/** What a claim is about, as far as its source says. */
export interface Subject {
  /** An incident's id. The register's links decide which incidents a claim is about; this is what its maker proposes. */
  readonly incident?: string;
  /** Whose deeds are counted: `DPRK`, `Lazarus Group`. */
  readonly actor?: string;
  readonly victim?: string;
  /** Where the victims are, in English: `South Korea`. */
  readonly country?: string;
  /** What kinds of victim or value it is restricted to: `crypto`, `bank`, `exchange`, ... Absent: not said. */
  readonly scope?: readonly string[];
}

/** What a share is a part of. */
export interface ShareOf {
  /** In the source's words: `all cryptocurrencies that were stolen in 2020`. */
  readonly text: string;
  /** What that whole would have to be. Computed by us from two figures of the source, and said so. */
  readonly impliedTotal?: Amount & { readonly computedBy: 'us' };
  /** What the part would have to be, where the whole is stated: "60% of the $2.2 billion". Computed by us. */
  readonly impliedPart?: Amount & { readonly computedBy: 'us' };
  /** The claim whose amount is the part. */
  readonly part?: string;
}

/** A claim without its id: what `identify` takes. */
export interface ClaimContent {
  readonly subject: Subject;
  readonly predicate: Predicate;
  readonly amount?: Amount;
  readonly text?: string;
  readonly period?: Period;
  readonly speaker: Speaker;
  readonly relays: readonly Relay[];
  readonly confidence: Confidence;
  /** Whom this claim blames; `nobody` where it says that it is not attributed. Absent: it says nothing of who. */
  readonly attribution?: Attribution | 'nobody';
  readonly source: Source;
  /** Why it may be read otherwise. */
  readonly ambiguous?: string;
  readonly of?: ShareOf;
  /** The id of a claim in the same document that this one rounds or repeats (a headline's). */
  readonly restates?: string;
}

export interface Claim extends ClaimContent {
  /** SHA-256 (64 hex digits) of the canonical JSON of everything else in the claim. */
  readonly id: string;
}

/**
 * The one text of a JSON value: no white space, keys sorted by UTF-16 units (RFC 8785), absent and `undefined` the same.
 * Numbers must be integers; everything with a fraction is a decimal string here.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += `${i === 0 ? '' : ','}${canonicalJson(value[i] ?? null)}`;
    return `[${text}]`;
  }
  const keys = Object.keys(value);
  if (!isInOrder(keys)) keys.sort((a, b) => (a < b ? -1 : 1));
  for (const key of keys) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

/** Texts in which JSON escapes nothing: letters, digits and the common marks of ASCII. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return text.length < 80 && PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** What was read from canonical JSON is in order already. */
function isInOrder(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[i - 1]!) return false;
  return true;
}

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 hex digits. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The id of a claim: the SHA-256 of its canonical JSON without `id`. */
export function claimId(content: ClaimContent | Claim): string {
  const { id: _id, ...rest } = content as Claim;
  return sha256Hex(canonicalJson(rest));
}

/** The claim with its id. */
export function identify(content: ClaimContent): Claim {
  return { id: claimId(content), ...content };
}
