import { createHash } from 'node:crypto';
import { keccak256, parseTransaction, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { AnswerFields } from '../../src/chain/evm/answerFields.ts';
import { hashHeader } from '../../src/chain/evm/encodeHeader.ts';
import { readHeader } from '../../src/chain/evm/readBlock.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import type { ServedAnswer } from './faultyServer.ts';

type Json = Record<string, unknown>;

interface Move {
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
}

interface TokenMove extends Move {
  readonly token: string;
}

interface Plan {
  readonly payer: string;
  readonly to: string;
  readonly value: bigint;
  readonly tokens: readonly TokenMove[];
  readonly internals: readonly Move[];
  readonly failed: boolean;
}

interface Signed {
  readonly plan: Plan;
  readonly json: Json;
  readonly hash: string;
  readonly gasUsed: bigint;
  readonly tip: bigint;
}

/** A transaction that was made here, in the terms of an explorer. */
interface MadeTransaction {
  readonly hash: string;
  readonly block: number;
  readonly timeSec: number;
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  readonly failed: boolean;
  readonly gasUsed: bigint;
  readonly gasPrice: bigint;
  readonly internals: readonly Move[];
  readonly tokens: readonly TokenMove[];
  readonly json: Json;
  readonly receipt: Json;
}

interface MadeBlock {
  readonly number: number;
  readonly json: Json;
  readonly withdrawals: readonly { readonly index: number; readonly address: string; readonly gwei: bigint }[];
  readonly timeSec: number;
}

export const MINER = `0x${'5e'.repeat(20)}`;
const DEPLOYER = 'deployer';
const ROUTERS = ['a1', 'b2', 'c3'].map((byte) => `0x${byte.repeat(20)}`);
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const NO_UNCLES = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347';
const BASE_FEE = 7_000_000_000n;
const WINDOW = 1024;
const ROW_LIMIT = 2 ** 21;
const GWEI = 1_000_000_000n;

const hex = (value: bigint | number): string => `0x${value.toString(16)}`;
const word = (address: string): string => `0x${address.slice(2).padStart(64, '0')}`;
const random32 = (text: string): `0x${string}` => `0x${createHash('sha256').update(text).digest('hex')}`;

/** Simulated transfers as real transactions: signed, in blocks with hashes, behind an explorer and a node. */
export class ExplorerWorld {
  /** What a ledger of all blocks holds, numbered as docs/formats.md says. */
  readonly rows: TransferRow[] = [];
  readonly #transactions: MadeTransaction[] = [];
  readonly #blocks: MadeBlock[] = [];
  #hashes: Map<string, MadeTransaction> | undefined;
  #parties: Map<string, MadeTransaction[]> | undefined;
  readonly #nonces = new Map<string, number>();
  readonly #accounts = new Map<string, ReturnType<typeof privateKeyToAccount>>();
  /** By simulated block and index: the row that stands for it. */
  readonly #places = new Map<string, TransferRow>();
  #withdrawals = 0;

  static async make(simulated: Iterable<TransferRow>): Promise<ExplorerWorld> {
    const world = new ExplorerWorld();
    const byBlock = Map.groupBy(simulated, ({ block }) => block);
    let parent = random32('parent');
    for (const [number, rows] of byBlock) parent = await world.#addBlock(number, rows, parent);
    return world;
  }

  /** A simulated address as it is called here: one whose key is known. */
  rename(address: string): string {
    return this.#account(address).address.toLowerCase();
  }

  /** The transaction and index of a simulated row. */
  placeOf(row: TransferRow): TransferRow | undefined {
    return this.#places.get(`${row.block} ${row.index}`);
  }

  #account(address: string): ReturnType<typeof privateKeyToAccount> {
    let account = this.#accounts.get(address);
    if (account === undefined) {
      account = privateKeyToAccount(random32(`key of ${address}`));
      this.#accounts.set(address, account);
    }
    return account;
  }

  async #addBlock(number: number, rows: readonly TransferRow[], parent: `0x${string}`): Promise<`0x${string}`> {
    const { timeSec } = rows[0]!;
    const groups = [...Map.groupBy(rows, ({ tx }) => tx).values()];
    const isGift = (group: readonly TransferRow[]): boolean => group[0]!.from === '' && group[0]!.asset === 'eth';
    const withdrawals = groups.filter(isGift).map(([row]) => {
      return { index: this.#withdrawals++, address: this.rename(row!.to), gwei: row!.amount / GWEI };
    });
    const drafts = groups.filter((group) => !isGift(group));
    const signed = await Promise.all(drafts.map((group, index) => this.#sign(group, index)));
    const header: Json = {
      parentHash: parent,
      sha3Uncles: NO_UNCLES,
      miner: MINER,
      stateRoot: random32(`state ${number}`),
      transactionsRoot: random32(`transactions ${number}`),
      receiptsRoot: random32(`receipts ${number}`),
      logsBloom: `0x${'00'.repeat(256)}`,
      difficulty: '0x0',
      number: hex(number),
      gasLimit: hex(30_000_000),
      gasUsed: hex(signed.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)),
      timestamp: hex(timeSec),
      extraData: '0x',
      mixHash: random32(`mix ${number}`),
      nonce: '0x0000000000000000',
      baseFeePerGas: hex(BASE_FEE),
      withdrawalsRoot: random32(`withdrawals ${number}`),
      hash: random32('none'),
    };
    const hash = hashHeader(readHeader(new AnswerFields(header, 'made'))) as `0x${string}`;
    const listed = withdrawals.map(({ index, address, gwei }) => ({
      index: hex(index),
      validatorIndex: hex(index + 7),
      address,
      amount: hex(gwei),
    }));
    const json = { ...header, hash, transactions: signed.map((tx) => tx.hash), withdrawals: listed, uncles: [] };
    this.#blocks.push({ number, json, withdrawals, timeSec });
    for (const [index, draft] of signed.entries())
      this.#addTransaction(draft, drafts[index]!, number, timeSec, index, hash);
    for (const [at, { address, gwei }] of withdrawals.entries()) {
      const place = { chain: 'ethereum', block: number, index: ROW_LIMIT - WINDOW / 2 + at, timeSec };
      if (gwei > 0n) this.rows.push({ ...place, tx: hash, asset: 'eth', from: '', to: address, amount: gwei * GWEI });
    }
    return hash;
  }

  /** What a group of simulated rows becomes: a payment, one through a contract, a failed call, or token transfers. */
  #plan(group: readonly TransferRow[]): Plan {
    const isPaid = group[0]!.to === '';
    const payer = isPaid ? group[0]!.from : DEPLOYER;
    const [main, second] = isPaid ? group.slice(1) : group;
    const name = (address: string): string => (address === '' ? '' : this.rename(address));
    const tokens = [main!, ...(second === undefined ? [] : [second])]
      .filter(({ asset, amount }) => asset !== 'eth' && amount > 0n)
      .map(({ asset, from, to, amount }) => ({ token: asset, from: name(from), to: name(to), value: amount }));
    const native = [main!, second].find((row) => row?.asset === 'eth');
    if (native === undefined) return { payer, to: main!.asset, value: 0n, tokens, internals: [], failed: false };
    if (native.amount === 0n) return { payer, to: name(native.to), value: 5n, tokens, internals: [], failed: true };
    if (native.from !== payer) {
      const internals = [{ from: name(native.from), to: name(native.to), value: native.amount }];
      return { payer, to: ROUTERS[0]!, value: 0n, tokens, internals, failed: false };
    }
    // Every fourth payment goes through a contract that passes it on.
    const router = native.index % 4 === 0 ? ROUTERS[native.index % 3] : undefined;
    const internals = router === undefined ? [] : [{ from: router, to: name(native.to), value: native.amount }];
    return { payer, to: router ?? name(native.to), value: native.amount, tokens, internals, failed: false };
  }

  async #sign(group: readonly TransferRow[], at: number): Promise<Signed> {
    const plan = this.#plan(group);
    const account = this.#account(plan.payer);
    const nonce = this.#nonces.get(plan.payer) ?? 0;
    this.#nonces.set(plan.payer, nonce + 1);
    const tip = BigInt(at % 3) * 100_000_000n;
    const isPlain = !plan.failed && plan.tokens.length === 0 && plan.internals.length === 0;
    const gasUsed = isPlain ? 21_000n : 60_000n;
    const to = plan.to as `0x${string}`;
    const fields = {
      chainId: 1,
      nonce,
      gas: gasUsed + 1000n,
      to,
      value: plan.value,
      data: isPlain ? ('0x' as const) : ('0xabcd' as const),
    };
    const serialized = await account.signTransaction({
      ...fields,
      type: 'eip1559',
      maxFeePerGas: BASE_FEE + tip,
      maxPriorityFeePerGas: tip,
    });
    const { r, s, yParity } = parseTransaction(serialized);
    const short = (value: string | undefined): string => hex(BigInt(value ?? '0x0'));
    const json: Json = {
      type: '0x2',
      chainId: '0x1',
      nonce: hex(nonce),
      gas: hex(fields.gas),
      to: to.toLowerCase(),
      from: account.address.toLowerCase(),
      value: hex(plan.value),
      input: fields.data,
      maxFeePerGas: hex(BASE_FEE + tip),
      maxPriorityFeePerGas: hex(tip),
      gasPrice: hex(BASE_FEE + tip),
      accessList: [],
      yParity: hex(yParity ?? 0),
      v: hex(yParity ?? 0),
      r: short(r),
      s: short(s),
      hash: keccak256(serialized),
    };
    return { plan, json, hash: keccak256(serialized), gasUsed, tip };
  }

  #addTransaction(
    { plan, json, hash, gasUsed, tip }: Signed,
    group: readonly TransferRow[],
    block: number,
    timeSec: number,
    index: number,
    blockHash: string,
  ): void {
    const from = this.rename(plan.payer);
    const place = { blockHash, blockNumber: hex(block), transactionIndex: hex(index) };
    const logs = plan.tokens.map(({ token, from: f, to, value }, at) => ({
      address: token,
      topics: [TRANSFER, word(f === '' ? '0x' : f), word(to)],
      data: toHex(value, { size: 32 }),
      logIndex: hex(index * 10 + at),
      transactionHash: hash,
      removed: false,
      ...place,
    }));
    const receipt: Json = {
      ...place,
      transactionHash: hash,
      from,
      to: plan.to,
      type: '0x2',
      status: plan.failed ? '0x0' : '0x1',
      gasUsed: hex(gasUsed),
      cumulativeGasUsed: hex(gasUsed * BigInt(index + 1)),
      effectiveGasPrice: hex(BASE_FEE + tip),
      contractAddress: null,
      logs,
      logsBloom: `0x${'00'.repeat(256)}`,
    };
    const { to, value, failed, internals, tokens } = plan;
    const facts = { hash, block, timeSec, index, from, to, value, failed, gasUsed, gasPrice: BASE_FEE + tip };
    this.#transactions.push({ ...facts, internals, tokens, json: { ...json, ...place }, receipt });
    const add = (slot: number, asset: string, f: string, t: string, amount: bigint): TransferRow => {
      const at = { chain: 'ethereum', block, index: index * WINDOW + slot, timeSec, tx: hash };
      this.rows.push({ ...at, asset, from: f, to: t, amount });
      return this.rows.at(-1)!;
    };
    if (tip > 0n) add(0, 'eth', from, MINER, gasUsed * tip);
    let main = add(1, 'eth', from, '', gasUsed * BASE_FEE);
    if (!failed && value > 0n) main = add(2, 'eth', from, to, value);
    for (const [j, move] of internals.entries()) {
      const row = add(3 + j, 'eth', move.from, move.to, move.value);
      if (value === 0n) main = row;
    }
    for (const [j, move] of tokens.entries()) {
      const row = add(WINDOW / 2 + j, move.token, move.from, move.to, move.value);
      if (value === 0n && internals.length === 0) main = row;
    }
    for (const row of group) this.#places.set(`${row.block} ${row.index}`, main);
  }

  /** The explorer: `?module=account&action=...`. */
  answerExplorer(url: URL): ServedAnswer {
    const get = (name: string): string => url.searchParams.get(name) ?? '';
    const list = this.#list(get('action'), get('address').toLowerCase(), get('txhash'));
    const from = Number(get('startblock') || 0);
    const to = Number(get('endblock') || Infinity);
    const offset = Number(get('offset') || 10_000);
    const result = list
      .filter(({ blockNumber }) => Number(blockNumber) >= from && Number(blockNumber) <= to)
      .slice(0, offset);
    const empty = { status: '0', message: 'No transactions found', result: [] };
    return { body: JSON.stringify(result.length === 0 ? empty : { status: '1', message: 'OK', result }) };
  }

  /** Indices, made when the world is. */
  #byHash(): ReadonlyMap<string, MadeTransaction> {
    this.#hashes ??= new Map(this.#transactions.map((tx) => [tx.hash, tx]));
    return this.#hashes;
  }

  #transactionsOf(hash: string): readonly MadeTransaction[] {
    const found = this.#byHash().get(hash);
    return found === undefined ? [] : [found];
  }

  #byParty(address: string): readonly MadeTransaction[] {
    if (this.#parties === undefined) {
      this.#parties = new Map();
      for (const tx of this.#transactions) {
        const moves = [tx, ...tx.internals, ...tx.tokens];
        for (const party of new Set(moves.flatMap(({ from, to }) => [from, to])))
          this.#parties.set(party, [...(this.#parties.get(party) ?? []), tx]);
      }
    }
    return this.#parties.get(address) ?? [];
  }

  #list(action: string, address: string, txhash: string): Json[] {
    const touches = ({ from, to }: { from: string; to: string }): boolean => from === address || to === address;
    const base = (tx: MadeTransaction): Json => ({
      blockNumber: `${tx.block}`,
      timeStamp: `${tx.timeSec}`,
      hash: tx.hash,
    });
    const gas = (tx: MadeTransaction): Json => ({ gasUsed: `${tx.gasUsed}`, gasPrice: `${tx.gasPrice}` });
    const rest = (f: string, t: string, v: bigint): Json => ({ from: f, to: t, value: `${v}` });
    switch (action) {
      case 'txlist':
        return this.#byParty(address)
          .filter(touches)
          .map((tx) => ({
            ...base(tx),
            ...rest(tx.from, tx.to, tx.value),
            ...gas(tx),
            transactionIndex: `${tx.index}`,
            isError: tx.failed ? '1' : '0',
            contractAddress: '',
          }));
      case 'txlistinternal':
        return (txhash === '' ? this.#byParty(address) : this.#transactionsOf(txhash)).flatMap((tx) =>
          tx.internals
            .filter((move) => (txhash === '' ? touches(move) : tx.hash === txhash))
            .map((move) => ({
              ...base(tx),
              ...rest(move.from, move.to, move.value),
              type: 'call',
              isError: '0',
              contractAddress: '',
            })),
        );
      case 'tokentx':
        return this.#byParty(address).flatMap((tx) =>
          tx.tokens.filter(touches).map((move) => ({
            ...base(tx),
            ...rest(move.from === '' ? `0x${'00'.repeat(20)}` : move.from, move.to, move.value),
            ...gas(tx),
            contractAddress: move.token,
          })),
        );
      default:
        return this.#blocks.flatMap(({ number, timeSec, withdrawals }) =>
          withdrawals
            .filter((withdrawal) => withdrawal.address === address)
            .map(({ index, gwei }) => ({
              withdrawalIndex: `${index}`,
              validatorIndex: `${index + 7}`,
              address,
              amount: `${gwei}`,
              blockNumber: `${number}`,
              timestamp: `${timeSec}`,
            })),
        );
    }
  }

  /** What an account has after a block, and had before the first one if it paid more than it got. */
  #balance(asset: string, address: string, block: string): bigint {
    let [balance, lowest] = [0n, 0n];
    for (const row of this.rows) {
      if (row.asset !== asset || row.block > Number(block)) continue;
      if (row.from === address) balance -= row.amount;
      if (row.to === address) balance += row.amount;
      if (balance < lowest) lowest = balance;
    }
    return balance - lowest;
  }

  /** The node: JSON-RPC, alone or in a batch. */
  answerNode(body: string): ServedAnswer {
    const call = (message: Json): Json => ({ jsonrpc: '2.0', id: message.id, result: this.#result(message) });
    const parsed = JSON.parse(body) as Json | Json[];
    return { body: JSON.stringify(Array.isArray(parsed) ? parsed.map(call) : call(parsed)) };
  }

  #result({ method, params }: Json): unknown {
    const [what] = params as [string];
    const transaction = this.#byHash().get(what);
    switch (method) {
      case 'eth_chainId':
        return '0x1';
      case 'eth_getBlockByNumber':
        return (
          (what === 'finalized' ? this.#blocks.at(-1) : this.#blocks.find(({ number }) => hex(number) === what))
            ?.json ?? null
        );
      case 'eth_getTransactionByHash':
        return transaction?.json ?? null;
      case 'eth_getTransactionReceipt':
        return transaction?.receipt ?? null;
      case 'eth_getBalance':
        return hex(this.#balance('eth', what, (params as string[])[1]!));
      case 'eth_call': {
        const { to, data } = what as unknown as { to: string; data: string };
        return toHex(this.#balance(to, `0x${data.slice(-40)}`, (params as string[])[1]!), { size: 32 });
      }
      default:
        throw new Error(`${String(method)} is not served`);
    }
  }
}
