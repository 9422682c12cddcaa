import { compareText } from '../core/compareText.ts';
import type { End, Reason } from '../trace/report.ts';
import { isOf, type Measure, sizeOf } from './flowGraph.ts';
import { toShare, toShares } from './shares.ts';

export interface BarPart {
  readonly reason: Reason;
  readonly category: string | null;
  readonly amount: string;
  readonly share: string;
  readonly ends: number;
}

export interface Headline {
  readonly atServices: string;
  readonly atServicesShare: string;
  readonly held: string;
  readonly heldShare: string;
  readonly unknown: string;
  readonly unknownShare: string;
  readonly largest: {
    readonly entity: string;
    readonly category: string;
    readonly amount: string;
    readonly share: string;
  }[];
}

/** Where it is not known what became of value. */
const UNKNOWN: ReadonlySet<Reason> = new Set(['gap', 'activity', 'crossing', 'hops', 'dust']);
const HELD: ReadonlySet<Reason> = new Set(['held', 'until']);
const LARGEST = 5;

/** The ends of one rule that conserves value, summed up by reason and category: parts of all that was followed. */
export function summarize(
  ends: readonly End[],
  measure: Measure,
): { bar: BarPart[]; headline: Headline; total: bigint } {
  const groups = new Map<string, { reason: Reason; category: string | null; amount: bigint; ends: number }>();
  const entities = new Map<string, { entity: string; category: string; amount: bigint }>();
  for (const end of ends) {
    if (!isOf(end, measure, 'fifo')) continue;
    const amount = sizeOf(end);
    const category = end.reason === 'service' || end.reason === 'burn' ? end.category : null;
    const key = `${end.reason} ${category ?? ''}`;
    const group = groups.get(key) ?? { reason: end.reason, category, amount: 0n, ends: 0 };
    groups.set(key, { ...group, amount: group.amount + amount, ends: group.ends + 1 });
    if (end.reason !== 'service' || end.entity === null) continue;
    const entityKey = `${end.category} ${end.entity}`;
    const known = entities.get(entityKey)?.amount ?? 0n;
    entities.set(entityKey, { entity: end.entity, category: end.category ?? '', amount: known + amount });
  }
  const sorted = [...groups.values()].sort(
    (a, b) =>
      rank(a.reason) - rank(b.reason) ||
      (a.amount === b.amount ? compareText(a.category ?? '', b.category ?? '') : a.amount > b.amount ? -1 : 1),
  );
  const shares = toShares(sorted.map(({ amount }) => amount));
  const total = sorted.reduce((sum, { amount }) => sum + amount, 0n);
  const sumOf = (isWanted: (reason: Reason) => boolean): bigint =>
    sorted.reduce((sum, { reason, amount }) => (isWanted(reason) ? sum + amount : sum), 0n);
  const atServices = sumOf((reason) => reason === 'service');
  const held = sumOf((reason) => HELD.has(reason));
  const unknown = sumOf((reason) => UNKNOWN.has(reason));
  const largest = [...entities.values()]
    .sort((a, b) => (a.amount === b.amount ? compareText(a.entity, b.entity) : a.amount > b.amount ? -1 : 1))
    .slice(0, LARGEST);
  return {
    bar: sorted.map((part, k) => ({ ...part, amount: `${part.amount}`, share: shares[k]! })),
    headline: {
      atServices: `${atServices}`,
      atServicesShare: toShare(atServices, total),
      held: `${held}`,
      heldShare: toShare(held, total),
      unknown: `${unknown}`,
      unknownShare: toShare(unknown, total),
      largest: largest.map(({ entity, category, amount }) => ({
        entity,
        category,
        amount: `${amount}`,
        share: toShare(amount, total),
      })),
    },
    total,
  };
}

/** Services first, then what is held, then what is known to be gone, then what is not known. */
function rank(reason: Reason): number {
  if (reason === 'service') return 0;
  if (HELD.has(reason)) return 1;
  return UNKNOWN.has(reason) ? 3 : 2;
}
