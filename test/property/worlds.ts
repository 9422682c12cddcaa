import fc from 'fast-check';
import type { LedgerRows, TagRow, TraceRequest } from '../reference/request.ts';
import { type AccountStep, ADDRESSES, type AmountDraft, accountRows, type CoinStep, coinRows } from './buildRows.ts';
import { type Funds, SHAPES, SWAP_ADDRESSES, type SwapStep, swapRows } from './buildSwaps.ts';
import { readableThefts, type TheftDraft } from './buildThefts.ts';

/** A small random ledger and what is asked of it; `request` has no `rules`. */
export interface World {
  readonly rows: LedgerRows;
  readonly request: Omit<TraceRequest, 'rules'>;
}

export interface WorldOptions {
  /** Account chains, UTXO chains, or some of both in one ledger. */
  readonly kind: 'account' | 'utxo' | 'mixed';
  /** Which limits may be set. Default: all. */
  readonly limits?: readonly ('until' | 'maxHops' | 'dust' | 'maxActivity')[];
  /** Most thefts' specifications. Default 5. */
  readonly maxSpecs?: number;
  /** Amounts around 2^32, 2^53, 2^64, 2^106 and 2^200 too. Default true: in one world of four. */
  readonly big?: boolean;
  /** Tainted fees carried into coinbases: blocks have one time, a coinbase's coins are not spent in its own block. */
  readonly carry?: boolean;
  /** Account chains of transactions that trade, with conversions followed; else they are not. */
  readonly swaps?: boolean;
}

const ALL_LIMITS = ['until', 'maxHops', 'dust', 'maxActivity'] as const;
const EDGES = [2n ** 32n, 2n ** 53n, 2n ** 64n, 2n ** 106n, 2n ** 200n];

/** Absent `absent` times as often as present. */
function sometimes<T>(absent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** Small and colliding, so that ties and remainders matter; never zero but where asked. */
function amounts(big: boolean): fc.Arbitrary<AmountDraft> {
  const small = fc.integer({ min: 0, max: 9 }).map(BigInt);
  const wide = fc.integer({ min: 0, max: 300 }).map(BigInt);
  const units = big
    ? fc.oneof(
        { weight: 6, arbitrary: small },
        { weight: 2, arbitrary: wide },
        {
          weight: 3,
          arbitrary: fc
            .tuple(fc.constantFrom(...EDGES), fc.integer({ min: -3, max: 3 }))
            .map(([edge, off]) => edge + BigInt(off)),
        },
      )
    : fc.oneof({ weight: 8, arbitrary: small }, { weight: 1, arbitrary: wide });
  const parts = fc.constantFrom('half', 'half', 'all but one', 'all');
  return fc.oneof(
    { weight: 4, arbitrary: units.map((amount): AmountDraft => ({ amount })) },
    { weight: 2, arbitrary: parts.map((part): AmountDraft => ({ part: part as 'all' | 'half' | 'all but one' })) },
  );
}

/** 0 is no address: issuance, burn, fee, unspendable output. */
function addressIndex(emptyWeight: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 4, arbitrary: fc.integer({ min: 4, max: ADDRESSES.length - 1 }) },
    { weight: emptyWeight, arbitrary: fc.constant(0) },
  );
}

const clock = {
  chain: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  newBlock: fc.boolean(),
  skip: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  /** Seconds since the event before: ties, and now and then a step back. */
  seconds: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: -4, max: -1 }) },
  ),
};

/** Mostly long lists, which still shrink to short ones. */
function lists<T>(item: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> {
  const long = Math.floor(maxLength / 2);
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(item, { minLength, maxLength, size: 'max' }) },
    { weight: 3, arbitrary: fc.array(item, { minLength: long, maxLength, size: 'max' }) },
  );
}

function accountSteps(big: boolean): fc.Arbitrary<AccountStep[]> {
  const step = fc.record({
    ...clock,
    asset: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) }),
    from: fc.oneof(
      { weight: 2, arbitrary: fc.constant<'recipient'>('recipient') },
      { weight: 3, arbitrary: addressIndex(1) },
    ),
    to: addressIndex(1),
    amount: amounts(big),
    sameTx: fc.boolean(),
  });
  return lists(step, 1, 28);
}

/** A dozen transactions that trade, after what people have to trade with. */
function swapDraft(big: boolean): fc.Arbitrary<{ funds: Funds[]; steps: SwapStep[] }> {
  const [edge, off] = [fc.constantFrom(...EDGES), fc.integer({ min: -3, max: 3 })];
  const small = fc.integer({ min: 1, max: 20 }).map(BigInt);
  const funds = fc.record({
    person: fc.nat(2),
    asset: fc.nat(3),
    amount: big
      ? fc.oneof(
          small,
          fc.tuple(edge, off).map(([whole, more]) => whole + BigInt(more)),
        )
      : small,
    sameTx: fc.nat(5).map((n) => n === 0),
  });
  const anyone = fc.nat(SWAP_ADDRESSES.length);
  const step = fc.record({
    ...clock,
    shape: fc.nat(Object.keys(SHAPES).length - 1),
    people: fc.nat(5),
    pools: fc.nat(23),
    token: fc.nat(1),
    assets: fc.nat(23),
    amounts: fc.array(amounts(big), { minLength: 3, maxLength: 6 }),
    gas: fc.constantFrom('none', 'none', 'burn', 'tip and burn', 'token', 'two burns'),
    change: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none') },
      {
        weight: 3,
        arbitrary: fc.constantFrom('drop', 'exchange', 'insert', 'insert', 'interleave', 'interleave nothing'),
      },
    ) as fc.Arbitrary<SwapStep['change']>,
    at: fc.nat(6),
    loose: fc.record({ from: anyone, to: anyone, asset: fc.nat(3) }),
    sameTx: fc.nat(9).map((n) => n === 0),
    rowSeconds: fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -1, max: 2 }) },
    ),
  }) as fc.Arbitrary<SwapStep>;
  return fc.record({ funds: fc.array(funds, { minLength: 1, maxLength: 6 }), steps: lists(step, 1, 14) });
}

