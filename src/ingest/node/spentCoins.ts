import type { BitcoinBlock } from '../../chain/bitcoin/block.ts';
import { ByteReader } from '../../chain/bitcoin/byteReader.ts';
import type { Network } from '../../chain/bitcoin/networks.ts';
import { scriptAddress } from '../../chain/bitcoin/scriptAddress.ts';
import { readTransaction, txidOf } from '../../chain/bitcoin/transaction.ts';
import { SpoorError } from '../../core/errors.ts';
import type { InputRow } from '../../core/rows.ts';
import { badAnswer, inAnswer } from './badAnswer.ts';
import type { CoreApi, OutputCoin } from './coreApi.ts';

/** An amount of coins as a decimal, to base units; undefined where it is none. */
export function decimalToSat(value: unknown): bigint | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const match = /^(\d{1,10})(?:\.(\d{1,8}))?$/.exec(text);
  return match === null ? undefined : BigInt(match[1]! + (match[2] ?? '').padEnd(8, '0'));
}

const FIRST_SUBSIDY = 5_000_000_000n;

/** What a block's coinbase may make beside the fees. */
function subsidyAt(height: number, network: Network): bigint {
  return FIRST_SUBSIDY >> BigInt(Math.floor(height / network.halvingBlocks));
}

/**
 * Value and address of coins that a block spends, by `txid:vout`.
 *
 * A node's own list of them is taken where it offers one; no hash covers it, so it is held against the sums: no
 * transaction pays out more than it takes in, and the coinbase takes subsidy and fees, exactly. Where the miner took
 * less, or there is no list, each transaction that made a wanted coin is fetched and its id recomputed.
 * @throws BAD_ANSWER, SOURCE_REFUSED
 */
export async function findSpentCoins(
  api: CoreApi,
  network: Network,
  block: BitcoinBlock,
  height: number,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, InputRow>> {
  const { hash } = block.header;
  const listed = await api.spentCoins(hash);
  if (listed !== null) {
    const coins = matchCoins(listed, block, network, `${api.name}: spent coins of block ${hash}`);
    if (sumsMeet(coins, block, height, network, `${api.name}: spent coins of block ${hash}`)) return coins;
  }
  const made = await fetchMakers(api, network, wanted);
  if (made !== null) return made;
  const [coin] = wanted;
  const why =
    listed === null
      ? 'the node does not say what it is worth'
      : 'the amounts that the node states do not add up to what its coinbase took, and it has no index to check them one by one';
  throw new SpoorError(
    'SOURCE_REFUSED',
    `${api.name}: block ${height} (${hash}) spends ${coin}, which was made before the blocks in the ledger, and ${why}; ${api.coinAdvice}`,
    { source: api.name, height, block: hash, coin: coin! },
  );
}

function matchCoins(
  listed: readonly (readonly OutputCoin[])[],
  block: BitcoinBlock,
  network: Network,
  what: string,
): Map<string, InputRow> {
  const { transactions } = block;
  if (listed.length !== transactions.length) {
    throw badAnswer(what, `${listed.length} transactions`, `${transactions.length}`);
  }
  const coins = new Map<string, InputRow>();
  for (const [index, { inputs }] of transactions.entries()) {
    const list = listed[index]!;
    const count = index === 0 ? 0 : inputs.length;
    if (list.length !== count) throw badAnswer(what, `${list.length} coins of transaction ${index}`, `${count}`);
    for (const [vin, { coin, value, script }] of list.entries()) {
      const { txid, vout } = inputs[vin]!;
      const name = `${txid}:${vout}`;
      if (coin !== null && coin !== name) throw badAnswer(what, `the coin ${coin}`, name);
      coins.set(name, { txid, vout, value, address: scriptAddress(script, network.address) });
    }
  }
  return coins;
}

/** @returns false where the coinbase took less than it might, so that sums prove nothing */
function sumsMeet(
  coins: ReadonlyMap<string, InputRow>,
  block: BitcoinBlock,
  height: number,
  network: Network,
  what: string,
): boolean {
  let fees = 0n;
  const paidBy = (outputs: readonly { readonly value: bigint }[]): bigint =>
    outputs.reduce((sum, { value }) => sum + value, 0n);
  for (const transaction of block.transactions.slice(1)) {
    const takenIn = transaction.inputs.reduce((sum, { txid, vout }) => sum + coins.get(`${txid}:${vout}`)!.value!, 0n);
    const paidOut = paidBy(transaction.outputs);
    if (paidOut > takenIn) {
      throw badAnswer(
        what,
        `inputs of ${takenIn} in ${txidOf(transaction)}`,
        `at least the ${paidOut} that it pays out`,
      );
    }
    fees += takenIn - paidOut;
  }
  const taken = paidBy(block.transactions[0]!.outputs);
  const allowed = subsidyAt(height, network) + fees;
  if (taken > allowed) throw badAnswer(what, `fees of ${fees}`, `enough for a coinbase that takes ${taken}`);
  return taken === allowed;
}

async function fetchMakers(
  api: CoreApi,
  network: Network,
  wanted: ReadonlySet<string>,
): Promise<Map<string, InputRow> | null> {
  const txids = [...new Set([...wanted].map((coin) => coin.slice(0, 64)))];
  const all = await api.transactions(txids);
  if (all === null) return null;
  const coins = new Map<string, InputRow>();
  for (const [i, bytes] of all.entries()) {
    const txid = txids[i]!;
    const outputs = decodeOutputs(bytes, txid, network, `${api.name}: transaction ${txid}`);
    for (const [vout, { value, script }] of outputs.entries()) {
      const address = scriptAddress(script, network.address);
      if (wanted.has(`${txid}:${vout}`)) coins.set(`${txid}:${vout}`, { txid, vout, value, address });
    }
  }
  for (const coin of wanted) {
    if (!coins.has(coin))
      throw badAnswer(`${api.name}: transaction ${coin.slice(0, 64)}`, 'fewer outputs', `the coin ${coin}`);
  }
  return coins;
}

function decodeOutputs(bytes: Buffer, txid: string, network: Network, what: string) {
  try {
    const reader = new ByteReader(bytes);
    const transaction = readTransaction(reader, network.mweb);
    const found = txidOf(transaction);
    if (found !== txid) throw badAnswer(what, `the transaction ${found}`, txid);
    if (reader.left > 0) throw badAnswer(what, `${reader.left} bytes more`, 'its end');
    return transaction.outputs;
  } catch (cause) {
    throw inAnswer(cause, what);
  }
}
