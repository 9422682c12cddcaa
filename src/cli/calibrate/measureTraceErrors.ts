import type { WorkOptions } from '../../core/progress.ts';
import { type SpreadOverWorlds, spreadOverWorlds } from '../../label/calibrate/overWorlds.ts';
import type { WorldTruth } from '../../simulate/simulateRows.ts';
import type { RuleName, RuleReport } from '../../trace/report.ts';
import { parseTheftSpec } from '../../trace/theftSpec.ts';
import { traceLedger } from '../../trace/traceLedger.ts';
import { COIN_JOIN_PERMILLE } from './measureClusterWorlds.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';
import { TAG_VARIANTS, type TagVariant, tagsAs } from './tagVariants.ts';

/** The rules whose amounts are compared: those that conserve value on both kinds of chain. */
export const COMPARED_RULES = ['fifo', 'lifo', 'pro-rata', 'taint-first', 'clean-first'] as const satisfies RuleName[];
export type ComparedRule = (typeof COMPARED_RULES)[number];

const THEFTS = 4;

/** Of what was stolen, in origin units, the share that a trace puts elsewhere than it went; over the worlds. */
export interface MovedShares {
  /** More than the truth at named services, summed over those with more. */
  readonly over: SpreadOverWorlds;
  /** Less than the truth at named services, summed over those with less. */
  readonly under: SpreadOverWorlds;
  /** The larger of the two: what would have to be moved to make the trace right. */
  readonly moved: SpreadOverWorlds;
}

export type VariantErrors = Readonly<Partial<Record<TagVariant, Readonly<Record<ComparedRule, MovedShares>>>>>;

export interface TraceErrorOptions extends WorldsOptions {
  /** Without it, all variants. */
  readonly variants?: readonly TagVariant[];
}

/** How the errors of tags and clusters move the amounts at named services. */
export interface TraceErrors extends WorldsOptions {
  readonly thefts: number;
  readonly coinJoinPermille: number;
  readonly utxo: VariantErrors;
  readonly account: VariantErrors;
}

interface Moved {
  readonly over: number;
  readonly under: number;
}

/**
 * Traces the thefts of simulated worlds with tags that are missing, wrong, or spread by clusters, and holds what each named
 * service is said to have against what it got. Of a world the thefts and assets count the same; a world is one observation.
 * @throws INTERRUPTED
 */
export async function measureTraceErrors(options: TraceErrorOptions, work: WorkOptions = {}): Promise<TraceErrors> {
  const { seed, worlds, transfers } = options;
  const steps = new Steps(work, 'traces with wrong tags', 2 * worlds);
  const measure = async (chain: 'utxo' | 'account'): Promise<VariantErrors> => {
    const variants = TAG_VARIANTS[chain].filter((variant) => options.variants?.includes(variant) ?? true);
    const found: Partial<Record<TagVariant, Record<ComparedRule, Moved>>>[] = [];
    for (let k = 0; k < worlds; k++) {
      const mixed = chain === 'utxo' ? { coinJoinPermille: COIN_JOIN_PERMILLE } : {};
      const world = { seed: seed + k, transfers, chain, thefts: THEFTS, ...mixed };
      await steps.next();
      found.push(await withWorldInHand(world, (made) => movedIn(made, variants, seed + k, work)));
    }
    return summed(found, variants);
  };
  const utxo = await measure('utxo');
  return {
    seed,
    worlds,
    transfers,
    thefts: THEFTS,
    coinJoinPermille: COIN_JOIN_PERMILLE,
    utxo,
    account: await measure('account'),
  };
}

async function movedIn(
  world: WorldInHand,
  variants: readonly TagVariant[],
  seed: number,
  work: WorkOptions,
): Promise<Partial<Record<TagVariant, Record<ComparedRule, Moved>>>> {
  const { ledger, truth } = world;
  const thefts = truth.thefts.flatMap(({ specs }) => specs).map((spec, k) => parseTheftSpec(spec, k + 1));
  const found: Partial<Record<TagVariant, Record<ComparedRule, Moved>>> = {};
  for (const variant of variants) {
    const tags = await tagsAs(variant, world, seed);
    const signal = work.signal === undefined ? {} : { signal: work.signal };
    const report = await traceLedger(ledger, { thefts, tags, rules: COMPARED_RULES }, signal);
    const moved = COMPARED_RULES.map((rule) => [rule, movedBy(report.rules[rule]!, truth)]);
    found[variant] = Object.fromEntries(moved) as Record<ComparedRule, Moved>;
  }
  return found;
}

/** What a rule's ends at named services differ from the truth, as the mean over thefts and assets of their share. */
export function movedBy(
  { ends }: Pick<RuleReport, 'ends'>,
  truth: Pick<WorldTruth, 'tags' | 'stolen' | 'received'>,
): Moved {
  const services = new Set(truth.tags.map(({ entity }) => entity));
  let over = 0;
  let under = 0;
  for (const { theft, chain, asset, amount } of truth.stolen) {
    const excess = new Map<string, bigint>();
    const add = (owner: string, value: bigint): void => {
      excess.set(owner, (excess.get(owner) ?? 0n) + value);
    };
    for (const end of ends) {
      if (end.theft !== theft || end.chain !== chain || (end.originAsset ?? end.asset) !== asset) continue;
      if (end.reason === 'service' && end.entity !== null) add(end.entity, BigInt(end.origin!));
    }
    for (const row of truth.received)
      if (row.theft === theft && row.chain === chain && row.asset === asset && services.has(row.owner))
        add(row.owner, -row.amount);
    const sum = (sign: bigint): number => {
      let total = 0n;
      for (const value of excess.values()) if (value * sign > 0n) total += value * sign;
      return Number(total) / Number(amount);
    };
    over += sum(1n) / truth.stolen.length;
    under += sum(-1n) / truth.stolen.length;
  }
  return { over, under };
}

function summed(
  worlds: readonly Partial<Record<TagVariant, Record<ComparedRule, Moved>>>[],
  variants: readonly TagVariant[],
): VariantErrors {
  const of = (variant: TagVariant, rule: ComparedRule): MovedShares => {
    const all = worlds.map((world) => world[variant]![rule]);
    return {
      over: spreadOverWorlds(all.map(({ over }) => over)),
      under: spreadOverWorlds(all.map(({ under }) => under)),
      moved: spreadOverWorlds(all.map(({ over, under }) => Math.max(over, under))),
    };
  };
  return Object.fromEntries(
    variants.map((variant) => [variant, Object.fromEntries(COMPARED_RULES.map((rule) => [rule, of(variant, rule)]))]),
  ) as VariantErrors;
}
