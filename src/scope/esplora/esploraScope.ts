import type { Network } from '../../chain/bitcoin/networks.ts';
import { SpoorError } from '../../core/errors.ts';
import { INDEX_LIMIT, toPosition } from '../../core/position.ts';
import type { TransactionRow } from '../../core/rows.ts';
import type { RowsInHand } from '../../ledger/stagedReader.ts';
import type { End, Warning } from '../../trace/report.ts';
import type { TheftSpec } from '../../trace/theftSpec.ts';
import { answerText, asCount, asHash, badAnswer } from '../answerShape.ts';
import { type Asked, type Asker, allAsked, type Question } from '../asker.ts';
import type { ChainScope, ChainView } from '../chainScope.ts';
import type { HeldCheck, Holder } from '../heldEnds.ts';
import { checkTransaction } from './checkTransaction.ts';
import {
  type Outspend,
  readAddressStats,
  readAddressTxs,
  readHeader,
  readHex,
  readMerkleProof,
  readOutspends,
  readTx,
} from './esploraAnswers.ts';
import { checkCoins, type Get } from './heldCoins.ts';

/** Confirmed transactions of an address on a full page, at least. */
const PAGE_TXS = 25;

type AddressTx = ReturnType<typeof readAddressTxs>[number];

/** A transaction that was fetched and checked. */
interface Fetched {
  readonly row: TransactionRow;
  readonly spends: readonly (Outspend | null)[];
}

interface Tip {
  readonly height: number;
  readonly timeSec: number;
}

/** A UTXO chain as servers with Esplora's HTTP API tell it, a transaction at a time. */
export class EsploraScope implements ChainScope {
  readonly view: ChainView;
  readonly #network: Network;
  readonly #bases: readonly string[];
  readonly #asker: Asker;
  readonly #isTagged: (address: string) => boolean;
  readonly #byTxid = new Map<string, Fetched>();
  readonly #statsByAddress = new Map<string, ReturnType<typeof readAddressStats>>();
  /** Coins that are called unspent, and that their address does not have. */
  #doubted: ReadonlySet<string> = new Set();
  #fresh: TransactionRow[] = [];
  #tip: Tip = { height: 0, timeSec: 0 };

  /** @param isTagged whether a tag speaks for an address: its activity is then not asked for */
  constructor(network: Network, bases: readonly string[], asker: Asker, isTagged: (address: string) => boolean) {
    this.#network = network;
    this.#bases = bases;
    this.#asker = asker;
    this.#isTagged = isTagged;
    const tip = (): Tip => this.#tip;
    this.view = {
      chain: network.chain,
      kind: 'utxo',
      get tip() {
        return tip();
      },
      eventsOf: (address) => this.#statsByAddress.get(address)?.events,
      isComplete: () => true,
      openSpend: (txid, vout, address) => this.#openSpend(txid, vout, address),
    };
  }

