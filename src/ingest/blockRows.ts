import type { BitcoinBlock } from '../chain/bitcoin/block.ts';
import type { Network } from '../chain/bitcoin/networks.ts';
import { isOverwritten } from '../chain/bitcoin/overwrittenCoinbase.ts';
import { scriptAddress } from '../chain/bitcoin/scriptAddress.ts';
import { type BitcoinTransaction, txidOf } from '../chain/bitcoin/transaction.ts';

/**
 * The transactions of a block as lines of JSON, in the interchange form with `file` and `line` (the offset of the
 * transaction in its file) and without `chain`.
 *
 * Two things are not as the bytes have them, because no coin is there (docs/formats.md): the outputs of the genesis
 * coinbase and of the two coinbases that a later one of the same id overwrote have an empty address, and the latter's
 * ids end in `-` and their height, so that an id names one transaction.
 */
export function blockRows(
  block: BitcoinBlock,
  height: number,
  network: Network,
  file: number,
  blockOffset: number,
): string[] {
  const { hash, timeSec } = block.header;
  const overwritten = isOverwritten(hash, height);
  const lost = overwritten || hash === network.genesis;
  return block.transactions.map((transaction, index) => {
    const txid = index === 0 && overwritten ? `${txidOf(transaction)}-${height}` : txidOf(transaction);
    const inputs = index === 0 ? '' : inputsText(transaction);
    const outputs = outputsText(transaction, network, lost && index === 0);
    const line = blockOffset + transaction.offset;
    return `{"block":"${height}","index":"${index}","time":"${timeSec}","txid":"${txid}","inputs":[${inputs}],"outputs":[${outputs}],"file":"${file}","line":"${line}"}\n`;
  });
}

function inputsText({ inputs }: BitcoinTransaction): string {
  let text = '';
  for (const { txid, vout } of inputs) text += `${text === '' ? '' : ','}{"txid":"${txid}","vout":"${vout}"}`;
  return text;
}

function outputsText({ outputs }: BitcoinTransaction, network: Network, lost: boolean): string {
  let text = '';
  for (const { script, value } of outputs) {
    const address = lost ? '' : scriptAddress(script, network.address);
    text += `${text === '' ? '' : ','}{"address":"${address}","value":"${value}"}`;
  }
  return text;
}
