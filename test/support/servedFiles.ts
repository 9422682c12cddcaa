import { TRANSFER } from '../../src/chain/evm/tokenEvents.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import type { ServedAnswer } from './faultyServer.ts';
import type { WorldBlock, WorldTransaction } from './fileWorld.ts';

type Json = Record<string, unknown>;

interface Placed {
  readonly block: WorldBlock;
  readonly index: number;
  readonly transaction: WorldTransaction;
}

const hex = (value: bigint | number): string => `0x${value.toString(16)}`;
const filled = (bytes: number): string => `0x${'00'.repeat(bytes)}`;
const partyOf = (topic: string): string => `0x${topic.slice(26)}`;

/**
 * Blocks of files behind an explorer and a node. Files hold no signatures and not all of a header: only a chain whose
 * hashes are taken as answered can be served so. Nothing is known of transfers within transactions.
 */
export class ServedFiles {
  readonly #blocks: readonly WorldBlock[];
  readonly #placed: readonly Placed[];
  readonly #rows: readonly TransferRow[];
  readonly #symbol: string;
  readonly #chainId: number;

  /** @param rows what an import makes of the blocks, for balances */
  constructor(blocks: readonly WorldBlock[], rows: readonly TransferRow[], symbol: string, chainId: number) {
    this.#blocks = blocks;
    this.#rows = rows;
    this.#symbol = symbol;
    this.#chainId = chainId;
    this.#placed = blocks.flatMap((block) =>
      block.transactions.map((transaction, index) => ({ block, index, transaction })),
    );
  }

  answerExplorer(url: URL): ServedAnswer {
    const get = (name: string): string => url.searchParams.get(name) ?? '';
    const list = this.#list(get('action'), get('address').toLowerCase());
    const [from, to] = [Number(get('startblock') || 0), Number(get('endblock') || Infinity)];
    const result = list.filter(({ blockNumber }) => Number(blockNumber) >= from && Number(blockNumber) <= to);
    const empty = { status: '0', message: 'No transactions found', result: [] };
    return { body: JSON.stringify(result.length === 0 ? empty : { status: '1', message: 'OK', result }) };
  }

  #list(action: string, address: string): Json[] {
    switch (action) {
      case 'txlist':
        return this.#placed
          .filter(({ transaction: { from, to, made } }) => [from, to, made].includes(address))
          .map((placed) => ({
            ...this.#line(placed),
            from: placed.transaction.from,
            to: placed.transaction.to ?? '',
            value: `${placed.transaction.value}`,
            contractAddress: placed.transaction.made ?? '',
            isError: placed.transaction.ok ? '0' : '1',
          }));
      case 'tokentx':
        return this.#placed.flatMap((placed) =>
          placed.transaction.logs
            .filter(({ topics, data }) => topics[0] === TRANSFER && topics.length === 3 && data.length === 66)
            .map(({ address: token, topics, data }) => ({
              ...this.#line(placed),
              from: partyOf(topics[1]!),
              to: partyOf(topics[2]!),
              value: `${BigInt(data)}`,
              contractAddress: token,
            }))
            .filter(({ from, to }) => from === address || to === address),
        );
      case 'txsBeaconWithdrawal':
        return this.#blocks.flatMap(({ number, time, withdrawals }) =>
          withdrawals
            .filter((withdrawal) => withdrawal.address === address)
            .map(({ index, gwei }) => ({
              withdrawalIndex: `${index}`,
              address,
              amount: `${gwei}`,
              blockNumber: `${number}`,
              timestamp: `${time}`,
            })),
        );
      default:
        return [];
    }
  }

  #line({ block, index, transaction: { hash, gasUsed, price } }: Placed): Json {
    const place = { blockNumber: `${block.number}`, timeStamp: `${block.time}`, transactionIndex: `${index}` };
    return { ...place, hash, gasUsed: `${gasUsed}`, gasPrice: `${price}` };
  }

  answerNode(body: string): ServedAnswer {
    const call = (message: Json): Json => ({ jsonrpc: '2.0', id: message.id, result: this.#result(message) });
    const parsed = JSON.parse(body) as Json | Json[];
    return { body: JSON.stringify(Array.isArray(parsed) ? parsed.map(call) : call(parsed)) };
  }

  #result({ method, params }: Json): unknown {
    const [what, second] = params as [string, string];
    const placed = this.#placed.find(({ transaction }) => transaction.hash === what);
    switch (method) {
      case 'eth_chainId':
        return hex(this.#chainId);
      case 'eth_getBlockByNumber': {
        const block =
          what === 'finalized' ? this.#blocks.at(-1) : this.#blocks.find(({ number }) => hex(number) === what);
        return block === undefined ? null : blockJson(block);
      }
      case 'eth_getTransactionByHash':
        return placed === undefined ? null : transactionJson(placed);
      case 'eth_getTransactionReceipt':
        return placed === undefined ? null : receiptJson(placed);
      case 'eth_getBalance':
        return hex(this.#balance(this.#symbol, what, second));
      case 'eth_call': {
        const { to, data } = what as unknown as { to: string; data: string };
        return `0x${this.#balance(to, `0x${data.slice(-40)}`, second)
          .toString(16)
          .padStart(64, '0')}`;
      }
      default:
        throw new Error(`${String(method)} is not served`);
    }
  }

  /** By the rows, with the least that was there before. */
  #balance(asset: string, address: string, block: string): bigint {
    let [balance, lowest] = [0n, 0n];
    for (const row of this.#rows) {
      if (row.asset !== asset || row.block > Number(block) || row.from === row.to) continue;
      if (row.from === address) balance -= row.amount;
      if (row.to === address) balance += row.amount;
      if (balance < lowest) lowest = balance;
    }
    return balance - lowest;
  }
}

function blockJson({ hash, number, time, miner, baseFee, transactions, withdrawals }: WorldBlock): Json {
  const roots = [
    'parentHash',
    'sha3Uncles',
    'stateRoot',
    'transactionsRoot',
    'receiptsRoot',
    'mixHash',
    'withdrawalsRoot',
  ];
  return {
    ...Object.fromEntries(roots.map((name) => [name, filled(32)])),
    hash,
    number: hex(number),
    timestamp: hex(time),
    miner,
    baseFeePerGas: hex(baseFee ?? 0n),
    logsBloom: filled(256),
    difficulty: '0x0',
    gasLimit: '0x1c9c380',
    gasUsed: hex(transactions.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)),
    extraData: '0x',
    nonce: filled(8),
    transactions: transactions.map((transaction) => transaction.hash),
    withdrawals: withdrawals.map(({ index, address, gwei }) => ({
      index: hex(index),
      validatorIndex: '0x1',
      address,
      amount: hex(gwei),
    })),
    uncles: [],
  };
}

const placeJson = ({ block, index }: Placed): Json => ({
  blockHash: block.hash,
  blockNumber: hex(block.number),
  transactionIndex: hex(index),
});

function transactionJson(placed: Placed): Json {
  const { hash, from, to, value, gas, price } = placed.transaction;
  const fields = { type: '0x0', nonce: '0x0', input: '0x', v: '0x1b', r: '0x1', s: '0x1' };
  return { ...placeJson(placed), ...fields, hash, from, to, value: hex(value), gas: hex(gas), gasPrice: hex(price) };
}

function receiptJson(placed: Placed): Json {
  const { hash, from, to, made, gasUsed, price, ok, logs } = placed.transaction;
  return {
    ...placeJson(placed),
    transactionHash: hash,
    from,
    to,
    type: '0x0',
    status: ok ? '0x1' : '0x0',
    gasUsed: hex(gasUsed),
    cumulativeGasUsed: hex(gasUsed),
    effectiveGasPrice: hex(price),
    contractAddress: made,
    logsBloom: filled(256),
    logs: logs.map(({ index, address, topics, data }) => ({
      ...placeJson(placed),
      transactionHash: hash,
      logIndex: hex(index),
      removed: false,
      address,
      topics,
      data,
    })),
  };
}
