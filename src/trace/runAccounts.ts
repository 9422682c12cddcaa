import type { WorkOptions } from '../core/progress.ts';
import type { TransferRow } from '../core/rows.ts';
import { AccountTracer } from '../kernel/accountTracer.ts';
import type { Bank } from '../kernel/bank.ts';
import { FlowLog } from '../kernel/flowLog.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import { type Limits, STATUS, type Status } from '../kernel/limits.ts';
import type { DirectReads, Ledger } from '../ledger/port.ts';
import {
  breathe,
  type ChainRun,
  type Converted,
  EVENTS_PER_SLICE,
  isBreathless,
  newBank,
  type RawEnd,
  rawEnds,
  rawTotals,
  runParties,
} from './chainRun.ts';
import { type AccountClaim, type ChainThefts, type Party, partiesOf, toAccountClaims } from './claims.ts';
import type { DirectStops } from './directStops.ts';
import type { RuleName } from './report.ts';
import type { Stops } from './stops.ts';
import { SwapHistories } from './swapHistories.ts';

/** Transfers between two looks at the signal and the progress bar where each may fetch an account. */
const ADMISSIONS_PER_SLICE = EVENTS_PER_SLICE >> 4;
/** The same where each may also be rewritten. */
const REWRITES_PER_SLICE = ADMISSIONS_PER_SLICE >> 4;

/** Runs the rules over one account chain, fetching for the kernel what it says it needs. */
export class AccountRunner {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #arena: HistoryArena;
  readonly #arenaLimit: number;
  readonly #stops: Stops;
  readonly #claims: readonly AccountClaim[];
  readonly #parties: readonly Party[];
  readonly #limits: Limits;
  readonly #status: Uint8Array;
  readonly #slotByAccount: Int32Array;
  readonly #direct: DirectReads | undefined;
  readonly #directStops: DirectStops | undefined;
  /** Whether the arena holds parts of histories. */
  #isPartial = false;
  /** Where swaps are followed. */
  readonly #swaps: SwapHistories | null;
  /** Whether a conserving rule met a conversion: the next one begins with origins. */
  #keepOrigins = false;
  /** Accounts that taint reached and that were followed, under any rule so far. */
  readonly followed = new Set<number>();
  /** Accounts whose history the store does not have in full. */
  readonly gaps = new Set<number>();
  /** Transfers that all runs so far processed. */
  processed = 0;

  constructor(ledger: Ledger, thefts: ChainThefts, arena: HistoryArena, stops: Stops, limits: Limits) {
    this.#ledger = ledger;
    this.#chain = thefts.chain;
    this.#arena = arena;
    this.#stops = stops;
    this.#claims = thefts.accountClaims;
    this.#parties = partiesOf(thefts, '');
    this.#limits = limits;
    this.#status = new Uint8Array(ledger.accountCount + 1);
    this.#slotByAccount = new Int32Array(ledger.accountCount + 1);
    this.#direct = ledger.direct;
    this.#arenaLimit = arena.limit;
    this.#directStops = this.#direct && stops.directly(this.#direct, thefts.chain);
    this.#swaps =
      arena.conversions === null
        ? null
        : new SwapHistories(ledger, thefts.chain, arena, thefts.namedRows, (address) =>
            stops.isEndpoint(thefts.chain, address),
          );
  }

