import { txidTexts } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { BEFORE_ALL, toPosition } from '../core/position.ts';
import type { TransferRow } from '../core/rows.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import { coinToTransaction, coinToVout, type TransactionArena } from '../kernel/transactionArena.ts';
import { spellingsOf } from '../label/address/canonicalAddress.ts';
import { chainNamed } from '../label/address/chainFamilies.ts';
import { misspelling } from '../label/address/misspelling.ts';
import type { Ledger, LedgerChain } from '../ledger/port.ts';
import type { ChainThefts } from './claims.ts';
import type { TheftSpec } from './theftSpec.ts';

/** The arenas of one trace, shared by its rules. */
export interface Arenas {
  /** By chain; several may have the same. */
  readonly histories: ReadonlyMap<string, HistoryArena>;
  /** By chain: transaction numbers are of a chain. */
  readonly transactions: ReadonlyMap<string, TransactionArena>;
}

export interface ResolvedThefts {
  /** Names in claim order, with the texts of their specifications. */
  readonly names: readonly string[];
  readonly specsByName: ReadonlyMap<string, readonly string[]>;
  readonly chains: readonly ChainThefts[];
  /** Addresses that are in the ledger but held nothing at the moment of their theft. */
  readonly empty: readonly TheftSpec[];
}

/**
 * Finds in the ledger what the specifications name. An address that is in the ledger and held nothing at its moment is
 * no error as long as some other theft has value: a list of a case's addresses names many that were filled only later.
 * @throws THEFT_NOT_FOUND, THEFT_WITHOUT_VALUE naming the specification
 */
export async function resolveThefts(
  ledger: Ledger,
  specs: readonly TheftSpec[],
  arenas: Arenas,
): Promise<ResolvedThefts> {
  const specsByName = new Map<string, string[]>();
  const thefts = new Map<string, ChainThefts>();
  const empty: TheftSpec[] = [];
  for (const spec of specs) {
    const texts = specsByName.get(spec.name) ?? [];
    texts.push(spec.text);
    specsByName.set(spec.name, texts);
    const chain =
      ledger.chains.find((c) => c.chain === spec.chain) ??
      ledger.chains.find((c) => c.chain === chainNamed(spec.chain));
    if (chain === undefined) {
      const has = ledger.chains.map((c) => c.chain).join(', ');
      throw notFound(spec, `the ledger has no chain ${spec.chain} (it has ${has || 'none'})`);
    }
    let found = thefts.get(chain.chain);
    if (found === undefined) {
      found = { chain: chain.chain, accountClaims: [], coinClaims: [], namedRows: new Set() };
      thefts.set(chain.chain, found);
    }
    const theft = [...specsByName.keys()].indexOf(spec.name);
    if (!(await resolveOne(ledger, chain, spec, theft, found, arenas))) empty.push(spec);
  }
  if (empty.length === specs.length) throw withoutValue(empty[0]!, 'the address held nothing at that moment');
  const chains = [...thefts.values()].toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  return { names: [...specsByName.keys()], specsByName, chains, empty };
}

/** False where the specification is sound and names nothing of value. */
async function resolveOne(
  ledger: Ledger,
  { chain, kind }: LedgerChain,
  spec: TheftSpec,
  theft: number,
  found: ChainThefts,
  arenas: Arenas,
): Promise<boolean> {
  const { what } = spec;
  const arena = arenas.transactions.get(chain);
  if (what.kind === 'address')
    return kind === 'account'
      ? resolveBalances(ledger, chain, spec, what, theft, found, arenas.histories.get(chain)!)
      : resolveCoins(ledger, chain, spec, what, theft, found, arena!);
  if (kind === 'account') await resolveTransfers(ledger, chain, spec, what, theft, found);
  else await resolveOutputs(ledger, chain, spec, what, theft, found, arena!);
  return true;
}

type Transaction = Extract<TheftSpec['what'], { kind: 'transaction' }>;
type AtMoment = Extract<TheftSpec['what'], { kind: 'address' }>;

function notFound(spec: TheftSpec, why: string): SpoorError {
  return new SpoorError('THEFT_NOT_FOUND', `theft ${spec.name} (${spec.text}): ${why}`, {
    theft: spec.name,
    spec: spec.text,
  });
}

