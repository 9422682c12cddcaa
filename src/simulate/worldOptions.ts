import { SpoorError } from '../core/errors.ts';

/** What a simulated world is made of. The same values give the same bytes. */
export interface WorldOptions {
  /** An integer from 0 to 2^53-1. */
  readonly seed: number;
  /**
   * Rows of the account chain and outputs of the UTXO chain together, from 1,000 to 200,000,000. A few more come out
   * only where laundering takes up a large part of a small world.
   */
  readonly transfers: number;
  readonly chain: 'account' | 'utxo' | 'both';
  /** How many thefts, from 1 to 24; by default 2 on one chain, 3 on both. */
  readonly thefts?: number;
  /**
   * Of a thousand transfers so many launder a theft, from 1 to 500; by default 40, but half a million in all at most.
   * What launderers hold at one time is the one thing in memory that grows with this.
   */
  readonly launderingPermille?: number;
  /** About how many transfers launder each theft, in their order; overrides `launderingPermille` and `thefts`. */
  readonly theftSizes?: readonly number[];
  /** Whether stolen and clean value meet on addresses and in transactions of the launderers; by default true. */
  readonly mixing?: boolean;
  /** Whether every account starts empty and every coin is made in the files; by default true. */
  readonly cleanOpenings?: boolean;
  /**
   * Of a thousand outputs of the UTXO chain about so many are made in CoinJoins of users, from 1 to 500; by default none
   * are. In small worlds fewer come about, because few users have the coins.
   */
  readonly coinJoinPermille?: number;
  /**
   * Whether half of what is made as CoinJoins are PayJoins, rounds of a protocol that nobody knows, and equal payments of one user,
   * which are no CoinJoins; by default none are. With CoinJoins only.
   */
  readonly lookAlikes?: boolean;
  /**
   * Whether wallets of the UTXO chain use several script types, a quarter of them an older one for the address that they keep;
   * by default all are witness key hashes. Not together with CoinJoins, whose shapes are those of one type.
   */
  readonly scriptTypes?: boolean;
  /**
   * Whether wallets of users of the UTXO chain have habits that show in their transactions (`WalletHabits`): the order of coins,
   * where change goes, how fees are paid; by default all do alike.
   */
  readonly walletHabits?: boolean;
}

export type ResolvedOptions = Required<Omit<WorldOptions, 'thefts' | 'launderingPermille' | Rare>> &
  Pick<WorldOptions, Rare>;
/** Left out of a world's options where they are not asked for: the options are printed into the world. */
type Rare = 'coinJoinPermille' | 'lookAlikes' | 'scriptTypes' | 'walletHabits';

const LEAST_TRANSFERS = 1_000;
const MOST_TRANSFERS = 200_000_000;
const MOST_THEFTS = 24;
const DEFAULT_MOST_LAUNDERING = 500_000;

/**
 * Fills in defaults and finds each theft's size.
 * @throws USAGE naming the option, what was found and what was expected
 */
export function resolveOptions(options: WorldOptions): ResolvedOptions {
  const { seed, transfers, chain } = options;
  expectInteger('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  expectInteger('transfers', transfers, LEAST_TRANSFERS, MOST_TRANSFERS);
  if (!['account', 'utxo', 'both'].includes(chain)) throw bad('chain', chain, 'account, utxo or both');
  const permille = options.launderingPermille ?? 40;
  expectInteger('launderingPermille', permille, 1, 500);
  const thefts = options.thefts ?? (chain === 'both' ? 3 : 2);
  expectInteger('thefts', thefts, 1, MOST_THEFTS);
  const asked = Math.floor((transfers * permille) / 1000);
  const laundering = options.launderingPermille === undefined ? Math.min(asked, DEFAULT_MOST_LAUNDERING) : asked;
  const sizes = options.theftSizes ?? sharedSizes(laundering, thefts);
  if (sizes.length === 0 || sizes.length > MOST_THEFTS)
    throw bad('theftSizes', sizes.length, `1 to ${MOST_THEFTS} sizes`);
  let total = 0;
  for (const size of sizes) {
    expectInteger('theftSizes', size, 1, MOST_TRANSFERS);
    total += size;
  }
  if (total * 2 > transfers)
    throw bad('theftSizes', total, `at most half of the ${transfers} transfers; ask for more transfers`);
  return {
    seed,
    transfers,
    chain,
    theftSizes: sizes,
    mixing: options.mixing ?? true,
    cleanOpenings: options.cleanOpenings ?? true,
    ...coinJoinShare(options),
    ...lookAlikes(options),
    ...scriptTypes(options),
    ...walletHabits(options),
  };
}

function lookAlikes({ lookAlikes: asked, coinJoinPermille }: WorldOptions): Pick<WorldOptions, 'lookAlikes'> {
  if (asked !== true) return {};
  if (coinJoinPermille === undefined) throw bad('lookAlikes', 'no CoinJoins', 'a world with coinJoinPermille');
  return { lookAlikes: true };
}

function scriptTypes({ scriptTypes: asked, coinJoinPermille, chain }: WorldOptions): Pick<WorldOptions, 'scriptTypes'> {
  if (asked !== true) return {};
  if (chain === 'account') throw bad('scriptTypes', chain, 'a world with a UTXO chain: utxo or both');
  if (coinJoinPermille !== undefined) throw bad('scriptTypes', coinJoinPermille, 'a world without CoinJoins');
  return { scriptTypes: true };
}

function walletHabits({ walletHabits: asked, chain }: WorldOptions): Pick<WorldOptions, 'walletHabits'> {
  if (asked !== true) return {};
  if (chain === 'account') throw bad('walletHabits', chain, 'a world with a UTXO chain: utxo or both');
  return { walletHabits: true };
}

function coinJoinShare({ coinJoinPermille, chain }: WorldOptions): Pick<WorldOptions, 'coinJoinPermille'> {
  if (coinJoinPermille === undefined) return {};
  expectInteger('coinJoinPermille', coinJoinPermille, 1, 500);
  if (chain === 'account') throw bad('coinJoinPermille', coinJoinPermille, 'a world with a UTXO chain: utxo or both');
  return { coinJoinPermille };
}

/** The first theft is the largest, the second half of it, and so on, but none below 8. */
function sharedSizes(total: number, thefts: number): number[] {
  let parts = 0;
  for (let i = 1; i <= thefts; i++) parts += 60 / i;
  return Array.from({ length: thefts }, (_, i) => Math.max(8, Math.floor((total * 60) / (i + 1) / parts)));
}

function expectInteger(option: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw bad(option, value, `an integer from ${least} to ${most}`);
}

function bad(option: string, found: string | number, expected: string): SpoorError {
  return new SpoorError('USAGE', `simulate, ${option}: found ${found}, expected ${expected}`, {
    option,
    found,
    expected,
  });
}
