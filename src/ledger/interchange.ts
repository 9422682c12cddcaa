import { createHash } from 'node:crypto';
import { compareText } from '../core/compareText.ts';
import type { InputRow, TransactionRow, TransferRow } from '../core/rows.ts';

/**
 * The interchange form of rows, which digests are made over (rules.md, "What `spoor ledger DIR --json` prints"): a CSV
 * line without quotes, or compact JSON. Without the LF that ends each.
 */
export function transferLine(row: TransferRow): string {
  return `${row.chain},${row.block},${row.index},${row.timeSec},${row.tx},${row.asset},${row.from},${row.to},${row.amount}`;
}

/** As `transferLine`; an input's value and address stand there when known, an empty address counts as not known. */
export function transactionLine(row: TransactionRow): string {
  const inputs = row.inputs.map(inputText).join(',');
  const outputs = row.outputs.map((o) => `{"address":${JSON.stringify(o.address)},"value":"${o.value}"}`).join(',');
  return (
    `{"chain":${JSON.stringify(row.chain)},"block":${row.block},"index":${row.index},"time":${row.timeSec},` +
    `"txid":${JSON.stringify(row.txid)},"inputs":[${inputs}],"outputs":[${outputs}]}`
  );
}

function inputText(input: InputRow): string {
  let text = `{"txid":${JSON.stringify(input.txid)},"vout":${input.vout}`;
  if (input.value !== undefined) text += `,"value":"${input.value}"`;
  if (input.address !== undefined && input.address !== '') text += `,"address":${JSON.stringify(input.address)}`;
  return `${text}}`;
}

/** SHA-256 of a block's lines in the chain's order, each ended by LF: 32 bytes. */
export class BlockHash {
  readonly #hash = createHash('sha256');

  add(line: string): void {
    this.#hash.update(`${line}\n`);
  }

  done(): Buffer {
    return this.#hash.digest();
  }
}

/** Digests of a ledger's blocks, by chain, each chain's ascending by block. */
export interface ChainDigests {
  readonly chain: string;
  readonly blocks: Iterable<readonly [block: number, digest: Uint8Array]>;
}

/** The ledger's digest: SHA-256 of the lines `chain block digest`, digests in hex, sorted by chain, then block. */
export function ledgerDigest(chains: readonly ChainDigests[]): string {
  const hash = createHash('sha256');
  let text = '';
  for (const { chain, blocks } of chains.toSorted((a, b) => compareText(a.chain, b.chain))) {
    for (const [block, digest] of blocks) {
      text += `${chain} ${block} ${Buffer.from(digest.buffer, digest.byteOffset, 32).toString('hex')}\n`;
      if (text.length > 65536) {
        hash.update(text);
        text = '';
      }
    }
  }
  return `sha256:${hash.update(text).digest('hex')}`;
}
