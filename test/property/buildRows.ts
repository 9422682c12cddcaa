import type { InputRow, OutputRow, TransactionRow, TransferRow } from '../../src/core/rows.ts';

/** The first stands for no address. Hex and not, so that order by code unit shows. */
export const ADDRESSES = ['', '0xa1', '0xa2', '0xa3', 'Tq', '0xa10', 'ta'] as const;
export const ACCOUNT_CHAINS = ['ethereum', 'tron'] as const;
const COIN_CHAINS = ['bitcoin', 'litecoin'] as const;
const ASSETS = ['eth', '0xf1', 'usd'] as const;
const START_SEC = 1_600_000_000;

/** An amount as such, or a part of what there is to take from. */
export type AmountDraft = { readonly amount: bigint } | { readonly part: 'all' | 'half' | 'all but one' };

export interface ClockStep {
  readonly chain: number;
  readonly newBlock: boolean;
  /** Places left free before this event. */
  readonly skip: number;
  readonly seconds: number;
}

export interface AccountStep extends ClockStep {
  readonly asset: number;
  /** An address, or whoever the row before paid. */
  readonly from: number | 'recipient';
  readonly to: number;
  readonly amount: AmountDraft;
  /** In the transaction of the row before, where that is in the same block. */
  readonly sameTx: boolean;
}

export interface CoinStep extends ClockStep {
  readonly coinbase: boolean;
  readonly inputs: readonly number[];
  readonly outside: readonly { readonly address: number; readonly amount: bigint; readonly sameTx: boolean }[];
  readonly outputs: readonly { readonly address: number; readonly amount: AmountDraft }[];
  readonly fee: bigint;
  /** Whether inputs name the value and address that the ledger knows anyway. */
  readonly naming: boolean;
}

export function resolveAmount(draft: AmountDraft, available: bigint): bigint {
  if ('amount' in draft) return draft.amount;
  if (available <= 0n) return 1n;
  if (draft.part === 'all') return available;
  return draft.part === 'half' ? available / 2n : available - 1n;
}

/** Where a chain's next event stands. */
export class Clock {
  block = 1;
  index = -1;
  timeSec = START_SEC;
  #started = false;

  next(step: ClockStep, oneTimeABlock: boolean): boolean {
    const isNewBlock = step.newBlock && this.#started;
    if (isNewBlock) {
      this.block += 1 + step.skip;
      this.index = 0;
    } else this.index += 1 + step.skip;
    if (!oneTimeABlock || isNewBlock || !this.#started) this.timeSec += step.seconds;
    this.#started = true;
    return isNewBlock;
  }
}

/** Rows of account chains. The first transfer always moves value. */
export function accountRows(steps: readonly AccountStep[]): TransferRow[] {
  const rows: TransferRow[] = [];
  const clocks = ACCOUNT_CHAINS.map(() => new Clock());
  const txs = ACCOUNT_CHAINS.map(() => 0);
  const recipients: string[] = [];
  const balances = new Map<string, bigint>();
  for (const [i, step] of steps.entries()) {
    const chain = ACCOUNT_CHAINS[step.chain]!;
    const clock = clocks[step.chain]!;
    const isNewBlock = clock.next(step, false);
    if (isNewBlock || !step.sameTx || txs[step.chain] === 0) txs[step.chain]!++;
    const asset = ASSETS[step.asset]!;
    let from: string = step.from === 'recipient' ? (recipients[step.chain] ?? ADDRESSES[1]) : ADDRESSES[step.from]!;
    const to: string = ADDRESSES[step.to]!;
    const key = (address: string): string => JSON.stringify([chain, asset, address]);
    let amount = resolveAmount(step.amount, balances.get(key(from)) ?? 0n);
    if (i === 0) {
      if (from === to) from = to === ADDRESSES[1] ? ADDRESSES[2] : ADDRESSES[1];
      if (amount === 0n) amount = 3n;
    }
    if (to !== '') recipients[step.chain] = to;
    balances.set(key(from), (balances.get(key(from)) ?? 0n) - amount);
    balances.set(key(to), (balances.get(key(to)) ?? 0n) + amount);
    const tx = `0xe${txs[step.chain]!.toString(16)}`;
    rows.push({ chain, block: clock.block, index: clock.index, timeSec: clock.timeSec, tx, asset, from, to, amount });
  }
  return rows;
}

interface Unspent {
  readonly txid: string;
  readonly vout: number;
  readonly value: bigint;
  readonly address: string;
}

/** One UTXO chain while it is being made. */
class CoinBuilder {
  readonly rows: TransactionRow[] = [];
  readonly #chain: string;
  readonly #carry: boolean;
  readonly #clock = new Clock();
  #unspent: Unspent[] = [];
  /** Under `carry`: coins of this block's coinbase, not to be spent before the next block. */
  #immature: Unspent[] = [];
  #hasCoinbase = false;
  #outsideTxs = 0;
  #outsideVout = 0;