  async start(thefts: readonly TheftSpec[]): Promise<void> {
    const tip = await this.#askTip();
    if (tip === undefined) throw this.#asker.openError(`the last block of ${this.#network.chain}`);
    this.#tip = tip;
    await Promise.all(thefts.map((spec) => this.#startOne(spec)));
  }

  async #startOne({ name, text, what }: TheftSpec): Promise<void> {
    if (what.kind === 'address') {
      const txids = await this.#addressTxids(what.address);
      const had = txids === undefined ? [undefined] : await Promise.all(txids.map((txid) => this.#fetchTx(txid)));
      if (had.includes(undefined)) throw this.#asker.openError(`theft ${name} (${text})`);
      return;
    }
    try {
      if ((await this.#fetchTx(what.tx)) === undefined) throw this.#asker.openError(`theft ${name} (${text})`);
    } catch (cause) {
      if (!(cause instanceof SpoorError) || cause.fields.status !== 404) throw cause;
      const message = `theft ${name} (${text}): the source knows no transaction ${what.tx}`;
      throw new SpoorError('THEFT_NOT_FOUND', message, { theft: name, spec: text }, { cause });
    }
  }

  async fetch(gaps: readonly End[]): Promise<boolean> {
    const txids = new Map<string, string | undefined>();
    const addresses = new Set<string>();
    for (const { coin } of gaps) {
      const [txid, vout] = coin!.split(':') as [string, string];
      const known = this.#byTxid.get(txid)!;
      const spend = this.#spendOf(known, Number(vout));
      const { address } = known.row.outputs[Number(vout)]!;
      if (this.#lacksEvents(address)) addresses.add(address);
      if (spend !== null && !this.#byTxid.has(spend.txid)) txids.set(spend.txid, spend.status?.blockHash);
    }
    const had = await Promise.all([
      ...[...txids].map(async ([txid, blockHash]) => (await this.#fetchTx(txid, blockHash)) !== undefined),
      ...[...addresses].map((address) => this.#fetchEvents(address)),
    ]);
    return had.includes(true);
  }

  canFetch(): boolean {
    return true;
  }

  takeRows(): RowsInHand {
    const transactions = this.#fresh;
    this.#fresh = [];
    return { transfers: [], transactions };
  }

  warnings(ends: readonly End[]): Warning[] {
    const held = ends.filter(({ reason }) => reason === 'held').map(({ coin }) => coin!);
    const isUnconfirmed = (coin: string): boolean => this.#saidSpend(coin)?.status === null;
    return [...new Set(held)]
      .filter(isUnconfirmed)
      .sort()
      .map((coin) => ({
        code: 'UNCONFIRMED_SPEND',
        chain: this.#network.chain,
        asset: '',
        address: '',
        amount: '0',
        detail: coin,
      }));
  }

  async checkHeld(holders: readonly Holder[]): Promise<HeldCheck> {
    const { chain } = this.#network;
    const unspent = this.#unspentByAddress();
    const isCrowded = (address: string): boolean =>
      (unspent.get(address) ?? 0) > (this.#statsByAddress.get(address)?.unspent ?? Infinity);
    const get: Get = (path, question) => this.#get(path, question);
    // A coin that was spent later than what is looked at, or is being spent, is told apart already.
    const unspentYet = holders.filter(({ coin }) => this.#saidSpend(coin!) === null);
    const { warnings, doubted } = await checkCoins(get, unspentYet, { chain, tip: this.#tip.height, isCrowded });
    this.#doubted = new Set(doubted);
    return { warnings, short: [] };
  }

  /** What the source said of who spends a coin, be it later than what is looked at. */
  #saidSpend(coin: string): Outspend | null {
    const [txid, vout] = coin.split(':') as [string, string];
    return this.#byTxid.get(txid)?.spends[Number(vout)] ?? null;
  }

  /** Coins of each address that were fetched and that their outspends call unspent. */
  #unspentByAddress(): Map<string, number> {
    const unspent = new Map<string, number>();
    for (const { row, spends } of this.#byTxid.values())
      for (const [vout, { address }] of row.outputs.entries())
        if (!spends[vout]) unspent.set(address, (unspent.get(address) ?? 0) + 1);
    return unspent;
  }

  #lacksEvents(address: string): boolean {
    return address !== '' && !this.#isTagged(address) && !this.#statsByAddress.has(address);
  }

  /** The spend of a coin as of the last block that is looked at. */
  #spendOf({ spends }: Fetched, vout: number): Outspend | null {
    const spend = spends[vout];
    return spend?.status && spend.status.height <= this.#tip.height ? spend : null;
  }

  #openSpend(txid: string, vout: number, address: string): { txid: string; position: number } | null {
    const known = this.#byTxid.get(txid);
    if (known === undefined) return null;
    const spend = this.#spendOf(known, vout);
    const { block, index } = known.row;
    if (this.#doubted.has(`${txid}:${vout}`)) {
      return { txid, position: toPosition(this.#tip.height, INDEX_LIMIT - 1) + 0.5 };
    }
    // Between this transaction and the next: it may be held here, or may not have been followed at all.
    if (this.#lacksEvents(address)) return { txid, position: toPosition(block, index) + 0.5 };
    if (spend === null || this.#byTxid.has(spend.txid)) return null;
    // Where in its block the spending transaction stands is not known yet: after all that is.
    return { txid: spend.txid, position: toPosition(spend.status!.height, INDEX_LIMIT - 1) + 0.5 };
  }

  #get<T>(path: string, question: Omit<Question<T>, 'request'>): Promise<Asked<T> | undefined> {
    return this.#asker.ask(this.#bases, { ...question, request: (base) => ({ url: joinPath(base, path) }) });
  }

  async #askTip(): Promise<Tip | undefined> {
    const height = await this.#get('/blocks/tip/height', {
      read: (answer) => asCount(answerText(answer).trim(), answer.url),
    });
    if (height === undefined) return undefined;
    const hash = await this.#get(`/block-height/${height.value}`, {
      read: (answer) => asHash(answerText(answer).trim(), answer.url),
      gist: (value) => value,
    });
    if (hash === undefined) return undefined;
    const header = await this.#getHeader(hash.value);
    const all = allAsked([height, hash, header]);
    if (all === undefined) return undefined;
    await all.keep();
    return { height: height.value, timeSec: all.value[2].timeSec };
  }

  #getHeader(hash: string) {
    return this.#get(`/block/${hash}/header`, { read: (answer) => readHeader(answer, hash, this.#network) });
  }

  /**
   * Fetches a transaction with its proof and its spends, and checks them against each other; undefined where an answer is
   * not to be had. @param blockHash its block, as far as known: saves a round trip
   */
  async #fetchTx(txid: string, blockHash?: string): Promise<Fetched | undefined> {
    const known = this.#byTxid.get(txid);
    if (known !== undefined) return known;
    const { height: tip } = this.#tip;
    const [json, hex, spends, proof, early] = await Promise.all([
      this.#get(`/tx/${txid}`, { read: (answer) => readTx(answer, txid), gist: (tx) => gistOf(tx.status) }),
      this.#get(`/tx/${txid}/hex`, { read: (answer) => readHex(answer, txid, this.#network) }),
      this.#get(`/tx/${txid}/outspends`, {
        read: readOutspends,
        gist: (list) => gistOf(spentBy(list, tip)),
        isAlwaysCompared: true,
      }),
      this.#get(`/tx/${txid}/merkle-proof`, { read: readMerkleProof, gist: gistOf }),
      blockHash === undefined ? undefined : this.#getHeader(blockHash),
    ]);
    const status = json?.value.status;
    if (status === null) throw badAnswer(`transaction ${txid}`, 'a confirmed transaction', 'an unconfirmed one');
    const isSame = status !== undefined && status.blockHash === blockHash;
    const header = status === undefined || isSame ? early : await this.#getHeader(status.blockHash);
    const all = allAsked([json, hex, spends, proof, header]);
    if (all === undefined) return undefined;
    const row = this.#check(txid, all.value);
    await all.keep();
    // Several thefts may name one transaction at once.
    const meanwhile = this.#byTxid.get(txid);
    if (meanwhile !== undefined) return meanwhile;
    const fetched = { row, spends: all.value[2] };
    this.#byTxid.set(txid, fetched);
    this.#fresh.push(row);
    return fetched;
  }

  #check(txid: string, answers: readonly [...CheckedAnswers]): TransactionRow {
    const [json, transaction, spends, proof, header] = answers;
    const where = `transaction ${txid}`;
    const row = checkTransaction(where, this.#network, { json, transaction, proof, header });
    if (row.block > this.#tip.height) throw badAnswer(where, `a block up to ${this.#tip.height}`, `${row.block}`);
    if (spends.length !== row.outputs.length)
      throw badAnswer(`${where}, outspends`, `${row.outputs.length}, one an output`, `${spends.length}`);
    for (const [vout, spend] of spends.entries()) this.#checkSpend(row, vout, spend);
    for (const [vin, input] of row.inputs.entries()) {
      const maker = this.#byTxid.get(input.txid);
      if (maker !== undefined) checkSpent(where, maker, input.vout, txid, vin, this.#tip.height);
    }
    return row;
  }

  /** A transaction that was fetched before and is said to spend this output must do so. */
  #checkSpend(row: TransactionRow, vout: number, spend: Outspend | null): void {
    const spender = spend === null ? undefined : this.#byTxid.get(spend.txid)?.row;
    if (spender === undefined) return;
    const input = spender.inputs[spend!.vin];
    if (input?.txid === row.txid && input.vout === vout) return;
    const found = input === undefined ? 'no such input' : `${input.txid}:${input.vout}`;
    throw badAnswer(`transaction ${spender.txid}, input ${spend!.vin}`, `${row.txid}:${vout}`, found);
  }

  async #fetchEvents(address: string): Promise<boolean> {
    const stats = await this.#get(`/address/${address}`, { read: readAddressStats });
    if (stats === undefined) return false;
    await stats.keep();
    this.#statsByAddress.set(address, stats.value);
    return true;
  }

  /** Ids of an address's transactions up to the last block that is looked at. */
  async #addressTxids(address: string): Promise<string[] | undefined> {
    const txids: string[] = [];
    const seen = new Set<string>();
    for (let last = ''; ; ) {
      const path = `/address/${address}/txs/chain${last === '' ? '' : `/${last}`}`;
      const page = await this.#get(path, addressPage(this.#tip.height));
      if (page === undefined) return undefined;
      await page.keep();
      if (page.value.length === 0) return txids;
      for (const { txid, height } of page.value) {
        if (seen.has(txid)) throw badAnswer(`the transactions of ${address}`, 'each once', txid);
        seen.add(txid);
        if (height <= this.#tip.height) txids.push(txid);
      }
      last = page.value.at(-1)!.txid;
    }
  }
}

type CheckedAnswers = [
  json: ReturnType<typeof readTx>,
  transaction: ReturnType<typeof readHex>,
  spends: readonly (Outspend | null)[],
  proof: ReturnType<typeof readMerkleProof>,
  header: ReturnType<typeof readHeader>,
];

/** The maker of a coin was fetched before: what the source said then of who spends it must be this. */
function checkSpent(where: string, maker: Fetched, vout: number, txid: string, vin: number, tip: number): void {
  const coin = `${maker.row.txid}:${vout}`;
  const said = maker.spends[vout];
  // An older answer may not know of a spend after the last block that is looked at; this one is in a block before it.
  if (said === undefined || said === null || said.status === null || said.status.height > tip)
    throw badAnswer(`${where}, input ${vin}`, `${coin} to be unspent, as its outspends say`, 'a spend of it');
  if (said.txid !== txid || said.vin !== vin)
    throw badAnswer(`${where}, input ${vin}`, `${coin} to be spent by ${said.txid}, as its outspends say`, txid);
}

/** A page of an address's transactions: up to the last block that is looked at, two sources list the same. */
function addressPage(tip: number): Omit<Question<readonly AddressTx[]>, 'request'> {
  const upToTip = (list: readonly AddressTx[]): string[] =>
    list.filter(({ height }) => height <= tip).map(({ txid }) => txid);
  return {
    read: readAddressTxs,
    gist: (list) => gistOf(upToTip(list)),
    // What came after that block pushes others off a full page.
    agree: (one, other) => {
      const [a, b] = [upToTip(one), upToTip(other)];
      const common = Math.min(a.length, b.length);
      const [shorter, longer] = a.length < b.length ? [one, b] : [other, a];
      return (
        gistOf(a.slice(0, common)) === gistOf(b.slice(0, common)) &&
        (longer.length === common || shorter.length >= PAGE_TXS)
      );
    },
    isAlwaysCompared: true,
  };
}

function spentBy(spends: readonly (Outspend | null)[], tip: number): (string | null)[] {
  return spends.map((spend) => (spend?.status && spend.status.height <= tip ? spend.txid : null));
}

function gistOf(value: unknown): string {
  return JSON.stringify(value);
}

function joinPath(base: string, path: string): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, '')}${path}`;
  return url.href;
}
