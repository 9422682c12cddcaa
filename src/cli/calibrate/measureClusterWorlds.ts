import type { WorkOptions } from '../../core/progress.ts';
import { CLUSTER_VARIANTS, type ClusterVariant, calibrateVariants } from '../../label/calibrate/clusterVariants.ts';
import { type OverWorlds, overWorlds } from '../../label/calibrate/overWorlds.ts';
import type { PairAgreement } from '../../label/calibrate/pairAgreement.ts';
import { numberOwners } from '../../label/calibrate/readOwners.ts';
import { readLinks } from './readLinks.ts';
import { Steps, type WorldInHand, type WorldsOptions, withWorldInHand } from './simulatedWorlds.ts';

/** Of a thousand outputs so many are made in CoinJoins, in the worlds that have any. */
export const COIN_JOIN_PERMILLE = 150;

/** Pairwise precision and recall over the worlds, of all addresses and of those of people alone. */
export interface VariantWorlds {
  readonly precision: OverWorlds;
  readonly recall: OverWorlds;
  readonly userPrecision: OverWorlds;
  readonly userRecall: OverWorlds;
}

/** Clusters by every variant on worlds without and with CoinJoins. */
export interface ClusterWorlds extends WorldsOptions {
  readonly coinJoinPermille: number;
  /** Collaborative transactions in all worlds that have them. */
  readonly coinJoins: number;
  readonly without: Readonly<Record<ClusterVariant, VariantWorlds>>;
  readonly with: Readonly<Record<ClusterVariant, VariantWorlds>>;
}

interface Agreements {
  readonly all: Readonly<Record<ClusterVariant, PairAgreement>>;
  readonly users: Readonly<Record<ClusterVariant, PairAgreement>>;
}

/**
 * Holds clusters against who owns what, in worlds with and without CoinJoins, with each detector off in turn and with what
 * others do instead. A world is one observation (`overWorlds`).
 * @throws INTERRUPTED
 */
export async function measureClusterWorlds(options: WorldsOptions, work: WorkOptions = {}): Promise<ClusterWorlds> {
  const steps = new Steps(work, 'clusters with and without CoinJoins', 2 * options.worlds);
  const found: { without: Agreements[]; with: Agreements[] } = { without: [], with: [] };
  let coinJoins = 0;
  for (let k = 0; k < options.worlds; k++) {
    const world = { seed: options.seed + k, transfers: options.transfers, chain: 'utxo' } as const;
    await steps.next();
    found.without.push(await withWorldInHand(world, agreements));
    await steps.next();
    const mixed = { ...world, coinJoinPermille: COIN_JOIN_PERMILLE };
    found.with.push(
      await withWorldInHand(mixed, (made) => {
        coinJoins += made.truth.coinJoins.length;
        return agreements(made);
      }),
    );
  }
  return {
    seed: options.seed,
    worlds: options.worlds,
    transfers: options.transfers,
    coinJoinPermille: COIN_JOIN_PERMILLE,
    coinJoins,
    without: summed(found.without),
    with: summed(found.with),
  };
}

async function agreements({ ledger, truth }: WorldInHand): Promise<Agreements> {
  const { evidence, shapes } = await readLinks(ledger);
  const texts = await ledger.addressTexts(evidence.addressId.view());
  const owners = new Map(truth.owners.map(({ address, owner, role }) => [address, { owner, role }]));
  const users = new Map([...owners].filter(([, { role }]) => role === 'user'));
  return {
    all: calibrateVariants(evidence, shapes, numberOwners(owners, texts)),
    users: calibrateVariants(evidence, shapes, numberOwners(users, texts)),
  };
}

function summed(worlds: readonly Agreements[]): Record<ClusterVariant, VariantWorlds> {
  const of = (variant: ClusterVariant): VariantWorlds => {
    const share = (who: keyof Agreements, what: 'precision' | 'recall') =>
      overWorlds(worlds.map((world) => world[who][variant][what].share));
    return {
      precision: share('all', 'precision'),
      recall: share('all', 'recall'),
      userPrecision: share('users', 'precision'),
      userRecall: share('users', 'recall'),
    };
  };
  return Object.fromEntries(CLUSTER_VARIANTS.map((variant) => [variant, of(variant)])) as Record<
    ClusterVariant,
    VariantWorlds
  >;
}