  constructor(chain: string, carry: boolean) {
    this.#chain = chain;
    this.#carry = carry;
  }

  add(step: CoinStep): void {
    if (this.#clock.next(step, this.#carry)) {
      this.#unspent.push(...this.#immature);
      this.#immature = [];
      this.#hasCoinbase = false;
    }
    const inputs = step.coinbase ? [] : [...this.#spend(step), ...step.outside.map((coin) => this.#outside(coin))];
    const isCoinbase = inputs.length === 0;
    if (isCoinbase && this.#carry && this.#hasCoinbase) return;
    if (isCoinbase) this.#hasCoinbase = true;
    const txid = `${this.#chain === 'bitcoin' ? 'c' : 'd'}${this.rows.length.toString(16).padStart(3, '0')}`;
    const outputs = isCoinbase ? coinbaseOutputs(step) : payOut(step, inputs);
    const made = outputs.map(({ address, value }, vout) => ({ txid, vout, value, address }));
    const spendable = made.filter((coin) => coin.address !== '');
    if (isCoinbase && this.#carry) this.#immature.push(...spendable);
    else this.#unspent.push(...spendable);
    const { block, index, timeSec } = this.#clock;
    this.rows.push({ chain: this.#chain, block, index, timeSec, txid, inputs: inputs.map(({ row }) => row), outputs });
  }

  #spend(step: CoinStep): { readonly row: InputRow; readonly value: bigint }[] {
    const inputs = [];
    for (const pick of step.inputs) {
      if (this.#unspent.length === 0) break;
      const place = this.#unspent.length - 1 - (pick % this.#unspent.length);
      const [coin] = this.#unspent.splice(place, 1);
      const { txid, vout, value, address } = coin!;
      inputs.push({ row: step.naming ? { txid, vout, value, address } : { txid, vout }, value });
    }
    return inputs;
  }

  #outside(draft: CoinStep['outside'][number]): { readonly row: InputRow; readonly value: bigint } {
    if (draft.sameTx && this.#outsideTxs > 0) this.#outsideVout += 2;
    else {
      this.#outsideTxs++;
      this.#outsideVout = 0;
    }
    const txid = `${this.#chain === 'bitcoin' ? 'f' : 'e'}${this.#outsideTxs.toString(16).padStart(3, '0')}`;
    const address = ADDRESSES[draft.address]!;
    const row = { txid, vout: this.#outsideVout, value: draft.amount, ...(address === '' ? {} : { address }) };
    return { row, value: draft.amount };
  }
}

function coinbaseOutputs(step: CoinStep): OutputRow[] {
  return step.outputs.map(({ address, amount }) => ({
    address: ADDRESSES[address]!,
    value: 'amount' in amount ? amount.amount : 7n,
  }));
}

/** Outputs in order take what they ask for; the last one takes what is left but the fee, in most cases. */
function payOut(step: CoinStep, inputs: readonly { readonly value: bigint }[]): OutputRow[] {
  let left = inputs.reduce((total, input) => total + input.value, 0n);
  const fee = step.fee < left ? step.fee : 0n;
  left -= fee;
  return step.outputs.map(({ address, amount }, vout) => {
    const isLast = vout === step.outputs.length - 1;
    const wanted = isLast && fee !== 5n ? left : resolveAmount(amount, left);
    const value = wanted < left ? wanted : left;
    left -= value;
    return { address: ADDRESSES[address]!, value };
  });
}

/** Rows of UTXO chains. The first transaction of all makes at least one coin of value. */
export function coinRows(steps: readonly CoinStep[], carry: boolean): TransactionRow[] {
  const builders = COIN_CHAINS.map((chain) => new CoinBuilder(chain, carry));
  for (const [i, step] of steps.entries()) {
    const seed = { address: 1, amount: { amount: 5n } };
    const first = i === 0 ? { ...step, coinbase: true, outputs: [seed, ...step.outputs] } : step;
    builders[step.chain]!.add(first);
  }
  return builders.flatMap((builder) => builder.rows);
}
