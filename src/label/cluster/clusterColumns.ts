import type { ChangeFinder } from '../change/changeFinders.ts';
import type { ChangeEvidence } from './changeEvidence.ts';
import type { Evidence } from './evidence.ts';
import { pageChecks } from './intPages.ts';
import type { Clusters } from './joinClusters.ts';
import { makeWays } from './ways.ts';

/** What clusters were made of, and with what. */
export interface ClusterContent {
  readonly evidence: Evidence;
  readonly clusters: Clusters;
  readonly except: readonly string[];
  /** Where change joins. */
  readonly change?: { readonly evidence: ChangeEvidence; readonly finders: readonly ChangeFinder[] } | undefined;
  /** Names of the owners in `clusters.owner`, by their number less one. */
  readonly owners?: readonly string[] | undefined;
  /** Of which address was known to be whose (`ownersDigest`). */
  readonly ownersDigest?: string;
}

type ColumnValues = Int32Array | Float64Array | Uint8Array;

/** The columns of a cluster file: what the chain said, the clusters by root, and the ways between addresses. */
export function toColumns({ evidence, clusters, change }: ClusterContent): [string, ColumnValues][] {
  const { root } = clusters;
  const byRoot = groupByRoot(root);
  const { position, memberStart, verdict, fate, member } = linkColumns(evidence, clusters, change?.evidence);
  const { way, addressWay } = makeWays({ root, memberStart, member, fate });
  const indexById = new Int32Array(evidence.addressId.view().reduce((most, id) => Math.max(most, id), 0) + 1).fill(-1);
  evidence.addressId.view().forEach((id, index) => {
    indexById[id] = index;
  });
  return [
    ['addressId', evidence.addressId.view()],
    ['indexById', indexById],
    ['root', root],
    ['clusterStart', byRoot.start],
    ['clusterMember', byRoot.items],
    ['position', position],
    ['memberStart', memberStart],
    ['verdict', verdict],
    ['fate', fate],
    ['member', member],
    ['block', evidence.block.view()],
    ['blockDigest', evidence.blockDigest.view()],
    ['addressesAfter', evidence.addressesAfter.view()],
    ['linksAfter', evidence.linksAfter.view()],
    ['transactionsAfter', evidence.transactionsAfter.view()],
    ...ownerColumns(clusters),
    ...(change === undefined ? [] : changeColumns(change.evidence, clusters)),
    // Last: a file that lost its end has lost nothing that cannot be made of the rest.
    ['addressWay', addressWay],
    ['addressWayCheck', pageChecks(addressWay)],
    ['way', way],
    ['wayCheck', pageChecks(way)],
  ];
}

/** The columns of links: those between inputs, and after them those by change, which have two addresses each. */
function linkColumns(evidence: Evidence, { fate, changeFate }: Clusters, change: ChangeEvidence | undefined) {
  const first = evidence.member.length;
  const links = withEnd(evidence.start.view(), first);
  const position = evidence.position.view();
  const member = evidence.member.view();
  const verdict = evidence.verdict.view();
  if (change === undefined) return { position, memberStart: links, verdict, fate, member };
  const entries = changeFate.length;
  const pairs = new Int32Array(2 * entries);
  for (let k = 0; k < entries; k++) {
    pairs[2 * k] = change.from.at(k);
    pairs[2 * k + 1] = change.to.at(k);
  }
  const starts = Int32Array.from({ length: entries }, (_, k) => first + 2 * k + 2);
  return {
    position: joined(Float64Array, position, change.position.view()),
    memberStart: joined(Int32Array, links, starts),
    verdict: joined(Uint8Array, verdict, new Uint8Array(entries)),
    fate: joined(Uint8Array, fate, changeFate),
    member: joined(Int32Array, member, pairs),
  };
}

function joined<T extends ColumnValues>(make: new (length: number) => T, a: T, b: T): T {
  const all = new make(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function changeColumns(change: ChangeEvidence, { byChange }: Clusters): [string, ColumnValues][] {
  return [
    ['changeVout', change.vout.view()],
    ['changeFinders', change.finders.view()],
    ['mark', change.mark.view()],
    ['byChange', byChange],
  ];
}

/** Roots with a known owner, ascending, and the owners. */
function ownerColumns({ owner }: Clusters): [string, ColumnValues][] {
  if (owner === null) return [];
  const roots: number[] = [];
  owner.forEach((known, root) => {
    if (known !== 0) roots.push(root);
  });
  return [
    ['ownedRoot', Int32Array.from(roots)],
    ['ownedBy', Int32Array.from(roots, (root) => owner[root]!)],
  ];
}

/** Starts of lists that follow each other, and the end of the last: list `k` is `[k] .. [k + 1]`. */
function withEnd(start: Int32Array, end: number): Int32Array {
  const all = new Int32Array(start.length + 1);
  all.set(start);
  all[start.length] = end;
  return all;
}

/** Addresses by the root that they have: those of `root` are `items[start[root] .. start[root + 1]]`, ascending. */
function groupByRoot(root: Int32Array): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(root.length + 1);
  for (let k = 0; k < root.length; k++) start[root[k]! + 1]! += 1;
  for (let k = 0; k < root.length; k++) start[k + 1]! += start[k]!;
  const fill = start.slice();
  const items = new Int32Array(root.length);
  for (let k = 0; k < root.length; k++) items[fill[root[k]!]!++] = k;
  return { start, items };
}
