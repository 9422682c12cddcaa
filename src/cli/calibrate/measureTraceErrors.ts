import type { WorkOptions } from '../../core/progress.ts';
import { type SpreadOverWorlds, spreadOverWorlds } from '../../label/calibrate/overWorlds.ts';
import { RULES, type RuleName, type TraceReport } from '../../trace/report.ts';
import { parseTheftSpec } from '../../trace/theftSpec.ts';
import { traceLedger } from '../../trace/traceLedger.ts';
import { COIN_JOIN_PERMILLE } from './measureClusterWorlds.ts';
import { type Moved, movedBy, movedReach, outsideBounds } from './movedAmounts.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';
import { TAG_VARIANTS, type TagVariant, tagsAs } from './tagVariants.ts';

/** By kind of chain the rules that are measured: all that run there. */
export const COMPARED_RULES = {
  utxo: RULES,
  account: RULES.filter((rule) => rule !== 'tiho'),
} as const satisfies Record<'utxo' | 'account', readonly RuleName[]>;

const THEFTS = 4;

/**
 * What a trace puts elsewhere than it went, over the worlds: of rules that conserve value as shares of what was stolen, of `bounds`
 * what lies outside its intervals, as such shares, and of `poison` as shares of its reach with every tag right.
 */
export interface MovedShares {
  /** More than the truth at named services, summed over those with more. */
  readonly over: SpreadOverWorlds;
  /** Less than the truth at named services, summed over those with less. */
  readonly under: SpreadOverWorlds;
  /** The larger of the two: what would have to be moved to make the trace right. */
  readonly moved: SpreadOverWorlds;
}

export type VariantErrors = Readonly<Partial<Record<TagVariant, Readonly<Partial<Record<RuleName, MovedShares>>>>>>;

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

type MovedByRule = Partial<Record<RuleName, Moved>>;

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
    const found: Partial<Record<TagVariant, MovedByRule>>[] = [];
    for (let k = 0; k < worlds; k++) {
      const mixed = chain === 'utxo' ? { coinJoinPermille: COIN_JOIN_PERMILLE } : {};
      const world = { seed: seed + k, transfers, chain, thefts: THEFTS, ...mixed };
      await steps.next();
      found.push(
        await withWorldInHand(world, (made) => movedIn(made, COMPARED_RULES[chain], variants, seed + k, work)),
      );
    }
    return summed(found, COMPARED_RULES[chain], variants);
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
  rules: readonly RuleName[],
  variants: readonly TagVariant[],
  seed: number,
  work: WorkOptions,
): Promise<Partial<Record<TagVariant, MovedByRule>>> {
  const { ledger, truth } = world;
  const thefts = truth.thefts.flatMap(({ specs }) => specs).map((spec, k) => parseTheftSpec(spec, k + 1));
  const signal = work.signal === undefined ? {} : { signal: work.signal };
  const trace = async (variant: TagVariant, asked: readonly RuleName[]): Promise<TraceReport['rules']> => {
    const tags = await tagsAs(variant, world, seed);
    return (await traceLedger(ledger, { thefts, tags, rules: asked }, signal)).rules;
  };
  const { poison } = await trace('all tags', ['poison']);
  const found: Partial<Record<TagVariant, MovedByRule>> = {};
  for (const variant of variants) {
    const reports = await trace(variant, rules);
    const moved = rules.map((rule): [RuleName, Moved] => {
      const report = reports[rule]!;
      if (rule === 'poison') return [rule, movedReach(report, poison!, truth)];
      return [rule, rule === 'bounds' ? outsideBounds(report, truth) : movedBy(report, truth)];
    });
    found[variant] = Object.fromEntries(moved);
  }
  return found;
}

function summed(
  worlds: readonly Partial<Record<TagVariant, MovedByRule>>[],
  rules: readonly RuleName[],
  variants: readonly TagVariant[],
): VariantErrors {
  const of = (variant: TagVariant, rule: RuleName): MovedShares => {
    const all = worlds.map((world) => world[variant]![rule]!);
    return {
      over: spreadOverWorlds(all.map(({ over }) => over)),
      under: spreadOverWorlds(all.map(({ under }) => under)),
      moved: spreadOverWorlds(all.map(({ over, under }) => Math.max(over, under))),
    };
  };
  return Object.fromEntries(
    variants.map((variant) => [variant, Object.fromEntries(rules.map((rule) => [rule, of(variant, rule)]))]),
  );
}
