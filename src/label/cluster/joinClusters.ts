import { PROTOCOLS } from '../coinjoin/verdict.ts';
import { type Evidence, UNCERTAIN } from './evidence.ts';

/** How evidence becomes clusters. */
export interface JoinOptions {
  /** Positions of transactions that are not believed. */
  readonly except?: ReadonlySet<number>;
  /** By address index: who is known, with high confidence, to own it; 0 for nobody. Clusters of two owners are not joined. */
  readonly owner?: Int32Array;
}

export const LINK = { joins: 0, collaborative: 1, excepted: 2, guarded: 3 } as const;

export interface Clusters {
  /** By address index: the index of its cluster's first address, which is the cluster's id. */
  readonly root: Int32Array;
  /** By link: whether it joined, or why not. */
  readonly fate: Uint8Array;
}

/**
 * Groups addresses whose coins were spent together: every link joins all of its addresses, except collaborative
 * transactions (`mayMerge`), those excepted, and those that would join two owners. The first address of a cluster in
 * the chain's order is its root. The same evidence and options give the same clusters.
 *
 * Union by least index with path halving: O(n log n) at worst, in place on one Int32Array.
 */
export function joinClusters(evidence: Evidence, options: JoinOptions = {}): Clusters {
  const { except, owner } = options;
  const root = new Int32Array(evidence.addresses);
  for (let i = 0; i < root.length; i++) root[i] = i;
  const owners = owner === undefined ? null : owner.slice(0, root.length);
  const fate = new Uint8Array(evidence.links);
  const collaborative = collaborativeVerdicts();
  const member = evidence.member.view();
  const start = evidence.start.view();
  const verdict = evidence.verdict.view();
  const position = evidence.position.view();
  for (let link = 0; link < fate.length; link++) {
    const first = start[link]!;
    const end = link + 1 < fate.length ? start[link + 1]! : member.length;
    if (collaborative[verdict[link]!] === 1) fate[link] = LINK.collaborative;
    else if (except?.has(position[link]!)) fate[link] = LINK.excepted;
    else if (owners !== null && hasTwoOwners(root, owners, member, first, end)) fate[link] = LINK.guarded;
    else {
      let a = find(root, member[first]!);
      for (let k = first + 1; k < end; k++) {
        const b = find(root, member[k]!);
        if (a === b) continue;
        const [low, high] = a < b ? [a, b] : [b, a];
        root[high] = low;
        if (owners !== null && owners[low] === 0) owners[low] = owners[high]!;
        a = low;
      }
    }
  }
  // Roots are least, so one pass from the left flattens every path.
  for (let i = 0; i < root.length; i++) root[i] = root[root[i]!]!;
  return { root, fate };
}

function find(root: Int32Array, at: number): number {
  let i = at;
  while (root[i] !== i) {
    const up = root[root[i]!]!;
    root[i] = up;
    i = up;
  }
  return i;
}

function hasTwoOwners(root: Int32Array, owners: Int32Array, member: Int32Array, first: number, end: number): boolean {
  let known = 0;
  for (let k = first; k < end; k++) {
    const owner = owners[find(root, member[k]!)]!;
    if (owner === 0 || owner === known) continue;
    if (known !== 0) return true;
    known = owner;
  }
  return false;
}

/** By verdict byte: 1 where the inputs are not taken to be one party's. */
function collaborativeVerdicts(): Uint8Array {
  const table = new Uint8Array(256);
  PROTOCOLS.forEach((protocol, k) => {
    if (protocol === 'whirlpool-tx0' || protocol === 'payjoin-shaped') return;
    table[k + 1] = 1;
    table[(k + 1) | UNCERTAIN] = 1;
  });
  return table;
}
