import { Random } from '../../src/core/random.ts';
import type { Change } from '../../src/register/change.ts';
import { type Claim, type ClaimContent, CONFIDENCES, type Interval } from '../../src/register/claim.ts';
import { sampleClaim } from './sampleClaims.ts';

const NAMES = [
  'KuCoin',
  'Kucoin hot wallet',
  'Bitpoint Japan',
  'BITPoint',
  'Bithumb',
  'Upbit',
  'Zaif',
  'Ronin Bridge',
  'Ronin',
  'bZx',
  'Harmony Horizon',
  'The Harmony bridge',
];
const ACTORS = ['DPRK', 'Lazarus Group', 'TraderTraitor', 'someone else'];
const PREDICATES = [
  'stolen',
  'stolen',
  'stolen',
  'attempted',
  'recovered',
  'frozen',
  'laundered',
  'attribution',
] as const;
const UNITS = ['USD', 'USD', 'USD', 'BTC', 'KRW'];
const SCOPES = [undefined, ['exchange'], ['bank'], ['defi', 'bridge'], []];
const DAYS = [
  '2019-07-11',
  '2019-07-12',
  '2019-08',
  '2019',
  '2020-09-25',
  '2020-09-26',
  '2020-09',
  '2020-11-30',
  '2021',
];

/**
 * Changes of every kind, drawn with a seed: names that are alike, days that are near, claims of several incidents, figures of
 * every form, corrections, merges. Each element is an entry of the log.
 */
export function randomChanges(seed: number, entries: number): Change[][] {
  const random = new Random(seed);
  const drawn = new Draws(random);
  return Array.from({ length: entries }, () => Array.from({ length: 1 + random.below(4) }, () => drawn.change()));
}

class Draws {
  readonly #random: Random;
  readonly #incidents: string[] = [];
  readonly #merged = new Set<string>();
  readonly #claims: Claim[] = [];
  readonly #corrected = new Set<string>();
  #made = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  change(): Change {
    const kind = this.#random.below(20);
    const live = this.#incidents.filter((id) => !this.#merged.has(id));
    const open = this.#claims.filter(({ id }) => !this.#corrected.has(id));
    if (kind < 6 || live.length < 2) return this.#incident();
    if (kind < 14 || open.length < 2) return this.#claim(live);
    const { id: claim } = this.#pick(open);
    switch (kind) {
      case 14:
        return { do: 'accept', claim };
      case 15:
        return { do: 'reject', claim, why: 'drawn' };
      case 16: {
        const by = this.#said();
        this.#corrected.add(claim);
        this.#claims.push(by);
        return { do: 'correct', claim, by, why: 'drawn' };
      }
      case 17:
        return { do: 'link', claim, incident: this.#pick(live) };
      case 18: {
        const [from, into] = [live[0]!, live.at(-1)!];
        this.#merged.add(from);
        return { do: 'merge', from, into };
      }
      default:
        return { do: 'distinct', incidents: [live[0]!, live.at(-1)!] };
    }
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#random.below(values.length)]!;
  }

  #incident(): Change {
    const id = `incident-${this.#made++}`;
    this.#incidents.push(id);
    const day = this.#pick(DAYS);
    const precision = day.length === 10 ? 'day' : day.length === 7 ? 'month' : 'year';
    const scope = this.#pick(SCOPES);
    return {
      do: 'incident',
      incident: {
        id,
        name: this.#pick(NAMES),
        ...(this.#random.below(5) === 0 ? {} : { when: { as: day, from: day, to: day, precision } }),
        ...(scope === undefined ? {} : { scope }),
        ...(this.#random.below(3) === 0
          ? { victim: { name: this.#pick(NAMES), country: this.#pick(['Japan', 'Seychelles']) } }
          : {}),
      },
    };
  }

  #claim(live: readonly string[]): Change {
    const claim = this.#said();
    this.#claims.push(claim);
    const incidents = new Set(Array.from({ length: this.#pick([0, 1, 1, 1, 2]) }, () => this.#pick(live)));
    return {
      do: 'claim',
      claim,
      status: this.#pick(['accepted', 'accepted', 'proposed']),
      incidents: [...incidents],
      flags: [],
    };
  }

  #said(): Claim {
    const n = this.#made++;
    const day = this.#pick(DAYS);
    const precision = day.length === 10 ? 'day' : day.length === 7 ? 'month' : 'year';
    const scope = this.#pick(SCOPES);
    const blame = this.#random.below(4);
    const predicate = this.#pick(PREDICATES);
    const attribution: ClaimContent['attribution'] | undefined =
      blame === 0
        ? 'nobody'
        : blame === 1
          ? { actor: this.#pick(ACTORS), confidence: this.#pick(CONFIDENCES) }
          : undefined;
    const content: Partial<ClaimContent> = {
      subject: { ...(scope === undefined ? {} : { scope }), ...(blame === 2 ? { actor: this.#pick(ACTORS) } : {}) },
      predicate,
      period: { as: day, from: day, to: day, precision },
      ...(attribution === undefined ? {} : { attribution }),
      source: { held: false, citation: `drawn ${n}` },
    };
    if (predicate !== 'attribution') return sampleClaim('1', { ...content, amount: this.#amount() });
    const { amount: _amount, id: _id, ...rest } = sampleClaim('1', content);
    return sampleClaim('1', {
      ...rest,
      amount: undefined as never,
      attribution: attribution ?? { actor: 'DPRK', confidence: 'alleged' },
    });
  }

  #amount(): NonNullable<Claim['amount']> {
    const lo = this.#pick([
      '281000000',
      '32000000',
      '4.2',
      '0.1',
      '275000000.50',
      '40000000',
      '123456789012345678901.25',
    ]);
    const more = this.#pick(['300000000', '500000000.125']);
    const interval = this.#pick<Interval>([
      { lo, hi: lo },
      { lo, hi: lo },
      { lo, hi: null },
      { lo: '0', hi: lo },
      { lo: null, hi: lo },
      { lo: '0.05', hi: more },
    ]);
    const base = { as: lo, unit: this.#pick(UNITS), interval, modality: 'about' } as const;
    if (this.#random.below(5) > 0) return base;
    return { ...base, unit: 'BTC', equivalent: { ...base, unit: 'USD', interval: { lo: more, hi: more } } };
  }
}
