import { createHash } from 'node:crypto';
import type { Network } from '../../src/chain/bitcoin/networks.ts';
import { scriptAddress } from '../../src/chain/bitcoin/scriptAddress.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { decodeWitnessAddress } from './addressScript.ts';
import { encodeTransaction, mineBlock, type PlainTransaction, sha256d, txidOfPlain } from './blockBytes.ts';
import type { ServedAnswer } from './faultyServer.ts';
import { REGTEST } from './realBlocks.ts';

/** A block as a server with Esplora's API knows it. */
export interface ServedBlock {
  readonly height: number;
  readonly hash: string;
  /** 80 bytes. */
  readonly header: Buffer;
  readonly timeSec: number;
  readonly transactions: readonly PlainTransaction[];
}

/** What an input spends, for inputs whose transaction is not in the served blocks. */
type OutsideCoins = ReadonlyMap<string, { readonly script: Buffer; readonly value: bigint }>;

interface Place {
  readonly block: ServedBlock;
  readonly position: number;
  readonly transaction: PlainTransaction;
}

interface Spend {
  readonly txid: string;
  readonly vin: number;
}

const OP_RETURN = Buffer.from('6a', 'hex');
const PAGE = 25;

/** Blocks behind Esplora's HTTP API, written from its documentation and apart from `src/scope`. */
export class EsploraWorld {
  readonly #network: Network;
  readonly #blocks: readonly ServedBlock[];
  readonly #places = new Map<string, Place>();
  readonly #spends = new Map<string, Spend>();
  readonly #outside: OutsideCoins;
  readonly #txidsByAddress = new Map<string, string[]>();
  readonly #countsByAddress = new Map<string, { funded: number; spent: number }>();

