import type { Evidence } from '../cluster/evidence.ts';
import { type JoinOptions, joinClusters } from '../cluster/joinClusters.ts';
import { copiedRule, detectCoinJoin, mayMerge } from '../coinjoin/detectCoinJoin.ts';
import type { TransactionShape } from '../coinjoin/shape.ts';
import { PROTOCOLS, type Protocol } from '../coinjoin/verdict.ts';
import { type PairAgreement, pairAgreement } from './pairAgreement.ts';

/** Whether a transaction's inputs are taken to be one owner's. */
type Joins = (shape: TransactionShape) => boolean;

const without =
  (...off: Protocol[]): Joins =>
  (shape) =>
    mayMerge(detectCoinJoin(shape, new Set(off)));

/**
 * Ways to decide which transactions join the addresses they spend from: as `spoor cluster` does, not at all, by the copied
 * rule, and as `spoor cluster` would with one of its detectors off.
 */
const VARIANTS = {
  'as spoor cluster does': without(),
  'without wasabi': without('wasabi-1.0', 'wasabi-1.1'),
  'without wabisabi': without('wabisabi'),
  'without whirlpool': without('whirlpool'),
  'without joinmarket': without('joinmarket'),
  'without equal-outputs': without('equal-outputs'),
  'payjoin-shaped left out too': (shape) => detectCoinJoin(shape) === null || isTx0(shape),
  'copied rule': (shape) => !copiedRule(shape),
  'every transaction joins': () => true,
} as const satisfies Record<string, Joins>;
export type ClusterVariant = keyof typeof VARIANTS;
export const CLUSTER_VARIANTS = Object.keys(VARIANTS) as readonly ClusterVariant[];

const isTx0: Joins = (shape) => detectCoinJoin(shape)?.protocol === 'whirlpool-tx0';

/** Any verdict that keeps a transaction from joining. */
const APART = PROTOCOLS.indexOf('equal-outputs') + 1;

/** Clusters by one of the variants. @param shapes of the evidence's links, in their order */
export function joinAs(
  variant: ClusterVariant,
  evidence: Evidence,
  shapes: readonly TransactionShape[],
  options: JoinOptions = {},
): Int32Array {
  const found = evidence.verdict.view();
  evidence.verdict.fill(Uint8Array.from(shapes, (shape) => (VARIANTS[variant](shape) ? 0 : APART)));
  const { root } = joinClusters(evidence, options);
  evidence.verdict.fill(found);
  return root;
}

/** How the clusters of every variant agree with who owns the addresses. */
export function calibrateVariants(
  evidence: Evidence,
  shapes: readonly TransactionShape[],
  ownerOf: Int32Array,
): Record<ClusterVariant, PairAgreement> {
  const found = CLUSTER_VARIANTS.map((variant) => [variant, pairAgreement(joinAs(variant, evidence, shapes), ownerOf)]);
  return Object.fromEntries(found) as Record<ClusterVariant, PairAgreement>;
}
