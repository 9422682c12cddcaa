import type { TransferRow } from '../../src/core/rows.ts';
import { ACCOUNT_CHAINS, type AmountDraft, Clock, type ClockStep, resolveAmount } from './buildRows.ts';

/** Of `SWAP_ADDRESSES`: who trades, what they trade with, and tokens that are contracts. */
const PEOPLE = ['0xa1', '0xa2', '0xa3'] as const;
const POOLS = ['Tq', '0xb1', '0xa10', 'ta'] as const;
const TOKENS = ['0xf1', '0xf2'] as const;
const ASSETS = ['eth', '0xf1', 'usd', '0xf2'] as const;

export const SWAP_ADDRESSES = [...PEOPLE, ...POOLS, ...TOKENS] as const;

/**
 * Transactions as lines of `from>to asset [amount]`. U, V: people; P, Q, R: pools; T: a token, as asset and as address;
 * X, Y, Z: assets; `-`: nobody. Amount: `=n` that of line n, `0`, or drawn.
 */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  paid: ['U>V X'],
  swapped: ['U>P X', 'P>U Y'],
  'paid before it is given': ['P>U Y', 'U>P X'],
  'in two payments': ['U>P X', 'P>U Y', 'U>P X'],
  routed: ['U>R X', 'R>P X =0', 'P>R Y', 'R>U Y =2'],
  'two pools': ['U>P X', 'P>Q Y', 'Q>U Z'],
  refunded: ['U>P X', 'P>U Y', 'P>U X 1'],
  'with a fee': ['U>P X', 'U>R X', 'P>U Y'],
  'for another': ['U>P X', 'P>V Y'],
  'for another, with a fee': ['U>P X', 'U>R X', 'P>V Y'],
  'for two others': ['U>P X', 'P>V Y', 'P>R Y'],
  'two for another': ['U>P X', 'V>P X', 'P>R Y'],
  wrapped: ['U>T eth', '->U T =0'],
  unwrapped: ['U>- T', 'T>U eth =0'],
  'wrapped and swapped': ['U>R eth', 'R>T eth =0', '->R T =0', 'R>P T =0', 'P>U Y'],
  'swapped and unwrapped': ['U>P X', 'P>R T', 'R>- T =1', 'T>R eth =1', 'R>U eth =1'],
  'liquidity added': ['U>T X', 'U>T Y', '->U T'],
  'liquidity added, issued first': ['->U T', 'U>T X', 'U>T Y'],
  'liquidity added with a refund': ['U>R X', 'U>R Y', 'R>T X =0', 'R>T Y', '->U T', 'R>U Y 1'],
  'liquidity added through another': ['U>T X', 'U>T Y', '->R T', 'R>U T =2'],
  'liquidity taken': ['U>- T', 'T>U X', 'T>U Y'],
  'liquidity given back': ['U>T T', 'T>- T =0', 'T>U X', 'T>U Y'],
  'liquidity given back through another': ['U>R T', 'R>- T =0', 'T>U X', 'T>U Y'],
  'two trades and a payment': ['U>P X', 'P>U Y', 'U>Q X', 'Q>U Z', 'U>V X'],
  'two trades and income': ['U>P X', 'P>U Y', 'V>U Z', 'U>Q X', 'Q>U T'],
  'two given for one': ['U>P X', 'U>P Z', 'P>U Y'],
  'one given for two': ['U>P X', 'P>U Z', 'P>U Y'],
  'bought and sold on': ['U>P X', 'P>U Y', 'U>Q Y', 'Q>U Z'],
  'other people trade in it': ['V>P X', 'P>V Y', 'U>P X', 'P>U Y', 'V>P Y', 'P>V X'],
  'passing through': ['V>R Z', 'R>P X', 'P>R Y', 'R>V Z =0'],
  'passing through a trade': ['V>U Z', 'U>P X', 'P>U Y', 'U>R Z =0'],
  'a token that trades': ['T>U T', 'U>T X', 'T>Q Y', 'Q>T Z', 'T>- T'],
  'a token that issues to itself': ['->T T', 'T>U T', 'U>T X', 'T>Q Y', 'Q>T Z'],
  'with nothing in between': ['U>P X', 'V>V X', 'P>U X 0', 'P>U Y'],
  airdrop: ['->U T', '->V T'],
  burnt: ['U>V X', 'U>- X'],
};
const SHAPE_LISTS = Object.values(SHAPES);

/** A row of anything: places in the lists above, `from` and `to` 0 for nobody. */
export interface LooseRow {
  readonly from: number;
  readonly to: number;
  readonly asset: number;
}

export interface SwapStep extends ClockStep {
  readonly shape: number;
  /** Who plays U and V, P, Q and R; which are T, X, Y and Z. */
  readonly people: number;
  readonly pools: number;
  readonly token: number;
  readonly assets: number;
  readonly amounts: readonly AmountDraft[];
  readonly gas: 'none' | 'burn' | 'tip and burn' | 'token' | 'two burns';
  /** What is changed in the shape, at the place `at`. */
  readonly change: 'none' | 'drop' | 'exchange' | 'insert' | 'interleave' | 'interleave nothing';
  readonly at: number;
  readonly loose: LooseRow;
  /** In a new block, but named as the transaction before. */
  readonly sameTx: boolean;
  /** Seconds between its rows: none in a real chain. */
  readonly rowSeconds: number;
}

type Line = Pick<TransferRow, 'asset' | 'from' | 'to'> & {
  readonly amount: string | undefined;
  /** Its place in the shape. */
  readonly place: number | undefined;
  /** Of another transaction. */
  readonly other: boolean;
};

