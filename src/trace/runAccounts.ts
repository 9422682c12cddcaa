import type { WorkOptions } from '../core/progress.ts';
import { AccountTracer, type Limits, STATUS, type Status } from '../kernel/accountTracer.ts';
import { FlowLog } from '../kernel/flowLog.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import type { DirectReads, Ledger } from '../ledger/port.ts';
import {
  breathe,
  type ChainRun,
  EVENTS_PER_SLICE,
  isBreathless,
  newBank,
  rawEnds,
  rawTotals,
  runParties,
} from './chainRun.ts';
import { type AccountClaim, type ChainThefts, type Party, partiesOf, toAccountClaims } from './claims.ts';
import type { DirectStops } from './directStops.ts';
import type { RuleName } from './report.ts';
import type { Stops } from './stops.ts';

/** Transfers between two looks at the signal and the progress bar where each may fetch an account. */
const ADMISSIONS_PER_SLICE = EVENTS_PER_SLICE >> 4;

/** Runs the rules over one account chain, fetching for the kernel what it says it needs. */
export class AccountRunner {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #arena: HistoryArena;
  readonly #stops: Stops;
  readonly #claims: readonly AccountClaim[];
  readonly #parties: readonly Party[];
  readonly #limits: Limits;
  readonly #status: Uint8Array;
  readonly #slotByAccount: Int32Array;
  readonly #direct: DirectReads | undefined;
  readonly #directStops: DirectStops | undefined;
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
    this.#directStops = this.#direct && stops.directly(this.#direct, thefts.chain);
  }

  async run(rule: RuleName, withFlows: boolean, options: WorkOptions): Promise<ChainRun> {
    return runParties(rule, this.#parties, (group) => this.#runGroup(rule, group, withFlows, options));
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
      const big = this.#arena.overflow || claims.amounts.overflow;
      const bank = newBank(rule, parties.length, big);
      const log = withFlows ? new FlowLog() : null;
      const tracer = new AccountTracer(this.#arena, bank, this.#status, claims, this.#limits, log, this.#slotByAccount);
      const done = await this.#drive(tracer, rule, big, options);
      if (!done) {
        // A history came that does not fit in lanes: once more, in BigInt.
        tracer.release();
        continue;
      }
      tracer.finish();
      this.processed += tracer.processed;
      this.#noteFollowed(tracer);
      const isCut = this.#limits.cut !== Infinity;
      const ends = rawEnds(tracer.ends, parties, isCut, (slot) => ({
        account: tracer.accountOf(slot),
        coin: -1,
        address: 0,
      }));
      tracer.release();
      const flows = log === null ? [] : [{ parties, log, inputs: null }];
      return { ends, totals: rawTotals(bank, parties), flows };
    }
  }

  /** False when the arena outgrew the bank. */
  async #drive(tracer: AccountTracer, rule: RuleName, big: boolean, options: WorkOptions): Promise<boolean> {
    tracer.admit = this.#admission(big);
    const slice = tracer.admit === null ? EVENTS_PER_SLICE : ADMISSIONS_PER_SLICE;
    for (;;) {
      if (isBreathless()) await breathe(options);
      if (!tracer.advance(slice)) {
        if (tracer.admit === null) await this.#supply(tracer.needed);
        if (this.#arena.overflow && !big) return false;
      } else if (tracer.isDone) return true;
      options.onProgress?.({ phase: `tracing ${this.#chain}, ${rule}`, done: tracer.processed, unit: 'transfers' });
    }
  }

  /** Finds what an account is and loads its history, in the midst of the tracer's work, where the store can. */
  #admission(big: boolean): ((account: number) => boolean) | null {
    const direct = this.#direct;
    const stops = this.#directStops;
    if (direct === undefined || stops === undefined) return null;
    const arena = this.#arena;
    let status: Status = STATUS.unknown;
    const isWanted = (address: number): boolean => {
      status = stops.statusOf(address);
      return status === STATUS.follow;
    };
    return (account) => {
      direct.loadIf(account, arena, isWanted);
      this.#status[account] = status;
      return big || !arena.overflow;
    };
  }

  async #supply(accounts: readonly number[]): Promise<void> {
    const described = await this.#ledger.describeAccounts(accounts);
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
  }

  /** Accounts with a slot whose history was worked on: not the services and gaps that value merely arrived at. */
  #noteFollowed(tracer: AccountTracer): void {
    for (const account of tracer.heldTaint()) this.followed.add(account);
  }
}
