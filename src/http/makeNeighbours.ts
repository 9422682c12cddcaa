import type { Static } from 'typebox';
import { compareText } from '../core/compareText.ts';
import { SpoorError } from '../core/errors.ts';
import { nodeIds, parseNodeId } from '../picture/nodeIds.ts';
import { readNeighbours } from './addressRows.ts';
import type { Looked } from './caseView.ts';
import { pageOf } from './pageOf.ts';
import type { NeighbourPage, NeighbourQuery } from './schema/graph.ts';
import type { ViewDesk } from './views/viewDesk.ts';

/**
 * Who gave to an address or got from it, as the ledger has it: tainted first, then by amount.
 * @throws USAGE where the node is no address
 */
export async function makeNeighbours(
  desk: ViewDesk,
  looked: Looked,
  query: Static<typeof NeighbourQuery>,
): Promise<NeighbourPage> {
  const { node, direction } = query;
  const { kind, parts } = parseNodeId(node);
  const [chain, address] = parts;
  if (kind !== 'a' || chain === undefined || address === undefined)
    throw new SpoorError('USAGE', `${node} is no address; only addresses have neighbours in the ledger`, { node });
  const view = await looked.view();
  const tainted = new Map<string, bigint>();
  for (const { from, to, amount } of view.links) {
    const [self, other] = direction === 'in' ? [to, from] : [from, to];
    if (view.nodes[self]!.address !== address || view.nodes[other]!.address === null) continue;
    const name = view.nodes[other]!.address!;
    tainted.set(name, (tainted.get(name) ?? 0n) + amount);
  }
  const ledger = await desk.ledger(looked.meta.ledgerFolder);
  const { found, note } = await readNeighbours(ledger, chain, address, direction);
  const size = (amounts: ReadonlyMap<string, { amount: bigint }>): bigint =>
    amounts.get(looked.measure.asset)?.amount ?? 0n;
  const sorted = found.toSorted((a, b) => {
    const [x, y] = [tainted.get(a.address) ?? 0n, tainted.get(b.address) ?? 0n];
    if (x !== y) return x > y ? -1 : 1;
    const [v, w] = [size(a.amounts), size(b.amounts)];
    return v === w ? compareText(a.address, b.address) : v > w ? -1 : 1;
  });
  const items = pageOf(sorted, query).map((one) => {
    const tag = looked.result.tags.tagOf(chain, one.address);
    return {
      id: nodeIds.address(chain, one.address, null),
      label: one.address,
      chain,
      address: one.address,
      entity: tag?.entity ?? null,
      category: tag?.category ?? null,
      amounts: [...one.amounts].map(([asset, { amount, transfers }]) => ({ asset, amount: `${amount}`, transfers })),
      tainted: `${tainted.get(one.address) ?? 0n}`,
      first: one.first,
      last: one.last,
    };
  });
  return { node, direction, total: found.length, note, items };
}