  constructor(network: Network, blocks: readonly ServedBlock[], outside: OutsideCoins = new Map()) {
    this.#network = network;
    this.#blocks = blocks;
    this.#outside = outside;
    for (const block of blocks) {
      for (const [position, transaction] of block.transactions.entries()) {
        const txid = txidOfPlain(transaction);
        this.#places.set(txid, { block, position, transaction });
        const touched = new Set<string>();
        for (const [vin, { txid: from, vout }] of transaction.inputs.entries()) {
          this.#spends.set(`${from}:${vout}`, { txid, vin });
          const coin = this.#coin(from, vout);
          if (coin !== undefined) touched.add(this.#count(coin.script, 'spent'));
        }
        for (const { script } of transaction.outputs) touched.add(this.#count(Buffer.from(script), 'funded'));
        for (const address of touched)
          this.#txidsByAddress.set(address, [...(this.#txidsByAddress.get(address) ?? []), txid]);
      }
    }
  }

  #count(script: Buffer, kind: 'funded' | 'spent'): string {
    const address = scriptAddress(script, this.#network.address);
    const counts = this.#countsByAddress.get(address) ?? { funded: 0, spent: 0 };
    counts[kind] += 1;
    this.#countsByAddress.set(address, counts);
    return address;
  }

  #coin(txid: string, vout: number): { script: Buffer; value: bigint } | undefined {
    const output = this.#places.get(txid)?.transaction.outputs[vout];
    if (output === undefined) return this.#outside.get(`${txid}:${vout}`);
    return { script: Buffer.from(output.script), value: output.value };
  }

  isSpent(coin: string): boolean {
    return this.#spends.has(coin);
  }

  /** Answers a path below the API's base. */
  answer(path: string): ServedAnswer {
    const parts = path.split('/').slice(1);
    const json = (value: unknown): ServedAnswer => ({
      body: JSON.stringify(value),
      headers: { 'content-type': 'application/json' },
    });
    const missing = { status: 404, body: 'Transaction not found' };
    const tip = this.#blocks.at(-1)!;
    if (path === '/blocks/tip/height') return { body: `${tip.height}` };
    if (parts[0] === 'block-height') {
      const block = this.#blocks.find(({ height }) => height === Number(parts[1]));
      return block === undefined ? { status: 404, body: 'Block not found' } : { body: block.hash };
    }
    if (parts[0] === 'block' && parts[2] === 'header') {
      const block = this.#blocks.find(({ hash }) => hash === parts[1]);
      return block === undefined ? { status: 404, body: 'Block not found' } : { body: block.header.toString('hex') };
    }
    if (parts[0] === 'address') return json(this.#address(parts[1]!, parts.slice(2)));
    const place = this.#places.get(parts[1] ?? '');
    if (parts[0] !== 'tx' || place === undefined) return missing;
    if (parts[2] === undefined) return json(this.#tx(place));
    if (parts[2] === 'hex') return { body: encodeTransaction(place.transaction).toString('hex') };
    if (parts[2] === 'outspends') return json(place.transaction.outputs.map((_, vout) => this.#spend(parts[1]!, vout)));
    if (parts[2] === 'outspend') return json(this.#spend(parts[1]!, Number(parts[3])));
    if (parts[2] === 'merkle-proof') {
      const merkle = merkleBranch(place.block.transactions.map(txidOfPlain), place.position);
      return json({ block_height: place.block.height, merkle, pos: place.position });
    }
    return missing;
  }

  #status({ height, hash, timeSec }: ServedBlock): unknown {
    return { confirmed: true, block_height: height, block_hash: hash, block_time: timeSec };
  }

  #output(script: Buffer, value: bigint): unknown {
    const address = scriptAddress(script, this.#network.address);
    return { scriptpubkey: script.toString('hex'), scriptpubkey_address: address, value: Number(value) };
  }

  #tx({ block, transaction }: Place): unknown {
    let fee = 0n;
    const vin = transaction.inputs.map(({ txid, vout, sequence }) => {
      const is_coinbase = vout === 0xffffffff;
      const coin = is_coinbase ? undefined : this.#coin(txid, vout);
      fee += coin?.value ?? 0n;
      const prevout = coin === undefined ? null : this.#output(coin.script, coin.value);
      return { txid, vout, prevout, is_coinbase, sequence };
    });
    const vout = transaction.outputs.map(({ script, value }) => this.#output(Buffer.from(script), value));
    for (const { value } of transaction.outputs) fee -= value;
    const { version, lockTime: locktime } = transaction;
    const isCoinbase = vin[0]?.is_coinbase === true;
    return {
      txid: txidOfPlain(transaction),
      version,
      locktime,
      vin,
      vout,
      fee: isCoinbase ? 0 : Number(fee),
      status: this.#status(block),
    };
  }

  #spend(txid: string, vout: number): unknown {
    const spend = this.#spends.get(`${txid}:${vout}`);
    if (spend === undefined) return { spent: false };
    return { spent: true, ...spend, status: this.#status(this.#places.get(spend.txid)!.block) };
  }

  #unspentOf(address: string): unknown[] {
    return (this.#txidsByAddress.get(address) ?? []).flatMap((txid) => {
      const { block, transaction } = this.#places.get(txid)!;
      return transaction.outputs.flatMap(({ script, value }, vout) => {
        const isOwn = scriptAddress(Buffer.from(script), this.#network.address) === address;
        if (!isOwn || this.isSpent(`${txid}:${vout}`)) return [];
        return [{ txid, vout, value: Number(value), status: this.#status(block) }];
      });
    });
  }

  #address(address: string, rest: readonly string[]): unknown {
    if (rest.length === 0) {
      const { funded, spent } = this.#countsByAddress.get(address) ?? { funded: 0, spent: 0 };
      return { address, chain_stats: { funded_txo_count: funded, spent_txo_count: spent } };
    }
    if (rest[0] === 'utxo') return this.#unspentOf(address);
    const newestFirst = [...(this.#txidsByAddress.get(address) ?? [])].reverse();
    const from = rest[2] === undefined ? 0 : newestFirst.indexOf(rest[2]) + 1;
    return newestFirst.slice(from, from + PAGE).map((txid) => this.#tx(this.#places.get(txid)!));
  }
}

/** Siblings from the leaf up; an odd level's last node is its own sibling. */
function merkleBranch(txids: readonly string[], position: number): string[] {
  let level: Buffer[] = txids.map((txid) => Buffer.from(txid, 'hex').reverse());
  const branch: string[] = [];
  for (let at = position; level.length > 1; at = Math.floor(at / 2)) {
    const sibling = level[at % 2 === 0 ? at + 1 : at - 1] ?? level[at]!;
    branch.push(Buffer.from(sibling).reverse().toString('hex'));
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      sha256d(Buffer.concat([level[2 * i]!, level[2 * i + 1] ?? level[2 * i]!])),
    );
  }
  return branch;
}

export interface MinedWorld {
  readonly world: EsploraWorld;
  /** The same transactions as rows of `bitcoin-regtest`, for the ledger to hold a scoped trace against. */
  readonly rows: readonly TransactionRow[];
  /** An address or txid of the simulated chain as it is called on this one. */
  readonly rename: (name: string) => string;
}

/** Simulated transactions as real ones: encoded, with ids of their own, in blocks with proof of work on regtest. */
export function mineWorld(simulated: Iterable<TransactionRow>): MinedWorld {
  const names = new Map<string, string>();
  const outside = new Map<string, { script: Buffer; value: bigint }>();
  const rows: TransactionRow[] = [];
  const blocks: ServedBlock[] = [];
  let previous = '00'.repeat(32);
  for (const list of blocksOf(simulated)) {
    const { block: height, timeSec } = list[0]!;
    const transactions = list.map((row, at) => plainTransaction(row, at, names, outside));
    const mined = mineBlock(previous, timeSec, transactions);
    previous = mined.hash;
    blocks.push({ height, hash: mined.hash, header: mined.bytes.subarray(0, 80), timeSec, transactions });
    for (const [index, row] of list.entries()) rows.push(renamed(row, index, transactions[index]!, names, outside));
  }
  const rename = (name: string): string => names.get(name) ?? regtestAddress(name);
  return { world: new EsploraWorld(REGTEST, blocks, outside), rows, rename };
}

function* blocksOf(rows: Iterable<TransactionRow>): Generator<TransactionRow[]> {
  let list: TransactionRow[] = [];
  for (const row of rows) {
    if (list.length > 0 && list[0]!.block !== row.block) {
      yield list;
      list = [];
    }
    list.push(row);
  }
  if (list.length > 0) yield list;
}

function plainTransaction(
  row: TransactionRow,
  at: number,
  names: Map<string, string>,
  outside: Map<string, { script: Buffer; value: bigint }>,
): PlainTransaction {
  const inputs = row.inputs.map(({ txid, vout, value, address }, vin) => {
    let made = names.get(txid);
    if (made === undefined) {
      made = createHash('sha256').update(txid).digest('hex');
      outside.set(`${made}:${vout}`, { script: scriptOf(address ?? ''), value: value! });
    }
    return { txid: made, vout, script: Buffer.alloc(vin % 3), sequence: 0xffffffff };
  });
  const isCoinbase = inputs.length === 0;
  if (isCoinbase) {
    const mark = Buffer.alloc(9, 4);
    mark.writeUInt32LE(row.block, 1);
    mark.writeUInt32LE(at, 5);
    inputs.push({ txid: '00'.repeat(32), vout: 0xffffffff, script: mark, sequence: 0xffffffff });
  }
  // Every other transaction carries a witness: a stack of one item of two bytes an input.
  const witness =
    !isCoinbase && at % 2 === 0
      ? Buffer.concat(inputs.map((_, vin) => Buffer.from([1, 2, vin % 256, at % 256])))
      : null;
  const outputs = row.outputs.map(({ address, value }) => ({ value, script: scriptOf(address) }));
  const transaction = { version: 2, inputs, outputs, witness, lockTime: 0 };
  names.set(row.txid, txidOfPlain(transaction));
  return transaction;
}

function renamed(
  row: TransactionRow,
  index: number,
  transaction: PlainTransaction,
  names: ReadonlyMap<string, string>,
  outside: OutsideCoins,
): TransactionRow {
  const inputs = row.inputs.map((_, vin) => {
    const { txid, vout } = transaction.inputs[vin]!;
    const coin = outside.get(`${txid}:${vout}`);
    if (coin === undefined) return { txid, vout };
    return { txid, vout, value: coin.value, address: scriptAddress(coin.script, REGTEST.address) };
  });
  const outputs = row.outputs.map(({ address, value }) => ({ address: regtestAddress(address), value }));
  return { ...row, chain: REGTEST.chain, index, txid: names.get(row.txid)!, inputs, outputs };
}

function scriptOf(address: string): Buffer {
  return address === '' ? OP_RETURN : Buffer.from(decodeWitnessAddress(address), 'hex');
}

function regtestAddress(address: string): string {
  return address === '' ? '' : scriptAddress(scriptOf(address), REGTEST.address);
}