  async run(rule: RuleName, withFlows: boolean, options: WorkOptions): Promise<ChainRun> {
    await this.#describeClaims(options);
    return runParties(rule, this.#parties, (group) => this.#runGroup(rule, group, withFlows, options));
  }

  /** Transactions that a theft names and whose swap is not followed for it. */
  async swapsInThefts(): Promise<TransferRow[]> {
    const claimed = this.#claims.filter((claim) => claim.holder === 0).map((claim) => claim.position);
    return this.#swaps === null ? [] : this.#swaps.swapsInThefts(claimed);
  }

  async #runGroup(
    rule: RuleName,
    parties: readonly Party[],
    withFlows: boolean,
    options: WorkOptions,
  ): Promise<ChainRun> {
    const numberByKey = new Map(parties.map(({ theft, asset }, k) => [`${theft} ${asset}`, k]));
    const partyOf = ({ theft, asset }: AccountClaim): number => numberByKey.get(`${theft} ${asset}`) ?? -1;
    const claims = toAccountClaims(
      this.#claims.filter((claim) => partyOf(claim) >= 0),
      partyOf,
    );
    for (;;) {
      await this.#loadHolders();
      const conserves = rule !== 'poison' && rule !== 'bounds';
      const big = this.#arena.overflow || claims.amounts.overflow || (conserves && this.#keepOrigins);
      const bank = newBank(rule, parties, big);
      const log = withFlows ? new FlowLog() : null;
      const tracer = new AccountTracer(this.#arena, bank, this.#status, claims, this.#limits, log, this.#slotByAccount);
      const done = await this.#drive(tracer, rule, big, options);
      if (!done) {
        // A history came that does not fit in lanes, or a conversion whose origins they do not keep: again, in BigInt.
        this.#release(tracer);
        continue;
      }
      tracer.finish();
      this.processed += tracer.processed;
      this.#noteFollowed(tracer);
      const isCut = this.#limits.cut !== Infinity;
      const accounts = tracer.accounts();
      const isShort = (account: number): boolean => this.#ledger.isShort?.(account) === true;
      for (const account of accounts) if (isShort(account)) this.gaps.add(account);
      const holderOf = (slot: number, party: Party) => this.#holderOf(accounts[slot]!, party);
      const ends = rawEnds(tracer.ends, parties, isCut, holderOf, isShort);
      this.#release(tracer);
      const flows = log === null ? [] : [{ parties, log, inputs: null, histories: this.#arena }];
      return { ends, totals: rawTotals(bank, parties), flows, converted: this.#converted(tracer, bank, parties) };
    }
  }

  /** The holder of ends; `account` is `~asset` where they are fees. */
  #holderOf(account: number, { asset }: Party): Pick<RawEnd, 'account' | 'coin' | 'address' | 'asset'> {
    const table = this.#arena.conversions;
    const own = table?.assetText(account < 0 ? ~account : table.assetOf(account)) ?? asset;
    return { account, coin: -1, address: 0, asset: own };
  }

  #converted({ convertedInto }: AccountTracer, { roundedTwice }: Bank, parties: readonly Party[]): Converted | null {
    const table = this.#arena.conversions;
    if (table === null || convertedInto.size === 0) return null;
    return {
      into: new Set([...convertedInto].map((number) => table.assetText(number))),
      roundedTwice: new Set([...roundedTwice].map((k) => parties[k]!)),
    };
  }

  /** Where swaps are followed: assets of the accounts that thefts name, and the histories of claimed balances. */
  async #describeClaims(options: WorkOptions): Promise<void> {
    const table = this.#arena.conversions;
    if (table === null) return;
    for (const { holder, from, to, asset } of this.#claims)
      for (const account of [holder, from, to]) table.setAsset(account, asset);
    await this.#swaps?.rewrite(
      this.#claims.map(({ holder }) => holder).filter((holder) => holder !== 0),
      options,
    );
  }

  /** False when the arena outgrew the bank, or the bank keeps no origins and must. */
  async #drive(tracer: AccountTracer, rule: RuleName, big: boolean, options: WorkOptions): Promise<boolean> {
    tracer.admit = this.#admission(big);
    // Between two slices memory is bounded: a slice must not load much more than fits.
    const most = this.#swaps === null ? ADMISSIONS_PER_SLICE : REWRITES_PER_SLICE;
    const slice = tracer.admit === null ? EVENTS_PER_SLICE : Math.min(most, this.#arenaLimit);
    for (;;) {
      if (isBreathless()) await breathe(options);
      if (!tracer.advance(slice)) {
        if (tracer.needsOrigins) {
          this.#keepOrigins = true;
          return false;
        }
        if (tracer.admit === null) await this.#supply(tracer.needed, options);
        if (this.#arena.overflow && !big) return false;
      } else if (tracer.isDone) return true;
      if (this.#arena.size > this.#arena.limit && tracer.admit !== null) this.#forgetPast(tracer);
      options.onProgress?.({ phase: `tracing ${this.#chain}, ${rule}`, done: tracer.processed, unit: 'transfers' });
    }
  }

  /** Bounds memory: a third of what had to stay may be loaded before the next time. */
  #forgetPast(tracer: AccountTracer): void {
    const arena = this.#arena;
    tracer.forgetPast();
    this.#isPartial = true;
    arena.limit = Math.max(this.#arenaLimit, arena.size * 1.3);
  }

  #release(tracer: AccountTracer): void {
    tracer.release();
    if (!this.#isPartial) return;
    // What the arena holds are parts of histories: the next run begins with none.
    this.#isPartial = false;
    this.#arena.clear();
    this.#arena.limit = this.#arenaLimit;
    for (let account = 0; account < this.#status.length; account++) {
      if (this.#status[account] === STATUS.follow) this.#status[account] = STATUS.unknown;
    }
  }

  /** Histories of accounts whose balance is claimed: loaded when the theft was looked up, perhaps let go of since. */
  async #loadHolders(): Promise<void> {
    const holders = this.#claims
      .map(({ holder }) => holder)
      .filter((holder) => holder && !this.#arena.isLoaded(holder));
    await this.#ledger.loadHistories(holders, this.#arena);
  }

  /** Finds what an account is and loads its history, in the midst of the tracer's work, where the store can. */
  #admission(big: boolean): ((account: number) => boolean) | null {
    const direct = this.#direct;
    const stops = this.#directStops;
    if (direct === undefined || stops === undefined) return null;
    const arena = this.#arena;
    const swaps = this.#swaps;
    let status: Status = STATUS.unknown;
    const isWanted = (address: number): boolean => {
      status = stops.statusOf(address);
      return status === STATUS.follow;
    };
    return (account) => {
      arena.conversions?.setAsset(account, direct.assetOf(account));
      direct.loadIf(account, arena, isWanted);
      this.#status[account] = status;
      if (status === STATUS.follow) swaps?.rewriteAtOnce(account, direct);
      return big || !arena.overflow;
    };
  }

  async #supply(accounts: readonly number[], options: WorkOptions): Promise<void> {
    const described = await this.#ledger.describeAccounts(accounts);
    for (const [k, account] of accounts.entries()) this.#arena.conversions?.setAsset(account, described[k]!.asset);
    const statuses = await this.#stops.statuses(
      this.#ledger,
      this.#chain,
      described.map((account) => account.address),
    );
    const toLoad: number[] = [];
    for (const [k, account] of accounts.entries()) {
      this.#status[account] = statuses[k]!;
      if (statuses[k] === STATUS.follow && !this.#arena.isLoaded(account)) toLoad.push(account);
    }
    for (const account of await this.#ledger.loadHistories(toLoad, this.#arena)) {
      this.#status[account] = STATUS.gap;
      this.gaps.add(account);
    }
    await this.#swaps?.rewrite(
      accounts.filter((account) => this.#status[account] === STATUS.follow),
      options,
    );
  }

  /** Accounts with a slot whose history was worked on: not the services and gaps that value merely arrived at. */
  #noteFollowed(tracer: AccountTracer): void {
    for (const account of tracer.heldTaint()) this.followed.add(account);
  }
}
