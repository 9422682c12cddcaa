import { LANE } from '../src/core/lanes.ts';
import { INDEX_LIMIT } from '../src/core/position.ts';
import { Random } from '../src/core/random.ts';
import { HistoryArena } from '../src/kernel/historyArena.ts';
import { STATUS } from '../src/kernel/limits.ts';

export interface KernelWorldOptions {
  readonly seed: number;
  readonly transfers: number;
  readonly accounts: number;
  /** Whether every amount and balance stays below 2^48, so that the high lanes are zero throughout. */
  readonly narrow: boolean;
}

/** Transfers of a synthetic account chain in order, one entry a transfer. */
export interface TransferColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hi: Float64Array;
  readonly lo: Float64Array;
}

export interface KernelWorld {
  readonly arena: HistoryArena;
  readonly status: Uint8Array;
  readonly transfers: TransferColumns;
  readonly isNarrow: boolean;
}

const TRANSFERS_PER_BLOCK = 200;
const FIRST_BLOCK = 10_000_000;
const FIRST_TIME_SEC = 1_600_000_000;
const BLOCK_SEC = 12;
/** One account in 32 is a service. */
const SERVICE_EVERY = 32;
/** Ranks below this would be accounts with tens of thousands of transfers, which only services have. */
const SKIPPED_RANKS = 63;
/** As `--max-activity` has it by default. */
const MAX_ACTIVITY = 10_000;

export function positionOf(transfer: number): number {
  return (FIRST_BLOCK + Math.floor(transfer / TRANSFERS_PER_BLOCK)) * INDEX_LIMIT + (transfer % TRANSFERS_PER_BLOCK);
}

export function timeSecOf(transfer: number): number {
  return FIRST_TIME_SEC + Math.floor(transfer / TRANSFERS_PER_BLOCK) * BLOCK_SEC;
}

export function isService(account: number): boolean {
  return account % SERVICE_EVERY === 0;
}

/**
 * A seeded account chain for the kernel alone: heavy-tailed degrees, two transfers in five into services (one account
 * in 32), where following stops, and one sender in three giving all it has. Wide amounts are wei-sized, 2^53 to 2^73
 * with all their digits, so that both lanes are used.
 */
export function buildKernelWorld(options: KernelWorldOptions): KernelWorld {
  const transfers = drawTransfers(options);
  const arena = fillArena(options.accounts, transfers);
  const status = new Uint8Array(options.accounts + 1).fill(STATUS.follow);
  for (let account = 1; account <= options.accounts; account++) {
    if (isService(account)) status[account] = STATUS.service;
    else if (arena.end[account]! - arena.first[account]! > MAX_ACTIVITY) status[account] = STATUS.activity;
  }
  return { arena, status, transfers, isNarrow: options.narrow };
}

function drawTransfers(options: KernelWorldOptions): TransferColumns {
  const { transfers: count, accounts } = options;
  const random = new Random(options.seed);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const hi = new Float64Array(count);
  const lo = new Float64Array(count);
  const balanceHi = new Float64Array(accounts + 1);
  const balanceLo = new Float64Array(accounts + 1);
  const services = Math.floor(accounts / SERVICE_EVERY);
  const draw = (wantService: boolean): number => {
    if (wantService) return (1 + random.heavyIndex(services)) * SERVICE_EVERY;
    for (;;) {
      const rank = random.heavyIndex(accounts);
      // Ranks are scattered over the ids, so that neighbours in memory are not neighbours in activity.
      const account = 1 + ((rank * 48_271) % accounts);
      if (rank >= SKIPPED_RANKS && !isService(account)) return account;
    }
  };
  for (let t = 0; t < count; t++) {
    const sender = draw(random.chance(1, 10));
    let recipient = sender;
    while (recipient === sender) recipient = draw(random.chance(2, 5));
    drawAmount(random, options.narrow, balanceHi[sender]!, balanceLo[sender]!);
    from[t] = sender;
    to[t] = recipient;
    hi[t] = drawn.hi;
    lo[t] = drawn.lo;
    move(balanceHi, balanceLo, sender, recipient);
  }
  return { from, to, hi, lo };
}

const drawn = { hi: 0, lo: 0 };

/** One in three gives all it has; else, of what it has (or of nothing, then an opening is assumed), some. */
function drawAmount(random: Random, narrow: boolean, balanceHi: number, balanceLo: number): void {
  const hasMuch = narrow ? balanceLo > 2 ** 12 : balanceHi > 2 ** 6;
  if (hasMuch) {
    const share = random.chance(1, 3) ? 1 : random.between(1, 1023) / 1024;
    drawn.hi = Math.floor(balanceHi * share);
    drawn.lo = share === 1 ? balanceLo : Math.max(1, Math.floor(balanceLo * share));
    return;
  }
  const bits = narrow ? random.between(12, 31) : random.between(53, 72);
  const high = 2 ** bits + random.below(2 ** Math.min(bits, 52)) * 2 ** Math.max(0, bits - 52);
  drawn.hi = Math.floor(high / LANE);
  drawn.lo = narrow ? high : random.below(LANE);
}

/** Moves the drawn amount; a sender that lacks it is left with nothing. */
function move(balanceHi: Float64Array, balanceLo: Float64Array, sender: number, recipient: number): void {
  let restHi = balanceHi[sender]! - drawn.hi;
  let restLo = balanceLo[sender]! - drawn.lo;
  if (restLo < 0) {
    restLo += LANE;
    restHi -= 1;
  }
  balanceHi[sender] = Math.max(0, restHi);
  balanceLo[sender] = restHi < 0 ? 0 : restLo;
  let sumHi = balanceHi[recipient]! + drawn.hi;
  let sumLo = balanceLo[recipient]! + drawn.lo;
  if (sumLo >= LANE) {
    sumLo -= LANE;
    sumHi += 1;
  }
  balanceHi[recipient] = sumHi;
  balanceLo[recipient] = sumLo;
}

/** All histories, account after account. */
function fillArena(accounts: number, transfers: TransferColumns): HistoryArena {
  const { from, to, hi, lo } = transfers;
  const start = new Int32Array(accounts + 2);
  for (let t = 0; t < from.length; t++) {
    start[from[t]! + 1]!++;
    start[to[t]! + 1]!++;
  }
  for (let account = 1; account < start.length; account++) start[account]! += start[account - 1]!;
  // Twice the transfer, and 1 where it is an outflow.
  const entries = new Int32Array(from.length * 2);
  const next = start.slice();
  for (let t = 0; t < from.length; t++) {
    entries[next[from[t]!]!++] = t * 2 + 1;
    entries[next[to[t]!]!++] = t * 2;
  }
  const arena = new HistoryArena(accounts, entries.length + accounts);
  for (let account = 1; account <= accounts; account++) {
    arena.begin(account);
    for (let k = start[account]!; k < start[account + 1]!; k++) {
      const t = entries[k]! >> 1;
      const other = entries[k]! % 2 === 1 ? ~to[t]! : from[t]!;
      arena.push(positionOf(t), timeSecOf(t), other, hi[t]!, lo[t]!);
    }
    arena.commit(account);
  }
  return arena;
}
