import { toPosition } from '../../core/position.ts';
import { collectEvidence, toShape } from '../../label/cluster/collectEvidence.ts';
import { Evidence } from '../../label/cluster/evidence.ts';
import type { TransactionShape } from '../../label/coinjoin/shape.ts';
import type { Ledger } from '../../ledger/port.ts';

/** Evidence of who spends together on a ledger's only chain, with the shape of the transaction behind each link. */
export async function readLinks(ledger: Ledger): Promise<{ evidence: Evidence; shapes: TransactionShape[] }> {
  const { chain, last } = ledger.chains[0]!;
  const evidence = new Evidence();
  await collectEvidence(ledger, chain, evidence);
  const links = new Map<number, number>();
  evidence.position.view().forEach((position, link) => {
    links.set(position, link);
  });
  const shapes: TransactionShape[] = [];
  for await (const row of ledger.scanTransactions(chain, 0, last + 1)) {
    const link = links.get(toPosition(row.block, row.index));
    if (link !== undefined) shapes[link] = toShape(row);
  }
  return { evidence, shapes };
}