function coinSteps(big: boolean): fc.Arbitrary<CoinStep[]> {
  const output = fc.record({ address: addressIndex(1), amount: amounts(big) });
  const outside = fc.record({
    address: addressIndex(2),
    amount: fc.integer({ min: 0, max: 9 }).map(BigInt),
    sameTx: fc.boolean(),
  });
  const step = fc.record({
    ...clock,
    coinbase: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    inputs: fc.array(fc.nat(30), { maxLength: 4 }),
    outside: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(outside, { minLength: 1, maxLength: 2 }) },
    ),
    outputs: fc.array(output, { minLength: 1, maxLength: 4 }),
    fee: fc.oneof({ weight: 2, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: fc.constantFrom(1n, 2n, 5n) }),
    naming: fc.boolean(),
  });
  return lists(step, 2, 18);
}

const theftDraft: fc.Arbitrary<TheftDraft> = fc.record({
  kind: fc.constantFrom('transaction', 'part', 'part', 'balance', 'outside'),
  /** Mostly early, so that there is something to follow. */
  pick: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(40) }),
  part: fc.nat(3),
  seconds: fc.integer({ min: -1, max: 1 }),
  name: sometimes(1, fc.constantFrom('a', 'b', 'theft2')),
});

const CATEGORIES = ['exchange', 'mixer', 'burn', 'scam', 'dex', 'lending'];

function tagDraft(chains: readonly string[], swaps: boolean): fc.Arbitrary<TagRow> {
  return fc.record({
    chain: fc.constantFrom('', ...chains),
    address: fc.constantFrom(...(swaps ? SWAP_ADDRESSES.slice(1) : ADDRESSES.slice(2))),
    entity: fc.constantFrom('E1', 'E2', ''),
    category: fc.constantFrom(...CATEGORIES),
    source: fc.constant('s'),
  });
}

/** rules.md does not say which of two tags of the same weight wins, so there is only one of each weight. */
function withoutTies(tags: readonly TagRow[], stop: readonly string[] | undefined): TagRow[] {
  const services = stop ?? ['exchange', 'mixer', 'dex', 'lending'];
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const weight = services.includes(tag.category) ? 'service' : tag.category === 'burn' ? 'burn' : 'other';
    const key = JSON.stringify([tag.chain, tag.address, weight]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Random worlds, shrinkable. Every theft in them is in the ledger and has value; every transaction is valid.
 */
export function worlds(options: WorldOptions): fc.Arbitrary<World> {
  const { kind, limits = ALL_LIMITS, maxSpecs = 5, big = true, carry = false, swaps = false } = options;
  const isBig = big ? fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)) : fc.constant(false);
  // Each limit is set in a sixth of the worlds.
  const limit = <T>(name: (typeof ALL_LIMITS)[number], value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    limits.includes(name) ? sometimes(5, value) : fc.constant(undefined);
  const chains = ['ethereum', 'tron', 'bitcoin', 'litecoin'];
  return isBig
    .chain((wide) =>
      fc.record({
        account: kind === 'utxo' || swaps ? fc.constant([]) : accountSteps(wide),
        swaps: swaps ? swapDraft(wide) : fc.constant(undefined),
        coins: kind === 'account' ? fc.constant([]) : coinSteps(wide),
        thefts: fc.array(theftDraft, { minLength: 1, maxLength: maxSpecs }),
        tags: fc.oneof(fc.constant([]), fc.array(tagDraft(chains, swaps), { maxLength: 5 })),
        stop: sometimes(3, fc.constantFrom(['mixer'], ['scam', 'exchange'], [])),
        until: limit('until', fc.nat(30)),
        maxHops: limit('maxHops', fc.nat(3)),
        dust: limit('dust', fc.integer({ min: 1, max: 6 })),
        maxActivity: limit('maxActivity', fc.integer({ min: 1, max: 8 })),
        order: fc.constantFrom('subsidy-first', 'fees-first'),
      }),
    )
    .map((draft): World => {
      const transfers =
        draft.swaps === undefined ? accountRows(draft.account) : swapRows(draft.swaps.funds, draft.swaps.steps);
      const rows: LedgerRows = { transfers, transactions: coinRows(draft.coins, carry) };
      const moments = [...rows.transfers, ...rows.transactions].map((row) => row.timeSec);
      const untilSec = draft.until === undefined ? undefined : moments[draft.until % moments.length];
      return {
        rows,
        request: {
          swaps,
          thefts: readableThefts(rows, draft.thefts),
          ...(draft.tags.length === 0 ? {} : { tags: withoutTies(draft.tags, draft.stop) }),
          ...(draft.stop === undefined ? {} : { stop: draft.stop }),
          ...(untilSec === undefined ? {} : { untilSec }),
          ...(draft.maxHops === undefined ? {} : { maxHops: draft.maxHops }),
          ...(draft.dust === undefined ? {} : { dust: BigInt(draft.dust) }),
          ...(draft.maxActivity === undefined ? {} : { maxActivity: draft.maxActivity }),
          ...(carry ? { coinbaseTaint: 'carry', coinbaseOrder: draft.order as 'subsidy-first' | 'fees-first' } : {}),
        },
      };
    });
}