/** What is wrong with an address that no ledger has, where that can be told, as every text may be a name. */
function mistyped(address: string, chain: string): string {
  const problem = misspelling(address, chain);
  return problem === null ? '' : `; ${problem}`;
}

function withoutValue(spec: TheftSpec, why: string): SpoorError {
  return new SpoorError('THEFT_WITHOUT_VALUE', `theft ${spec.name} (${spec.text}): ${why}`, {
    theft: spec.name,
    spec: spec.text,
  });
}

async function resolveTransfers(
  ledger: Ledger,
  chain: string,
  spec: TheftSpec,
  { tx, n }: Transaction,
  theft: number,
  found: ChainThefts,
): Promise<void> {
  let all: readonly TransferRow[] = [];
  for (const text of txidTexts(tx)) if (all.length === 0) all = await ledger.transfersOf(chain, text);
  if (all.length === 0) throw notFound(spec, `${chain} has no transaction ${tx} in this ledger`);
  const named = all.filter((row) => n === null || row.index === n);
  if (named.length === 0) {
    const indices = all.map((row) => row.index).join(', ');
    throw notFound(spec, `the transaction has no transfer at index ${n}; its transfers are at ${indices}`);
  }
  for (const { block, index } of named) found.namedRows.add(toPosition(block, index));
  const rows = named.filter((row) => row.amount > 0n && row.from !== row.to);
  if (rows.length === 0) throw withoutValue(spec, 'it moves no value (zero amounts and self-transfers claim nothing)');
  const accounts = await accountsOfRows(ledger, chain, rows);
  for (const [k, row] of rows.entries())
    found.accountClaims.push({
      position: toPosition(row.block, row.index),
      theft,
      asset: row.asset,
      holder: 0,
      from: accounts[k]!.from,
      to: accounts[k]!.to,
      timeSec: row.timeSec,
      amount: row.amount,
    });
}

async function accountsOfRows(
  ledger: Ledger,
  chain: string,
  rows: readonly TransferRow[],
): Promise<{ from: number; to: number }[]> {
  const accountByKey = new Map<string, number>([['', 0]]);
  const texts = [...new Set(rows.flatMap((row) => [row.from, row.to]))].filter((text) => text !== '');
  const ids = await ledger.addressIds(texts);
  for (const [k, text] of texts.entries()) {
    const accounts = await ledger.accountsOf(chain, ids[k]!);
    const described = await ledger.describeAccounts(accounts);
    for (const [i, { asset }] of described.entries()) accountByKey.set(`${asset} ${text}`, accounts[i]!);
  }
  const accountOf = (asset: string, address: string): number =>
    accountByKey.get(address === '' ? '' : `${asset} ${address}`)!;
  return rows.map((row) => ({ from: accountOf(row.asset, row.from), to: accountOf(row.asset, row.to) }));
}

/** The ledger's id of an address, or 0; one made earlier may have it in another of its texts. */
async function addressIdOf(ledger: Ledger, chain: string, address: string): Promise<number> {
  return (await ledger.addressIds(spellingsOf(address, chain))).find((id) => id > 0) ?? 0;
}

async function resolveBalances(
  ledger: Ledger,
  chain: string,
  spec: TheftSpec,
  { address, timeSec }: AtMoment,
  theft: number,
  found: ChainThefts,
  arena: HistoryArena,
): Promise<boolean> {
  const id = await addressIdOf(ledger, chain, address);
  const accounts = id <= 0 ? [] : await ledger.accountsOf(chain, id);
  if (accounts.length === 0)
    throw notFound(spec, `${chain} has no address ${address} in this ledger${mistyped(address, chain)}`);
  const missing = await ledger.loadHistories(
    accounts.filter((account) => !arena.isLoaded(account)),
    arena,
  );
  if (missing.length > 0) throw notFound(spec, `the history of ${address} is not known in full`);
  const position = await ledger.positionAfter(chain, timeSec);
  const described = await ledger.describeAccounts(accounts);
  let claimed = false;
  for (const [k, account] of accounts.entries()) {
    // By events that are rewritten later the account may hold something where by its rows it held nothing.
    if (balanceBefore(arena, account, position) > 0n) claimed = true;
    else if (arena.conversions === null) continue;
    const asset = described[k]!.asset;
    const claim = { position, theft, asset, holder: account, from: 0, to: account, timeSec: Number.NaN, amount: 0n };
    found.accountClaims.push(claim);
  }
  return claimed;
}

