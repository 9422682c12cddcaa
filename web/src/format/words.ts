/** The words of the rules, for people: what a reason, mark or category is called and what it means. */

const REASONS: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  service: [
    'at a service',
    'It reached an address that a tag says belongs to a service; what the service does with it is its own pool.',
  ],
  held: ['still held', 'At the last known block the coin is unspent, or the account still holds it.'],
  activity: [
    'probably a service',
    'The address has no tag but more events than the limit: probably a service that nobody has named.',
  ],
  crossing: ['crossing, other side unknown', 'It left through a bridge or swap, and where it came out is not known.'],
  gap: ['gap', 'History is missing here, so what happened next is not known.'],
  until: ['at the set moment', 'It is where it was at the moment up to which the trace was asked to look.'],
  hops: ['hop limit', 'It is as many hops from the theft as the trace was asked to follow.'],
  burn: ['burnt', 'It went to an output or address that nobody can spend from.'],
  fee: ['fees', 'Transaction fees and gas.'],
  dust: ['dust', 'Each arrival was smaller than the set amount, so it was not followed.'],
  later: ['goes on later', 'It moves on after the time that is looked at.'],
};

/** A reason in words. */
export function reasonLabel(reason: string): string {
  return REASONS[reason]?.[0] ?? reason;
}

/** What a reason means, in a sentence. */
export function reasonMeaning(reason: string): string {
  return REASONS[reason]?.[1] ?? '';
}

const CATEGORIES: Readonly<Record<string, string>> = {
  exchange: 'exchanges',
  'instant-exchange': 'instant exchanges',
  mixer: 'mixers',
  bridge: 'bridges',
  dex: 'decentralised exchanges',
  gambling: 'gambling',
  merchant: 'merchants',
  'payment-processor': 'payment processors',
  lending: 'lending',
  marketplace: 'marketplaces',
  'mining-pool': 'mining pools',
  custodian: 'custodians',
  endpoint: 'endpoints',
  service: 'services',
};

/** A category in words, for many. */
export function categoryLabel(category: string): string {
  return CATEGORIES[category] ?? category;
}

/** The heading over a group of ends: a category, or a reason where it is no service. */
export function groupLabel(key: string): string {
  return CATEGORIES[key] ?? REASONS[key]?.[0] ?? key;
}

const MARKS: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  opening: [
    'assumed opening',
    'The known history cannot explain the balance: the smallest opening balance that does is assumed, and counts as clean.',
  ],
  gap: ['gap', 'History is missing here.'],
  activity: ['probably a service', 'No tag, but more events than the limit.'],
  crossing: ['unknown crossing', 'The other side of a bridge or swap is not known.'],
  dust: ['dust', 'Arrivals below the set amount were not followed.'],
  hops: ['hop limit', 'The set number of hops was reached.'],
  until: ['until', 'The set moment was reached.'],
};

/** A mark in words. */
export function markLabel(mark: string): string {
  return MARKS[mark]?.[0] ?? mark;
}

/** What a mark means, in a sentence. */
export function markMeaning(mark: string): string {
  return MARKS[mark]?.[1] ?? '';
}

const RULES: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  fifo: ['FIFO', 'First in, first out: what came into an account first leaves it first.'],
  lifo: ['LIFO', 'Last in, first out: what came in last leaves first.'],
  'pro-rata': ['Pro rata', 'Every outgoing amount takes from each owner in proportion to what is there.'],
  'taint-first': ['Taint first', 'What is stolen leaves first, then the rest.'],
  'clean-first': ['Clean first', 'The rest leaves first, then what is stolen: the lowest intermediate balance.'],
  tiho: ['TIHO', 'Taint in, highest out: what is stolen leaves first, to the highest output.'],
  poison: ['Poison', 'Reach: everything downstream counts wholly, so amounts say how far it spread, not what is owed.'],
  bounds: [
    'Bounds',
    'At least and at most: what holds whatever rule is applied. Certain is drawn solid, possible hatched.',
  ],
};

/** A rule's name for people. */
export function ruleLabel(rule: string): string {
  return RULES[rule]?.[0] ?? rule;
}

/** What a rule does, in a sentence. */
export function ruleMeaning(rule: string): string {
  return RULES[rule]?.[1] ?? '';
}

/** A count with its noun. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** All rules, in the order in which they are explained. */
export const RULE_NAMES: readonly string[] = Object.keys(RULES);

/** All reasons for which following stops, and what goes on after the time that is looked at. */
export const REASON_NAMES: readonly string[] = Object.keys(REASONS);