/** The `pick`th way to choose and order all of a list. */
function ordered<T>(list: readonly T[], pick: number): T[] {
  const left = [...list];
  let rest = pick;
  const chosen: T[] = [];
  while (left.length > 0) {
    chosen.push(...left.splice(rest % left.length, 1));
    rest = Math.floor(rest / (left.length + 1));
  }
  return chosen;
}

function linesOf(step: SwapStep): Line[] {
  const [U, V] = ordered(PEOPLE, step.people);
  const [P, Q, R] = ordered(POOLS, step.pools);
  const T = TOKENS[step.token % TOKENS.length]!;
  const [X, Y, Z] = ordered(ASSETS, step.assets);
  const roles: Readonly<Record<string, string>> = {
    U: U!,
    V: V!,
    P: P!,
    Q: Q!,
    R: R!,
    T,
    X: X!,
    Y: Y!,
    Z: Z!,
    '-': '',
  };
  const role = (name: string): string => roles[name] ?? name;
  const lines = SHAPE_LISTS[step.shape % SHAPE_LISTS.length]!.map((text, place): Line => {
    const [move, asset, amount] = text.split(' ');
    const [from, to] = move!.split('>');
    return { from: role(from!), to: role(to!), asset: role(asset!), amount, place, other: false };
  });
  const loose: Line = {
    from: ['', ...SWAP_ADDRESSES][step.loose.from]!,
    to: ['', ...SWAP_ADDRESSES][step.loose.to]!,
    asset: ASSETS[step.loose.asset]!,
    amount: undefined,
    place: undefined,
    other: step.change.startsWith('interleave'),
  };
  const at = step.at % lines.length;
  if (step.change === 'drop' && lines.length > 1) lines.splice(at, 1);
  else if (step.change === 'exchange') lines.push(...lines.splice(at, 1));
  else if (step.change === 'insert') lines.splice(at, 0, loose);
  else if (step.change === 'interleave') lines.splice(at + 1, 0, loose);
  else if (step.change === 'interleave nothing') lines.splice(at + 1, 0, { ...loose, amount: '0' });
  return [...gasOf(step, U!, R!), ...lines];
}

function gasOf(step: SwapStep, payer: string, miner: string): Line[] {
  const asset = step.gas === 'token' ? '0xf1' : 'eth';
  const burn: Line = { from: payer, to: '', asset, amount: '1', place: undefined, other: false };
  if (step.gas === 'none') return [];
  if (step.gas === 'tip and burn') return [{ ...burn, to: miner }, burn];
  return step.gas === 'two burns' ? [burn, burn] : [burn];
}

/** What a person has to begin with, from nobody that trades. */
export interface Funds {
  readonly person: number;
  readonly asset: number;
  readonly amount: bigint;
  readonly sameTx: boolean;
}

class SwapBuilder {
  readonly rows: TransferRow[] = [];
  readonly #clocks = ACCOUNT_CHAINS.map(() => new Clock());
  readonly #balances = new Map<string, bigint>();
  #count = 0;

  fund({ person, asset, amount, sameTx }: Funds): void {
    this.#clocks[0]!.next({ chain: 0, newBlock: false, skip: 0, seconds: sameTx ? 0 : 1 }, false);
    if (!sameTx) this.#count++;
    this.#push(0, `0xe${this.#count.toString(16)}`, ASSETS[asset]!, '0xdd', PEOPLE[person]!, amount);
  }

  add(step: SwapStep): void {
    const clock = this.#clocks[step.chain]!;
    const isNewBlock = clock.next(step, false);
    if (!isNewBlock || !step.sameTx) this.#count++;
    const amounts = new Map<number, bigint>();
    for (const [i, line] of linesOf(step).entries()) {
      if (i > 0) clock.next({ ...step, newBlock: false, seconds: step.rowSeconds }, false);
      const { asset, from, to, place } = line;
      const drawn = step.amounts[i % step.amounts.length]!;
      const amount = fixedAmount(line, amounts) ?? resolveAmount(drawn, this.#balance(step.chain, asset, from));
      if (place !== undefined) amounts.set(place, amount);
      const tx = `${line.other ? '0xd' : '0xe'}${this.#count.toString(16)}`;
      this.#push(step.chain, tx, asset, from, to, amount);
    }
  }

  #balance(chain: number, asset: string, address: string, change = 0n): bigint {
    const key = JSON.stringify([chain, asset, address]);
    const balance = (this.#balances.get(key) ?? 0n) + change;
    this.#balances.set(key, balance);
    return balance;
  }

  #push(place: number, tx: string, asset: string, from: string, to: string, amount: bigint): void {
    const { block, index, timeSec } = this.#clocks[place]!;
    this.#balance(place, asset, from, -amount);
    this.#balance(place, asset, to, amount);
    this.rows.push({ chain: ACCOUNT_CHAINS[place]!, block, index, timeSec, tx, asset, from, to, amount });
  }
}

function fixedAmount({ amount }: Line, amounts: ReadonlyMap<number, bigint>): bigint | undefined {
  if (amount === undefined) return undefined;
  return amount.startsWith('=') ? amounts.get(Number(amount.slice(1))) : BigInt(amount);
}

/** Rows of account chains: what people have to begin with, then a transaction a step. */
export function swapRows(funds: readonly Funds[], steps: readonly SwapStep[]): TransferRow[] {
  const builder = new SwapBuilder();
  for (const one of funds) builder.fund(one);
  for (const step of steps) builder.add(step);
  return builder.rows;
}
