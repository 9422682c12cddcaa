import { SpoorError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { Ledger } from '../../ledger/port.ts';
import { type ChangeFinder, toFinderBits } from '../change/changeFinders.ts';
import { clusterPath } from '../cluster/clusterFile.ts';
import type { Evidence } from '../cluster/evidence.ts';
import { joinClusters } from '../cluster/joinClusters.ts';
import { type ClusterSummary, collectFrom, countVerdicts, readBefore } from '../cluster/updateClusters.ts';
import { depositOf } from '../deposit/depositOf.ts';
import { ForwardingReader } from '../deposit/readForwarding.ts';
import { confidenceLevel, HIGH_CONFIDENCE } from '../store/chooseTag.ts';
import { type TaggedAddress, taggedAddresses } from '../store/clusterTags.ts';
import { type OwnerOf, ownersAmong, ownersNamed } from '../store/sameOwner.ts';
import type { SetTag, TagStore } from '../store/tagStore.ts';
import { ownerNames } from './ownerNames.ts';
import { type Proportion, proportion } from './proportion.ts';
import { type TagAgreement, tagAgreement } from './tagAgreement.ts';

/** Addresses whose tags name several owners count for nobody. */
interface Owned {
  readonly id: number;
  readonly owner: string;
}

/** Clusters and CoinJoins of a UTXO chain, held against the ledger's tags. */
export interface CoinLedgerCalibration {
  readonly chain: string;
  readonly kind: 'utxo';
  readonly transactions: number;
  /** Transactions that spend from two addresses or more, and what shapes were found among them. */
  readonly links: number;
  readonly coinJoins: ClusterSummary['collaborative'];
  /** Tagged addresses of the chain that name several owners, and are left out. */
  readonly ambiguous: number;
  /** By all tags that name an owner, and by those of high confidence alone. */
  readonly all: NamedAgreement;
  readonly confident: NamedAgreement;
  /** The same where change joins too, as it did when `spoor cluster` ran last; null where it did not. */
  readonly mergedChange: MergedAgreement | null;
}

/** Clusters that change joins too, held against tags. */
export interface MergedAgreement {
  readonly by: readonly ChangeFinder[];
  readonly all: NamedAgreement;
  readonly confident: NamedAgreement;
}

/** `TagAgreement` with addresses for indices. */
export interface NamedAgreement extends Omit<TagAgreement, 'contradictions'> {
  readonly contradictions: readonly {
    /** The cluster's first address. */
    readonly cluster: string;
    readonly pairs: number;
    /** By what a person knows them as (`ownerNames`). */
    readonly owners: readonly { readonly owner: string; readonly addresses: readonly string[] }[];
  }[];
}

/** The rule of deposit addresses on an account chain, held against the ledger's tags. */
export interface AccountLedgerCalibration {
  readonly chain: string;
  readonly kind: 'account';
  readonly tagged: number;
  readonly ambiguous: number;
  /** Tagged addresses with more events than the limit. */
  readonly notLookedAt: number;
  /** Of the tagged addresses that the rule names an owner for, those whose tag names the same. */
  readonly precision: Proportion;
  readonly contradictions: readonly { readonly address: string; readonly tag: string; readonly rule: string }[];
}

export type LedgerCalibration = CoinLedgerCalibration | AccountLedgerCalibration;

/**
 * Holds clusters of one UTXO chain against tags: those that inputs join, and where change joined too when they were built last, those
 * as well. They are joined anew, without the guard that keeps tagged owners apart and without cuts, because both would hide
 * what is looked for; nothing is written.
 * @param folder of the ledger: evidence that `spoor cluster` collected there is used
 * @throws INTERRUPTED, LEDGER_DAMAGED
 */
export async function calibrateCoinLedger(
  ledger: Ledger,
  folder: string,
  chain: string,
  store: TagStore | null,
  work: WorkOptions = {},
): Promise<CoinLedgerCalibration> {
  const before = readBefore(clusterPath(folder, chain));
  const { evidence, change } = await collectFrom(ledger, chain, before, before.mergeChange, work);
  const tagged = await taggedOn(ledger, chain, store);
  // Only those that are tagged: a chain has more addresses than a map holds.
  const wanted = new Set(tagged.map(({ id }) => id));
  const indexById = new Map<number, number>();
  evidence.addressId.view().forEach((id, index) => {
    if (wanted.has(id)) indexById.set(id, index);
  });
  const owners = ownersOn(tagged, store);
  const agreement = (root: Int32Array, isCounted: (tag: SetTag) => boolean): Promise<NamedAgreement> => {
    const { owned } = ownersOf(tagged, isCounted, owners.ownerOf);
    const known = owned.flatMap(({ id, owner }) => {
      const index = indexById.get(id);
      return index === undefined ? [] : [{ index, owner }];
    });
    return named(ledger, evidence, tagAgreement(root, known), owners.nameOf);
  };
  const agreements = async (root: Int32Array) => ({
    all: await agreement(root, () => true),
    confident: await agreement(root, (tag) => confidenceLevel(tag) >= HIGH_CONFIDENCE),
  });
  const byChange =
    change === undefined
      ? null
      : joinClusters(evidence, { change: { evidence: change.evidence, finders: toFinderBits(change.finders) } });
  return {
    chain,
    kind: 'utxo',
    transactions: evidence.transactions,
    links: evidence.links,
    coinJoins: countVerdicts(evidence),
    ambiguous: ownersOf(tagged, () => true, owners.ownerOf).ambiguous,
    ...(await agreements(joinClusters(evidence).root)),
    mergedChange: byChange === null ? null : { by: before.mergeChange, ...(await agreements(byChange.root)) },
  };
}

/** Tagged addresses that the chain names. */
async function taggedOn(ledger: Ledger, chain: string, store: TagStore | null): Promise<TaggedAddress[]> {
  const tagged = store === null ? [] : await taggedAddresses(ledger, chain, store);
  const events = await ledger.addressEvents(
    chain,
    tagged.map(({ id }) => id),
  );
  return tagged.filter((_, k) => events[k]! > 0);
}

/** Whose tagged addresses are, and what those owners are called. */
function ownersOn(tagged: readonly TaggedAddress[], store: TagStore | null) {
  const tags = tagged.flatMap((one) => one.tags);
  const ownerOf = ownersAmong(tags, store?.actors.lookup);
  return { ownerOf, nameOf: ownerNames(tags, ownerOf) };
}

/** One owner an address: who its tags name that are counted. In the order of ids. */
function ownersOf(
  tagged: readonly TaggedAddress[],
  isCounted: (tag: SetTag) => boolean,
  ownerOf: OwnerOf,
): { owned: Owned[]; ambiguous: number } {
  const owned: Owned[] = [];
  let ambiguous = 0;
  for (const { id, tags } of tagged) {
    const owners = ownersNamed(tags.filter(isCounted), ownerOf);
    const [owner] = owners;
    if (owners.length > 1) ambiguous += 1;
    else if (owner !== undefined) owned.push({ id, owner });
  }
  return { owned: owned.toSorted((a, b) => a.id - b.id), ambiguous };
}

async function named(
  ledger: Ledger,
  evidence: Evidence,
  agreement: TagAgreement,
  nameOf: (owner: string) => string,
): Promise<NamedAgreement> {
  const indices = agreement.contradictions.flatMap(({ root, owners }) => [
    root,
    ...owners.flatMap((own) => own.indices),
  ]);
  const texts = await ledger.addressTexts(indices.map((index) => evidence.addressId.at(index)));
  const textOf = new Map(indices.map((index, k) => [index, texts[k]!]));
  const contradictions = agreement.contradictions.map(({ root, pairs, owners }) => ({
    cluster: textOf.get(root)!,
    pairs,
    owners: owners.map(({ owner, indices: own }) => ({
      owner: nameOf(owner),
      addresses: own.map((index) => textOf.get(index)!),
    })),
  }));
  return { ...agreement, contradictions };
}

/**
 * Asks the rule of deposit addresses about every tagged address of an account chain, as if it had no tag, and compares.
 * @param maxActivity addresses with more events are not looked at, and counted
 * @throws INTERRUPTED
 */
export async function calibrateAccountLedger(
  ledger: Ledger,
  chain: string,
  store: TagStore | null,
  maxActivity: number,
  work: WorkOptions = {},
): Promise<AccountLedgerCalibration> {
  const tagged = await taggedOn(ledger, chain, store);
  const { ownerOf, nameOf } = ownersOn(tagged, store);
  const { owned, ambiguous } = ownersOf(tagged, () => true, ownerOf);
  const texts = await ledger.addressTexts(owned.map(({ id }) => id));
  const reader = new ForwardingReader(ledger, chain, store, maxActivity);
  const contradictions: { address: string; tag: string; rule: string }[] = [];
  let right = 0;
  let notLookedAt = 0;
  for (const [k, { owner }] of owned.entries()) {
    if (work.signal?.aborted)
      throw new SpoorError('INTERRUPTED', `stopped while looking at tagged addresses of ${chain}`);
    if (k % REPORT_EVERY === 0)
      work.onProgress?.({ phase: `deposit addresses of ${chain}`, done: k, total: owned.length, unit: 'tags' });
    const address = texts[k]!;
    const deposit = await depositOf(reader, address);
    if (reader.busy.has(address)) notLookedAt += 1;
    if (deposit === null) continue;
    const rule = ownerOf(deposit.forwards[0]!.tag);
    if (rule === owner) right += 1;
    else contradictions.push({ address, tag: nameOf(owner), rule: nameOf(rule) });
  }
  const precision = proportion(right, right + contradictions.length);
  return { chain, kind: 'account', tagged: owned.length, ambiguous, notLookedAt, precision, contradictions };
}

const REPORT_EVERY = 100;
