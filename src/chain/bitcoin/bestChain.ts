import { SpoorError } from '../../core/errors.ts';
import type { Network } from './networks.ts';

/** A block as its header and place tell it. */
export interface BlockNode {
  readonly hash: string;
  readonly previous: string;
  readonly work: bigint;
}

export interface BestChain<B extends BlockNode> {
  /** From the first block to the tip, each the parent of the next. */
  readonly blocks: readonly B[];
  /** Whether the first block is the network's genesis; else its height is what its coinbase states. */
  readonly fromGenesis: boolean;
}

const NO_PARENT = '00'.repeat(32);

/**
 * The chain with the most work among blocks in any order; of equals the one whose tip was given first. A block given
 * twice counts once.
 * @param nameOf the place of a block, for errors
 * @throws BLOCK_GAP where blocks are missing between those given, naming the missing one and the block that needs it
 */
export function findBestChain<B extends BlockNode>(
  given: readonly B[],
  network: Network,
  nameOf: (block: B) => string,
): BestChain<B> {
  const numbers = new Map<string, number>();
  const blocks = given.filter(({ hash }) => !numbers.has(hash) && numbers.set(hash, numbers.size));
  const parents = Int32Array.from(blocks, ({ previous }) => numbers.get(previous) ?? -1);
  const roots = blocks.filter((_, at) => parents[at] === -1);
  if (roots.length > 1) throw gapError(roots, network, nameOf);
  const total = totalWork(blocks, parents);
  let tip = 0;
  for (let i = 1; i < blocks.length; i++) if (total[i]! > total[tip]!) tip = i;
  const chain: B[] = [];
  for (let i = tip; i !== -1; i = parents[i]!) chain.push(blocks[i]!);
  chain.reverse();
  return { blocks: chain, fromGenesis: chain[0]!.hash === network.genesis };
}

/** Work from the root to each block. A block's hash covers its parent's, so that there are no circles. */
function totalWork(blocks: readonly BlockNode[], parents: Int32Array): bigint[] {
  const total = Array.from({ length: blocks.length }, (): bigint | undefined => undefined);
  const path: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    for (let n = i; n !== -1 && total[n] === undefined; n = parents[n]!) path.push(n);
    for (let n = path.pop(); n !== undefined; n = path.pop()) {
      total[n] = blocks[n]!.work + (parents[n] === -1 ? 0n : total[parents[n]!]!);
    }
  }
  return total.map((work) => work!);
}

function gapError<B extends BlockNode>(
  roots: readonly B[],
  network: Network,
  nameOf: (block: B) => string,
): SpoorError {
  const from = roots.find(({ hash }) => hash === network.genesis) ?? roots[0]!;
  const root = roots.find((other) => other !== from)!;
  const missing = root.previous === NO_PARENT ? 'another first block' : `block ${root.previous}`;
  return new SpoorError(
    'BLOCK_GAP',
    `${nameOf(root)}: block ${root.hash} follows ${missing}, which is in none of the files given, nor are they joined otherwise; give the files that hold the blocks between, all together`,
    { found: root.hash, expected: root.previous, chain: network.chain, roots: roots.length },
  );
}
