import fc from 'fast-check';
import type { Change } from '../../src/register/change.ts';
import { type Claim, type ClaimContent, CONFIDENCES, type Period } from '../../src/register/claim.ts';
import { periodOf } from '../../src/register/period.ts';
import type { Unmerge } from '../../src/register/undoMerge.ts';
import { sampleClaim } from './sampleClaims.ts';

/** What is done to a register next; numbers choose among what is there, so that shorter runs make sense, too. */
export interface Move {
  readonly what: (typeof MOVES)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Those that make what others are about come more often. */
const MOVES = [
  'incident',
  'incident',
  'incident',
  'claim',
  'claim',
  'claim',
  'claim',
  'shared',
  'described',
  'accept',
  'reject',
  'correct',
  'link',
  'unlink',
  'merge',
  'unmerge',
  'distinct',
] as const;

export const moves = (most: number): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...MOVES),
      a: fc.nat({ max: 9999 }),
      b: fc.nat({ max: 9999 }),
      c: fc.nat({ max: 9999 }),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );

/** Some are alike, some within one another, some share a word that tells nothing, most are of nobody else. */
const NAMES =
  'KuCoin|Kucoin hot wallet|Stake|SharedStake|Ronin Bridge|Ronin|Harmony Horizon|The Harmony bridge|bZx|Bithumb|Upbit|Zaif|Liquid|Cream Finance|Poly Network|Poly|Nomad|Wormhole|Euler|Bybit'.split(
    '|',
  );
const DAYS =
  '2019-07-11 2019-07-12 2019-07-14 2019-08 2019 2020-09-25 2020-09-26 2020-09 2020-11-30 2021 2022-03-23'.split(' ');
const FIGURES = '281000000 281000000.0 280000000 32000000 4.2 4.20 123456789012345678901.25 40000000 0'.split(' ');
const ACTORS = ['DPRK', 'Lazarus Group', 'someone else'];

/** Makes changes of moves. What it makes may be refused: of a claim that was corrected, of an incident that was merged with itself. */
export class Mover {
  readonly #incidents: string[] = [];
  readonly #claims: Claim[] = [];
  #made = 0;
  readonly #mergesOf: () => readonly Unmerge[];

  /** @param mergesOf what there is to take back now */
  constructor(mergesOf: () => readonly Unmerge[] = () => []) {
    this.#mergesOf = mergesOf;
  }

  change({ what, a, b, c }: Move): Change {
    const incident = pick(this.#incidents, a);
    const claim = pick(this.#claims, b);
    if (what === 'incident' || incident === undefined) return this.#incident(`incident-${this.#nextId()}`, a, b, c);
    if (what === 'described') return this.#incident(incident, b, c, a);
    if (what === 'claim' || what === 'shared' || claim === undefined) {
      const more = what === 'shared' ? [pick(this.#incidents, b)!, pick(this.#incidents, c)!] : [];
      const incidents = c % 7 === 0 ? [] : [...new Set([incident, ...more])];
      return {
        do: 'claim',
        claim: this.#said(a, b, c),
        status: c % 4 === 0 ? 'proposed' : 'accepted',
        incidents,
        flags: [],
      };
    }
    const other = pick(this.#incidents, c)!;
    switch (what) {
      case 'accept':
        return { do: 'accept', claim: claim.id };
      case 'reject':
        return { do: 'reject', claim: claim.id, why: 'drawn' };
      case 'correct':
        return { do: 'correct', claim: claim.id, by: this.#said(c, a, b), why: 'drawn' };
      case 'link':
      case 'unlink':
        return { do: what, claim: claim.id, incident };
      case 'merge':
        return { do: 'merge', from: incident, into: other };
      case 'unmerge':
        return pick(this.#mergesOf(), a) ?? { do: 'merge', from: incident, into: other };
      case 'distinct':
        return { do: 'distinct', incidents: [incident, other] };
    }
  }

  #nextId(): number {
    this.#made += 1;
    // Ids do not come in the order in which they are made.
    return (this.#made * 37) % 101;
  }

  #incident(id: string, a: number, b: number, c: number): Change {
    if (!this.#incidents.includes(id)) this.#incidents.push(id);
    return {
      do: 'incident',
      incident: {
        id,
        name: few(NAMES, a),
        ...(b % 6 === 0 ? {} : { when: period(b) }),
        ...(c % 3 === 0 ? { scope: [pick(['exchange', 'bank', 'bridge'], c)!] } : {}),
        ...(c % 4 === 0 ? { victim: { name: few(NAMES, b), country: pick(['Japan', 'Seychelles'], c)! } } : {}),
      },
    };
  }

  #said(a: number, b: number, c: number): Claim {
    const lo = pick(FIGURES, a)!;
    const amount = {
      as: lo,
      unit: pick(['USD', 'USD', 'USD', 'BTC'], b)!,
      interval: pick(
        [
          { lo, hi: lo },
          { lo, hi: lo },
          { lo, hi: null },
          { lo: null, hi: lo },
          { lo: '0', hi: lo },
        ],
        c,
      )!,
      modality: 'about' as const,
    };
    const content: Partial<ClaimContent> = {
      subject: c % 5 === 0 ? { actor: pick(ACTORS, a)! } : { scope: pick([[], ['exchange'], ['defi', 'bridge']], b)! },
      predicate: pick(['stolen', 'stolen', 'attempted', 'recovered'] as const, c)!,
      period: period(a + b),
      ...(b % 3 === 0 ? { attribution: { actor: pick(ACTORS, b)!, confidence: pick(CONFIDENCES, c)! } } : {}),
      source: { held: false, citation: `drawn ${this.#nextId()} ${this.#made}` },
      amount: c % 11 === 0 ? { ...amount, equivalent: { ...amount, unit: 'KRW' } } : amount,
    };
    const claim = sampleClaim(
      '1',
      a % 2 === 0 ? content : { ...content, source: { ...held(c), quotation: `${this.#made}` } },
    );
    this.#claims.push(claim);
    return claim;
  }
}

function held(c: number): Extract<ClaimContent['source'], { held: true }> {
  return { held: true, sha256: String(c % 3).repeat(64), quotation: '', from: 0, to: 2 };
}

function pick<T>(values: readonly T[], n: number): T | undefined {
  return values[n % values.length];
}

/** Of two in three from the first few: what is told of many is seldom of one event. */
function few<T>(values: readonly T[], n: number): T {
  return values[n % 3 === 0 ? n % values.length : n % 4]!;
}

function period(n: number): Period {
  return periodOf(few(DAYS, n));
}
