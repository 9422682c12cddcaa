import { joinsInputs, PROTOCOLS } from '../coinjoin/verdict.ts';
import type { ChangeEvidence } from './changeEvidence.ts';
import { type Evidence, UNCERTAIN } from './evidence.ts';

/** How evidence becomes clusters. */
export interface JoinOptions {
  /** Positions of transactions that are not believed. */
  readonly except?: ReadonlySet<number>;
  /** By address index: who is known, with high confidence, to own it; 0 for nobody. Clusters of two owners are not joined. */
  readonly owner?: Int32Array;
  /** Change that joins too: that which any of some finders names (`toFinderBits`). */
  readonly change?: { readonly evidence: ChangeEvidence; readonly finders: number };
}

/** `notNamed`: by none of the finders that join. `disagreeing`: they name several outputs of the transaction. */
export const LINK = { joins: 0, collaborative: 1, excepted: 2, guarded: 3, notNamed: 4, disagreeing: 5 } as const;

export interface Clusters {
  /** By address index: the index of its cluster's first address, which is the cluster's id. */
  readonly root: Int32Array;
  /** By link: whether it joined, or why not. */
  readonly fate: Uint8Array;
  /** By entry of the change evidence: the same. Empty where no change joins. */
  readonly changeFate: Uint8Array;
  /** By root: 1 where the cluster would be several without change. Empty where no change joins. */
  readonly byChange: Uint8Array;
  /** By root: its known owner, 0 for none. Null where nobody is known. */
  readonly owner: Int32Array | null;
}

/**
 * Groups addresses whose coins were spent together: every link joins all of its addresses, except collaborative
 * transactions (`mayMerge`), those excepted, and those that would join two owners. The first address of a cluster in
 * the chain's order is its root. The same evidence and options give the same clusters. Change joins after all inputs have, so that it
 * only makes clusters larger, and never costs a link between inputs.
 *
 * Union by size with path halving (Tarjan and van Leeuwen 1984), a root holding its size as a negative number: near linear,
 * in two Int32Arrays of addresses.
 */
export function joinClusters(evidence: Evidence, options: JoinOptions = {}): Clusters {
  const { except, owner } = options;
  const up = new Int32Array(evidence.addresses).fill(-1);
  const owners = owner === undefined ? null : owner.slice(0, up.length);
  const fate = new Uint8Array(evidence.links);
  const collaborative = collaborativeVerdicts();
  const member = evidence.member.view();
  const start = evidence.start.view();
  const verdict = evidence.verdict.view();
  const position = evidence.position.view();
  const isExcepted = except !== undefined && except.size > 0;
  for (let link = 0; link < fate.length; link++) {
    const first = start[link]!;
    const end = link + 1 < fate.length ? start[link + 1]! : member.length;
    if (collaborative[verdict[link]!] === 1) fate[link] = LINK.collaborative;
    else if (isExcepted && except.has(position[link]!)) fate[link] = LINK.excepted;
    else if (owners !== null && hasTwoOwners(up, owners, member, first, end)) fate[link] = LINK.guarded;
    else joinLink(up, owners, member, first, end);
  }
  const joined = options.change === undefined ? NO_CHANGE : joinChange(evidence, options, up, owners, fate);
  const root = toFirst(up);
  const byChange = new Uint8Array(options.change === undefined ? 0 : up.length);
  for (const address of joined.grown) byChange[root[address]!] = 1;
  return {
    root,
    fate,
    changeFate: joined.fate,
    byChange,
    owner: owners === null ? null : ownersOfRoots(root, owners, up),
  };
}

const NO_CHANGE = { fate: new Uint8Array(0), grown: [] };

/** Joins change with who spent, in the chain's order; returns an address of each cluster that grew by it. */
function joinChange(
  evidence: Evidence,
  { change, except }: JoinOptions,
  up: Int32Array,
  owners: Int32Array | null,
  linkFate: Uint8Array,
): { fate: Uint8Array; grown: number[] } {
  const { finders: wanted, evidence: named } = change!;
  const [position, from, to, finders] = [named.position, named.from, named.to, named.finders].map((one) => one.view());
  const fate = new Uint8Array(named.entries).fill(LINK.notNamed);
  const grown: number[] = [];
  /** Transactions whose inputs are of two owners: whose the change is, nobody can say. */
  const guarded = new Set<number>();
  for (let link = 0; link < linkFate.length; link++)
    if (linkFate[link] === LINK.guarded) guarded.add(evidence.position.at(link));
  for (let first = 0, end = 0; first < fate.length; first = end) {
    const at = position![first]!;
    const chosen: number[] = [];
    for (end = first; end < fate.length && position![end] === at; end++)
      if ((finders![end]! & wanted) !== 0) chosen.push(end);
    for (const k of chosen) {
      const pair = Int32Array.of(from![k]!, to![k]!);
      if (except?.has(at)) fate[k] = LINK.excepted;
      else if (chosen.length > 1) fate[k] = LINK.disagreeing;
      else if (owners !== null && (guarded.has(at) || hasTwoOwners(up, owners, pair, 0, 2))) fate[k] = LINK.guarded;
      else {
        fate[k] = LINK.joins;
        if (find(up, pair[0]!) !== find(up, pair[1]!)) grown.push(pair[0]!);
        joinLink(up, owners, pair, 0, 2);
      }
    }
  }
  return { fate, grown };
}

function ownersOfRoots(root: Int32Array, owners: Int32Array, up: Int32Array): Int32Array {
  const found = new Int32Array(root.length);
  for (let i = 0; i < root.length; i++) if (root[i] === i) found[i] = owners[find(up, i)]!;
  return found;
}

function joinLink(up: Int32Array, owners: Int32Array | null, member: Int32Array, first: number, end: number): void {
  let a = find(up, member[first]!);
  for (let k = first + 1; k < end; k++) {
    let b = find(up, member[k]!);
    if (a === b) continue;
    if (up[a]! > up[b]!) {
      const c = a;
      a = b;
      b = c;
    }
    up[a]! += up[b]!;
    up[b] = a;
    if (owners !== null && owners[a] === 0) owners[a] = owners[b]!;
  }
}

/** The root above an address; paths are halved on the way. */
function find(up: Int32Array, at: number): number {
  let i = at;
  let next = up[i]!;
  while (next >= 0) {
    const over = up[next]!;
    if (over < 0) return next;
    up[i] = over;
    i = over;
    next = up[i]!;
  }
  return i;
}

/** By address the first address of its cluster: the one at which the cluster's top is met first. */
function toFirst(up: Int32Array): Int32Array {
  const root = new Int32Array(up.length).fill(-1);
  for (let i = 0; i < up.length; i++) {
    const top = find(up, i);
    // The top comes no earlier than the first, so its own place is free to say which that is.
    if (root[top] === -1) root[top] = i;
    root[i] = root[top]!;
  }
  return root;
}

function hasTwoOwners(up: Int32Array, owners: Int32Array, member: Int32Array, first: number, end: number): boolean {
  let known = 0;
  for (let k = first; k < end; k++) {
    const owner = owners[find(up, member[k]!)]!;
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
    if (joinsInputs(protocol)) return;
    table[k + 1] = 1;
    table[(k + 1) | UNCERTAIN] = 1;
  });
  return table;
}