function balanceBefore(arena: HistoryArena, account: number, position: number): bigint {
  let balance = 0n;
  const end = arena.end[account]!;
  for (let e = arena.first[account]! - 1; e < end && arena.position(e) < position; e++)
    balance += arena.other(e) >= 0 ? arena.amount(e) : -arena.amount(e);
  return balance;
}

async function resolveOutputs(
  ledger: Ledger,
  chain: string,
  spec: TheftSpec,
  { tx, n }: Transaction,
  theft: number,
  found: ChainThefts,
  arena: TransactionArena,
): Promise<void> {
  const numbers = await ledger.transactionNumbers(chain, txidTexts(tx));
  const transaction = numbers.find((number) => number >= 0);
  if (transaction === undefined) throw notFound(spec, `${chain} has no transaction ${tx} in this ledger`);
  const outside = await load(ledger, chain, arena, [transaction]);
  const before = found.coinClaims.length;
  let known = 0;
  const add = (vout: number, value: bigint, claim: Omit<ChainThefts['coinClaims'][number], 'vout' | 'value'>): void => {
    if (n !== null && n !== vout) return;
    known += 1;
    if (value > 0n) found.coinClaims.push({ ...claim, vout, value });
  };
  if (outside.length > 0) {
    for (const { coin, value, address, spender, spenderPosition } of await ledger.outsideCoins(chain, transaction)) {
      const where = {
        position: BEFORE_ALL,
        exists: true,
        arrives: true,
        address,
        spender,
        spenderPosition,
        timeSec: Number.NaN,
      };
      add(coinToVout(coin), value, { theft, transaction, ...where });
    }
  } else {
    const t = arena.indexOf(transaction);
    const where = { position: arena.position[t]!, exists: false, arrives: true, timeSec: arena.timeSec[t]! };
    for (let o = arena.outStart[t]!; o < arena.outStart[t + 1]!; o++)
      add(o - arena.outStart[t]!, arena.amounts.get(arena.outAmount[o]!), {
        ...where,
        theft,
        transaction,
        address: arena.outAddress[o]!,
        spender: arena.outSpender[o]!,
        spenderPosition: arena.outSpenderPosition[o]!,
      });
  }
  if (known === 0) throw notFound(spec, `the transaction has no output ${n}`);
  if (found.coinClaims.length === before) throw withoutValue(spec, 'its outputs have no value');
}

async function resolveCoins(
  ledger: Ledger,
  chain: string,
  spec: TheftSpec,
  { address, timeSec }: AtMoment,
  theft: number,
  found: ChainThefts,
  arena: TransactionArena,
): Promise<boolean> {
  const id = await addressIdOf(ledger, chain, address);
  const coins = id <= 0 ? [] : await ledger.coinsOf(chain, id);
  if (coins.length === 0)
    throw notFound(spec, `${chain} has no coin of ${address} in this ledger${mistyped(address, chain)}`);
  const position = await ledger.positionAfter(chain, timeSec);
  const held = coins.filter(
    (coin) => coin.value > 0n && coin.position < position && (coin.spender < 0 || coin.spenderPosition >= position),
  );
  if (held.length === 0) return false;
  await load(ledger, chain, arena, [...new Set(held.map((coin) => coinToTransaction(coin.coin)))]);
  for (const { coin, value, spender, spenderPosition, address: owner } of held) {
    const transaction = coinToTransaction(coin);
    const t = arena.indexOf(transaction);
    found.coinClaims.push({
      position,
      theft,
      transaction,
      vout: coinToVout(coin),
      exists: true,
      arrives: false,
      address: owner,
      spender,
      spenderPosition,
      timeSec: t < 0 ? Number.NaN : arena.timeSec[t]!,
      value,
    });
  }
  return true;
}

/** Loads transactions the arena does not hold; returns those that are not in the ledger. */
function load(ledger: Ledger, chain: string, arena: TransactionArena, numbers: readonly number[]): Promise<number[]> {
  return ledger.loadTransactions(
    chain,
    numbers.filter((number) => arena.indexOf(number) < 0),
    arena,
  );
}
