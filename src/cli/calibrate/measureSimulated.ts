import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../core/makeFolder.ts';
import type { ChangeCalibration } from '../../label/calibrate/calibrateChange.ts';
import type { ClusterCalibration } from '../../label/calibrate/calibrateClusters.ts';
import type { DepositCalibration } from '../../label/calibrate/calibrateDeposits.ts';
import type { Owner } from '../../label/calibrate/readOwners.ts';
import { type DetectorWorlds, sumDetectors } from '../../label/calibrate/simulatedDetectors.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { Context } from '../context.ts';
import { importInto } from '../importInto.ts';
import type { ActivityCalibration } from './measureActivity.ts';
import type { ChangeWorlds } from './measureChangeWorlds.ts';
import type { ClusterWorlds } from './measureClusterWorlds.ts';
import type { MergeWorlds } from './measureMergeWorlds.ts';
import type { TraceErrors } from './measureTraceErrors.ts';
import type { WorldsOptions } from './simulatedWorlds.ts';

/** Everything that is measured on simulated worlds. */
export interface SimulatedCalibration extends Repeated {
  readonly clusters: ClusterCalibration;
  readonly change: ChangeCalibration;
  readonly deposits: DepositCalibration;
}

/** Experiments that are repeated on several worlds, one after another. */
interface Repeated {
  readonly detectorWorlds: DetectorWorlds | null;
  readonly clusterWorlds: ClusterWorlds | null;
  readonly changeWorlds: ChangeWorlds | null;
  readonly mergeWorlds: MergeWorlds | null;
  readonly activity: ActivityCalibration | null;
  readonly traceErrors: TraceErrors | null;
}

const NOT_REPEATED: Repeated = {
  detectorWorlds: null,
  clusterWorlds: null,
  changeWorlds: null,
  mergeWorlds: null,
  activity: null,
  traceErrors: null,
};
/** In smaller worlds hardly any CoinJoin comes about. */
const LEAST_TRANSFERS = 10_000;

/** Measures the heuristics on one world of each kind, and repeats experiments on `worlds` smaller ones. */
export async function measureSimulated(context: Context, options: WorldsOptions): Promise<SimulatedCalibration> {
  const { seed, transfers, worlds } = options;
  return {
    clusters: await measureClusters(context, seed, transfers),
    change: await measureChange(seed, transfers),
    deposits: await measureDeposits(context, seed, transfers),
    ...(worlds === 0 ? NOT_REPEATED : await measureWorlds(context, options)),
  };
}

async function measureWorlds(context: Context, { seed, transfers, worlds }: WorldsOptions): Promise<Repeated> {
  const { measureClusterWorlds } = await import('./measureClusterWorlds.ts');
  const { measureChangeWorlds } = await import('./measureChangeWorlds.ts');
  const { measureDetectorWorlds } = await import('./measureDetectorWorlds.ts');
  const { measureMergeWorlds } = await import('./measureMergeWorlds.ts');
  const { measureActivity } = await import('./measureActivity.ts');
  const { measureTraceErrors } = await import('./measureTraceErrors.ts');
  const each = { seed, worlds, transfers: Math.max(LEAST_TRANSFERS, Math.floor(transfers / 5)) };
  // Traces cost more than the worlds they are made on.
  const traced = { ...each, transfers: Math.max(LEAST_TRANSFERS, Math.floor(transfers / 10)) };
  return {
    detectorWorlds: sumDetectors(await context.work((work) => measureDetectorWorlds(each, work))),
    clusterWorlds: await context.work((work) => measureClusterWorlds(each, work)),
    changeWorlds: await context.work((work) => measureChangeWorlds(each, work)),
    mergeWorlds: await context.work((work) => measureMergeWorlds(each, work)),
    activity: await context.work((work) => measureActivity(each, work)),
    traceErrors: await context.work((work) => measureTraceErrors(traced, work)),
  };
}

/** Simulates a world of UTXO transactions, and holds its clusters against who owns what. */
async function measureClusters(context: Context, seed: number, transfers: number): Promise<ClusterCalibration> {
  const { collectEvidence } = await import('../../label/cluster/collectEvidence.ts');
  const { Evidence } = await import('../../label/cluster/evidence.ts');
  const { joinClusters } = await import('../../label/cluster/joinClusters.ts');
  const { calibrateClusters } = await import('../../label/calibrate/calibrateClusters.ts');
  const { numberOwners } = await import('../../label/calibrate/readOwners.ts');
  return withWorld(context, { seed, transfers, chain: 'utxo' }, async ({ ledger, truth }) => {
    const evidence = new Evidence();
    await context.work((work) => collectEvidence(ledger, 'bitcoin', evidence, work));
    const texts = await ledger.addressTexts(evidence.addressId.view());
    return calibrateClusters(evidence, joinClusters(evidence), numberOwners(truth, texts));
  });
}

/** Such a world, but that its wallets use several script types, and the heuristics of change held against it. */
async function measureChange(seed: number, transfers: number): Promise<ChangeCalibration> {
  const { withWorldInHand } = await import('./simulatedWorlds.ts');
  const { calibrate } = await import('./measureChangeWorlds.ts');
  return withWorldInHand({ seed, transfers, chain: 'utxo', scriptTypes: true }, calibrate);
}

/** Simulates a world of transfers between accounts and holds the rule of deposit addresses against who owns what. */
async function measureDeposits(context: Context, seed: number, transfers: number): Promise<DepositCalibration> {
  const { calibrateDeposits } = await import('../../label/calibrate/calibrateDeposits.ts');
  const { readTags } = await import('../../label/tags.ts');
  return withWorld(context, { seed, transfers, chain: 'account' }, async ({ ledger, truth, folder }) => {
    const tags = await readTags(join(folder, 'tags.csv'));
    const { chain, last } = ledger.chains[0]!;
    return calibrateDeposits(ledger.scanTransfers(chain, 0, last + 1), tags, truth);
  });
}

interface World {
  readonly ledger: Ledger;
  readonly truth: ReadonlyMap<string, Owner>;
  readonly folder: string;
}

async function withWorld<T>(
  context: Context,
  options: { readonly seed: number; readonly transfers: number; readonly chain: 'utxo' | 'account' },
  use: (world: World) => Promise<T>,
): Promise<T> {
  const { simulate } = await import('../../simulate/simulate.ts');
  const { createMemoryLedger } = await import('../../ledger/memory/memoryLedger.ts');
  const { readOwners } = await import('../../label/calibrate/readOwners.ts');
  const temporary = await makeFolder(tmpdir(), 'spoor-calibrate-');
  try {
    const folder = join(temporary, 'world');
    await context.work((work) => simulate({ ...options, out: folder, format: 'csv' }, work));
    const ledger = createMemoryLedger();
    const file = options.chain === 'utxo' ? 'transactions.jsonl' : 'transfers.csv';
    await importInto(context, ledger, [join(folder, file)]);
    return await use({ ledger, truth: await readOwners(join(folder, 'truth-owners.csv')), folder });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
