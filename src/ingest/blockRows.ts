import type { BitcoinBlock } from '../chain/bitcoin/block.ts';
import type { Network } from '../chain/bitcoin/networks.ts';
import { isOverwritten } from '../chain/bitcoin/overwrittenCoinbase.ts';
import { scriptAddress } from '../chain/bitcoin/scriptAddress.ts';
import { txidOf } from '../chain/bitcoin/transaction.ts';
import type { TransactionRow } from '../core/rows.ts';

/**
 * The transactions of a block as rows.
 *
 * Two things are not as the bytes have them, because no coin is there (docs/formats.md): the outputs of the genesis
 * coinbase and of the two coinbases that a later one of the same id overwrote have an empty address, and the latter's
 * ids end in `-` and their height, so that an id names one transaction.
 */
export function blockTransactions(block: BitcoinBlock, height: number, network: Network): TransactionRow[] {
  const { hash, timeSec } = block.header;
  const overwritten = isOverwritten(hash, height);
  const lost = overwritten || hash === network.genesis;
  return block.transactions.map((transaction, index) => ({
    chain: network.chain,
    block: height,
    index,
    timeSec,
    txid: index === 0 && overwritten ? `${txidOf(transaction)}-${height}` : txidOf(transaction),
    inputs: index === 0 ? [] : transaction.inputs.map(({ txid, vout }) => ({ txid, vout })),
    outputs: transaction.outputs.map(({ script, value }) => ({
      value,
      address: lost && index === 0 ? '' : scriptAddress(script, network.address),
    })),
  }));
}

/**
 * The transactions of a block as lines of JSON, in the interchange form with `file` and `line` (the offset of the
 * transaction in its file) and without `chain`.
 */
export function blockRows(
  block: BitcoinBlock,
  height: number,
  network: Network,
  file: number,
  blockOffset: number,
): string[] {
  return blockTransactions(block, height, network).map((row, index) =>
    transactionText(row, file, blockOffset + block.transactions[index]!.offset),
  );
}

/** A row as a line of JSON, as `convertBlockRows` packs it; its names must be ASCII without quotes and backslashes. */
export function transactionText(row: TransactionRow, file: number, line: number): string {
  const { block, index, timeSec, txid } = row;
  let inputs = '';
  for (const input of row.inputs) {
    if (inputs !== '') inputs += ',';
    inputs += `{"txid":"${input.txid}","vout":"${input.vout}"`;
    if (input.value !== undefined) inputs += `,"value":"${input.value}"`;
    if (input.address !== undefined && input.address !== '') inputs += `,"address":"${input.address}"`;
    inputs += '}';
  }
  let outputs = '';
  for (const { address, value } of row.outputs) {
    outputs += `${outputs === '' ? '' : ','}{"address":"${address}","value":"${value}"}`;
  }
  return `{"block":"${block}","index":"${index}","time":"${timeSec}","txid":"${txid}","inputs":[${inputs}],"outputs":[${outputs}],"file":"${file}","line":"${line}"}\n`;
}
