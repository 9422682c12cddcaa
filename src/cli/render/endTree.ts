import { tagsOfEnds } from '../../trace/decidedBy.ts';
import type { End, EndTag, Reason, RuleName, TheftTotals, TraceReport } from '../../trace/report.ts';

/** What one rule says of one row, base units. Under `bounds`, `amount` is certain and `possible` is set. */
export interface Cell {
  amount: bigint;
  possible: bigint | null;
}

/** A row of the table: a reason, or under it a category, or under that an entity. */
export interface EndNode {
  readonly name: string;
  readonly cells: Map<RuleName, Cell>;
  readonly children: Map<string, EndNode>;
  /** How many rows stand behind one that gathers several; 1 otherwise. */
  readonly gathered: number;
}

/**
 * All ends of what was stolen in one asset of one chain, over every theft. Where value was converted, `ends` of
 * conserving rules have their origin for an amount, so that they add up in units of what was stolen, and those of
 * `poison` and `bounds` are only the ones in this asset. What was converted has a section of its own in its own units,
 * with nothing to add up to.
 */
export interface EndSection {
  readonly chain: string;
  readonly asset: string;
  /** The asset that was stolen, where this is about what it became. */
  readonly stolenAs: string | null;
  /** Rules that say something here, in the report's order. */
  readonly rules: readonly RuleName[];
  /** Thefts that lost some of it, in claim order, with what each lost; empty without a conserving rule. */
  readonly stolen: ReadonlyMap<string, bigint>;
  /** What conserving rules must account for; a rule that does not conserve has none. */
  readonly totals: ReadonlyMap<RuleName, { readonly stolen: bigint; readonly claimedEarlier: bigint }>;
  /** In the order of `REASON_ORDER`. */
  readonly reasons: readonly EndNode[];
  readonly ends: ReadonlyMap<RuleName, readonly End[]>;
}

/** As a reader asks: where was it cashed out, what can still be frozen, what is gone, where did following stop. */
const REASON_ORDER: readonly Reason[] = [
  'service',
  'crossing',
  'held',
  'until',
  'activity',
  'hops',
  'dust',
  'gap',
  'burn',
  'fee',
];

/** The name of a child without a tag. */
export const UNTAGGED = 'untagged';

/** What tells sections apart, in their order: first what was stolen, then what it became. */
interface SectionKey {
  readonly chain: string;
  readonly asset: string;
  readonly stolenAs: string | null;
}

function keyText({ chain, asset, stolenAs }: SectionKey): string {
  return stolenAs === null ? `${chain}\n${asset}` : `${chain}\n${stolenAs}\n${asset}`;
}

/**
 * Groups a report's ends by (chain, stolen asset), then reason, category and entity; sections sorted by chain and asset.
 * @param symbolOf how an asset is called, for rows of converted value
 */
export function toSections(report: TraceReport, symbolOf: SymbolOf = (_, asset) => asset): EndSection[] {
  const keys = new Map<string, SectionKey>();
  const endsByKey = new Map<string, Map<RuleName, End[]>>();
  const note = (key: SectionKey): string => {
    const text = keyText(key);
    if (!keys.has(text)) keys.set(text, key);
    return text;
  };
  const add = (key: SectionKey, rule: RuleName, end: End): void => {
    const byRule = getOrAdd(endsByKey, note(key), () => new Map<RuleName, End[]>());
    getOrAdd(byRule, rule, () => []).push(end);
  };
  const tagOf = tagsOfEnds(report.tags);
  for (const [rule, { thefts, ends }] of Object.entries(report.rules) as [RuleName, Rule][]) {
    for (const totals of Object.values(thefts ?? {}))
      for (const { chain, asset } of totals) note({ chain, asset, stolenAs: null });
    for (const told of ends) {
      const end = markContradicted(told, tagOf(told));
      const { chain, asset, originAsset } = end;
      if (originAsset === undefined || thefts !== undefined)
        add({ chain, asset: originAsset ?? asset, stolenAs: null }, rule, inOrigin(end, symbolOf));
      if (originAsset !== undefined) add({ chain, asset, stolenAs: originAsset }, rule, end);
    }
  }
  const sorted = [...keys.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([text, key]) => toSection(report, key, endsByKey.get(text) ?? new Map()));
}

type SymbolOf = (chain: string, asset: string) => string;

interface Rule {
  readonly thefts?: TheftsTotals;
  readonly ends: readonly End[];
}

/** A name that other tags of its address contradict is not told as if they did not. */
function markContradicted(end: End, tag: EndTag | undefined): End {
  return tag?.conflicts === undefined || !end.entity ? end : { ...end, entity: `${end.entity}, contradicted` };
}

/** An end in units of what was stolen; its category says what it is now. */
function inOrigin(end: End, symbolOf: SymbolOf): End {
  if (end.origin === undefined) return end;
  if (end.originAsset === undefined) return end.origin === end.amount ? end : { ...end, amount: end.origin };
  const category = `${end.category ?? UNTAGGED}, now ${symbolOf(end.chain, end.asset)}`;
  return { ...end, amount: end.origin, category };
}

