import {
  type Amount,
  type Attribution,
  type Claim,
  type Confidence,
  identify,
  type Modality,
  type Period,
  type Predicate,
  type Relay,
  type Speaker,
} from '../claim.ts';
import type { Incident } from '../incident.ts';

/** Something said, as the starter's lists spell it out. */
export interface Fact {
  readonly what: Predicate;
  /** The figure in plain words: `173600 ETH`, `at-least 35 attacks`, `about 40000000 USD`. */
  readonly figure?: string;
  /** The same in another unit, by the same speaker. */
  readonly worth?: string;
  readonly text?: string;
  readonly period?: Period;
  readonly by: Speaker;
  readonly through?: readonly Relay[];
  /** Where it is said; none of these documents is kept. */
  readonly cite: string;
  readonly published?: string;
  readonly blames?: Attribution | 'nobody';
  readonly confidence?: Confidence;
  readonly actor?: string;
  readonly country?: string;
  readonly scope?: readonly string[];
  readonly ambiguous?: string;
}

export interface StarterIncident extends Incident {
  readonly facts: readonly Fact[];
}

const FIGURE = /^(?:(about|at-least|up-to|more-than|less-than|estimated) )?([\d.]+) ([A-Za-z]+)$/;

function amountOf(figure: string, worth?: string): Amount {
  const [, modality = 'exactly', number, unit] = FIGURE.exec(figure) ?? [];
  if (number === undefined || unit === undefined) throw new TypeError(`no figure: ${figure}`);
  const lo = modality === 'up-to' ? '0' : modality === 'less-than' ? null : number;
  const hi = modality === 'at-least' || modality === 'more-than' ? null : number;
  const amount: Amount = { as: figure, unit, interval: { lo, hi }, modality: modality as Modality };
  return worth === undefined ? amount : { ...amount, equivalent: amountOf(worth) };
}

/** The claim that a fact is, about an incident or about none. */
export function claimOfFact(fact: Fact, incident?: Incident): Claim {
  const {
    what,
    figure,
    worth,
    text,
    by,
    through = [],
    cite,
    published,
    blames,
    confidence = 'stated',
    ambiguous,
  } = fact;
  const period = fact.period ?? incident?.when;
  const scope = fact.scope ?? incident?.scope;
  const country = fact.country;
  return identify({
    subject: {
      ...(incident === undefined ? {} : { incident: incident.id }),
      ...(incident?.victim === undefined ? {} : { victim: incident.victim.name }),
      ...(fact.actor === undefined ? {} : { actor: fact.actor }),
      ...(country === undefined ? {} : { country }),
      ...(scope === undefined ? {} : { scope }),
    },
    predicate: what,
    ...(figure === undefined ? {} : { amount: amountOf(figure, worth) }),
    ...(text === undefined ? {} : { text }),
    ...(period === undefined ? {} : { period }),
    speaker: by,
    relays: through,
    confidence,
    ...(blames === undefined ? {} : { attribution: blames }),
    source: { held: false, citation: cite, ...(published === undefined ? {} : { published }) },
    ...(ambiguous === undefined ? {} : { ambiguous }),
  });
}

/** A day, month or year as a period. */
export function on(text: string): Period {
  return {
    as: text,
    from: text,
    to: text,
    precision: text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day',
  };
}

/** From one time to another. */
export function between(from: string, to: string): Period {
  return { as: `from ${from} to ${to}`, from, to, precision: 'part-of-year' };
}

export const FBI: Speaker = { kind: 'government', name: 'FBI' };
export const DOJ: Speaker = { kind: 'government', name: 'US Department of Justice' };
export const CHAINALYSIS: Speaker = { kind: 'firm', name: 'Chainalysis' };
export const ELLIPTIC: Speaker = { kind: 'firm', name: 'Elliptic' };
export const TRM: Speaker = { kind: 'firm', name: 'TRM Labs' };
export const PANEL: Speaker = { kind: 'un-panel', name: 'UN Panel of Experts (1874)' };
export const MEMBER_STATE: Speaker = { kind: 'government', name: 'an unnamed UN Member State' };
/** The statement of 14 January 2025. */
export const THREE_GOVERNMENTS: Speaker = { kind: 'government', name: 'Japan, South Korea and the United States' };

/** Of that statement, what only two of them say. */
export const TWO_GOVERNMENTS: Speaker = { kind: 'government', name: 'South Korea and the United States' };

/** The victim itself, an exchange. */
export function exchange(name: string): Speaker {
  return { kind: 'exchange', name };
}

export function dprk(confidence: Confidence, actor = 'DPRK'): Attribution {
  return { actor, confidence };
}
