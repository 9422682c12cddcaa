import type { Static } from 'typebox';
import { SpoorError } from '../core/errors.ts';
import { transactionLine, transferLine } from '../ledger/interchange.ts';
import { listTransfers } from '../picture/listRows.ts';
import { readTransaction } from './addressRows.ts';
import type { Looked } from './caseView.ts';
import { explorerLinks } from './explorerLinks.ts';
import type { TransactionRows as Answer, TransactionQuery } from './schema/about.ts';
import type { ViewDesk } from './views/viewDesk.ts';

/** Of a transaction with more tainted rows than this the first are shown. */
const MOST_TAINTED = 1000;

/**
 * The rows of a transaction as the ledger has them, and what of it is tainted.
 * @throws UNKNOWN_NAME where the ledger does not know it
 */
export async function makeTransaction(
  desk: ViewDesk,
  looked: Looked,
  query: Static<typeof TransactionQuery>,
): Promise<Answer> {
  const { chain, tx } = query;
  const found = await readTransaction(await desk.ledger(looked.meta.ledgerFolder), chain, tx);
  if (found === null)
    throw new SpoorError('UNKNOWN_NAME', `the ledger has no transaction ${tx} on ${chain}`, { chain, tx });
  const rows = listTransfers(await looked.view(), { q: tx });
  const common = {
    chain,
    tx,
    tainted: rows.slice(0, MOST_TAINTED).filter((row) => row.tx === tx),
    links: explorerLinks(chain, 'tx', tx),
  };
  return { ...common, ...rowsOf(found) };
}

function rowsOf(
  found: NonNullable<Awaited<ReturnType<typeof readTransaction>>>,
): Pick<Answer, 'kind' | 'block' | 'time' | 'transfers' | 'inputs' | 'outputs' | 'raw'> {
  if ('transfers' in found) {
    const { transfers } = found;
    const { block, timeSec: time } = transfers[0]!;
    const lines = transfers.map((row) => ({ ...row, line: transferLine(row) }));
    return {
      kind: 'account',
      block,
      time,
      transfers: lines.map(({ index, asset, from, to, amount, line }) => ({
        index,
        asset,
        from,
        to,
        amount: `${amount}`,
        line,
      })),
      inputs: [],
      outputs: [],
      raw: `${lines.map(({ line }) => line).join('\n')}\n`,
    };
  }
  const row = found.transaction;
  return {
    kind: 'utxo',
    block: row.block,
    time: row.timeSec,
    transfers: [],
    inputs: row.inputs.map(({ txid, vout, value, address }) => ({
      coin: `${txid}:${vout}`,
      address: address ?? '',
      value: value === undefined ? null : `${value}`,
    })),
    outputs: row.outputs.map(({ address, value }, vout) => ({ vout, address, value: `${value}` })),
    raw: `${transactionLine(row)}\n`,
  };
}