function toSection(
  report: TraceReport,
  { chain, asset, stolenAs }: SectionKey,
  ends: Map<RuleName, End[]>,
): EndSection {
  const totals = new Map<RuleName, { stolen: bigint; claimedEarlier: bigint }>();
  const stolen = new Map<string, bigint>();
  for (const [rule, { thefts }] of Object.entries(report.rules) as [RuleName, Rule][]) {
    const sum = { stolen: 0n, claimedEarlier: 0n };
    for (const [theft, list] of Object.entries(thefts ?? {})) {
      const here = stolenAs === null && list.find((item) => item.chain === chain && item.asset === asset);
      if (!here) continue;
      sum.stolen += BigInt(here.stolen);
      sum.claimedEarlier += BigInt(here.claimedEarlier);
      const known = stolen.get(theft) ?? 0n;
      if (BigInt(here.stolen) > known) stolen.set(theft, BigInt(here.stolen));
      totals.set(rule, sum);
    }
  }
  const rules = (Object.keys(report.rules) as RuleName[]).filter((rule) => ends.has(rule) || totals.has(rule));
  const reasons = new Map<Reason, EndNode>();
  for (const [rule, list] of ends) addEnds(reasons, rule, list, stolen);
  return {
    chain,
    asset,
    stolenAs,
    rules,
    stolen,
    totals,
    reasons: REASON_ORDER.flatMap((reason) => reasons.get(reason) ?? []),
    ends,
  };
}

type TheftsTotals = Readonly<Record<string, readonly TheftTotals[]>>;

function addEnds(
  reasons: Map<Reason, EndNode>,
  rule: RuleName,
  ends: readonly End[],
  stolen: Map<string, bigint>,
): void {
  /** `possible` of each theft at each row, to be capped at what that theft lost: see `addPossible`. */
  const possible = new Map<EndNode, Map<string, bigint>>();
  for (const end of ends) {
    const reason = getOrAdd(reasons, end.reason, () => newNode(end.reason));
    const category = childOf(reason, end.category ?? UNTAGGED);
    const path = [reason, category, childOf(category, entityName(end))];
    for (const node of path) {
      const cell = getOrAdd(node.cells, rule, newCell);
      cell.amount += BigInt(end.amount ?? end.certain ?? '0');
      if (end.possible === undefined) continue;
      const byTheft = getOrAdd(possible, node, () => new Map<string, bigint>());
      byTheft.set(end.theft, (byTheft.get(end.theft) ?? 0n) + BigInt(end.possible));
    }
  }
  for (const [node, byTheft] of possible) node.cells.get(rule)!.possible = sumPossible(byTheft, stolen);
}

/**
 * The most that can be at several ends together. An end's `possible` counts value once for every way it can arrive, so a
 * sum may exceed what was stolen; no rule can bring there more than the theft lost.
 */
function sumPossible(byTheft: ReadonlyMap<string, bigint>, stolen: ReadonlyMap<string, bigint>): bigint {
  let sum = 0n;
  for (const [theft, possible] of byTheft) {
    const limit = stolen.get(theft);
    sum += limit !== undefined && possible > limit ? limit : possible;
  }
  return sum;
}

function entityName(end: End): string {
  if (end.entity !== null && end.entity !== '') return end.entity;
  // A service without a name is told apart by its address; other holders are listed among the largest ends.
  return end.reason === 'service' || end.reason === 'burn' ? end.address || UNTAGGED : UNTAGGED;
}

function newNode(name: string): EndNode {
  return { name, cells: new Map(), children: new Map(), gathered: 1 };
}

function newCell(): Cell {
  return { amount: 0n, possible: null };
}

function childOf(node: EndNode, name: string): EndNode {
  return getOrAdd(node.children, name, () => newNode(name));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** The largest amount any rule puts at a row: conserving rules where there are any, else whatever there is. */
export function weightOf(node: EndNode): bigint {
  let conserving = 0n;
  let other = 0n;
  for (const [rule, cell] of node.cells) {
    const amount = cell.possible ?? cell.amount;
    if (rule === 'poison' || rule === 'bounds') other = amount > other ? amount : other;
    else conserving = amount > conserving ? amount : conserving;
  }
  return conserving > 0n ? conserving : other;
}

/** At most this many rows under one; the rest are gathered. */
const MAX_ROWS = 8;

/**
 * The rows to print under a row, largest first; those below one percent of `scale` or beyond eight are gathered into
 * one, so that the table still adds up. Nothing where all would be gathered: the row above says it.
 */
export function gatherChildren(node: EndNode, scale: bigint): EndNode[] {
  const sorted = [...node.children.values()]
    .map((child) => ({ child, weight: weightOf(child) }))
    .sort((a, b) => (a.weight === b.weight ? (a.child.name < b.child.name ? -1 : 1) : a.weight > b.weight ? -1 : 1));
  const kept = sorted.filter(({ weight }, i) => i < MAX_ROWS && weight * 100n >= scale).map(({ child }) => child);
  const rest = sorted.slice(kept.length).map(({ child }) => child);
  if (rest.length === 0) return kept;
  if (kept.length === 0 && rest.length > 1) return [];
  if (rest.length === 1) return [...kept, rest[0]!];
  return [...kept, gather(rest, node)];
}

function gather(rest: readonly EndNode[], parent: EndNode): EndNode {
  const cells = new Map<RuleName, Cell>();
  for (const node of rest) {
    for (const [rule, { amount, possible }] of node.cells) {
      const cell = getOrAdd(cells, rule, newCell);
      cell.amount += amount;
      if (possible === null) continue;
      // Nor can there be more at some of its ends than at all of them.
      const limit = parent.cells.get(rule)?.possible ?? possible;
      const sum = (cell.possible ?? 0n) + possible;
      cell.possible = sum > limit ? limit : sum;
    }
  }
  return { name: `others (${rest.length})`, cells, children: new Map(), gathered: rest.length };
}
