import { positionToBlock } from '../core/position.ts';
import type { WorkOptions } from '../core/progress.ts';
import { coinbaseKey } from '../kernel/coinClaims.ts';
import { CoinTracer } from '../kernel/coinTracer.ts';
import { FlowLog } from '../kernel/flowLog.ts';
import { type Limits, STATUS } from '../kernel/limits.ts';
import type { TransactionArena } from '../kernel/transactionArena.ts';
import type { Ledger } from '../ledger/port.ts';
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
import { type ChainThefts, type CoinClaim, type Party, partiesOf, toCoinClaims } from './claims.ts';
import type { RuleName } from './report.ts';
import type { Stops } from './stops.ts';

export type Carry = 'subsidy-first' | 'fees-first';

/** Runs the rules over one UTXO chain, fetching for the kernel what it says it needs. */
export class CoinRunner {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #arena: TransactionArena;
  readonly #stops: Stops;
  readonly #claims: readonly CoinClaim[];
  readonly #parties: readonly Party[];
  readonly #limits: Limits;
  readonly #carry: Carry | null;
  readonly #statusByAddress = new Map<number, number>();
  readonly #missing = new Set<number>();
  readonly #blocks = new Map<number, readonly number[]>();
  /** Addresses that are exempt from the activity rule and that taint was followed through, under any rule so far. */
  readonly exemptFollowed = new Set<number>();
  /** Transactions of the arena whose addresses were looked up. */
  #looked = 0;

  constructor(
    ledger: Ledger,
    thefts: ChainThefts,
    asset: string,
    arena: TransactionArena,
    stops: Stops,
    limits: Limits,
    carry: Carry | null,
  ) {
    this.#ledger = ledger;
    this.#chain = thefts.chain;
    this.#arena = arena;
    this.#stops = stops;
    this.#claims = thefts.coinClaims;
    this.#parties = partiesOf(thefts, asset);
    this.#limits = limits;
    this.#carry = carry;
  }

  async run(rule: RuleName, withFlows: boolean, options: WorkOptions): Promise<ChainRun> {
    await this.#lookUp();
    return runParties(rule, this.#parties, (group) => this.#runGroup(rule, group, withFlows, options));
  }

  async #runGroup(
    rule: RuleName,
    parties: readonly Party[],
    withFlows: boolean,
    options: WorkOptions,
  ): Promise<ChainRun> {
    const numberByTheft = new Map(parties.map(({ theft }, k) => [theft, k]));
    const partyOf = ({ theft }: CoinClaim): number => numberByTheft.get(theft) ?? -1;
    const carry = this.#carry;
    const claims = toCoinClaims(
      this.#claims.filter((claim) => partyOf(claim) >= 0).map((claim) => this.#place(claim, carry)),
      partyOf,
    );
    for (;;) {
      const big = this.#arena.overflow || this.#arena.amounts.overflow || claims.amounts.overflow;
      const bank = newBank(rule, parties, big);
      const log = withFlows ? new FlowLog() : null;
      const inputs = withFlows ? new FlowLog() : null;
      const tracer = new CoinTracer(
        this.#arena,
        bank,
        this.#statusByAddress,
        claims,
        this.#limits,
        { highestFirst: rule === 'tiho', carry },
        log,
        inputs,
      );
      tracer.watched = this.#stops.exempt(this.#chain);
      for (const number of this.#missing) tracer.missing.add(number);
      for (const [block, transactions] of this.#blocks) tracer.blockTransactions.set(block, transactions);
      if (!(await this.#drive(tracer, rule, big, options))) continue;
      tracer.finish();
      for (const address of tracer.watchedFollowed) this.exemptFollowed.add(address);
      const isCut = this.#limits.cut !== Infinity;
      const { coinByHolder, addressByHolder } = tracer;
      const ends = rawEnds(tracer.ends, parties, isCut, (holder, { asset }) => ({
        account: 0,
        asset,
        coin: coinByHolder[holder]!,
        address: addressByHolder[holder]!,
      }));
      const flows = log === null ? [] : [{ parties, log, inputs, histories: null }];
      return { ends, totals: rawTotals(bank, parties), flows, converted: null };
    }
  }

  /** A coinbase that carries fees is served after its block: claims on its outputs take hold then. */
  #place(claim: CoinClaim, carry: Carry | null): CoinClaim {
    if (carry === null || claim.exists) return claim;
    const t = this.#arena.indexOf(claim.transaction);
    return this.#arena.canCollect(t) ? { ...claim, position: coinbaseKey(positionToBlock(claim.position)) } : claim;
  }

  /** False when the arena outgrew the bank. */
  async #drive(tracer: CoinTracer, rule: RuleName, big: boolean, options: WorkOptions): Promise<boolean> {
    for (;;) {
      if (isBreathless()) await breathe(options);
      if (!tracer.advance(EVENTS_PER_SLICE)) {
        if (tracer.needed.length === 0) await this.#supplyBlock(tracer);
        else await this.#supply(tracer);
        if ((this.#arena.overflow || this.#arena.amounts.overflow) && !big) return false;
      } else if (tracer.isDone) return true;
      options.onProgress?.({
        phase: `tracing ${this.#chain}, ${rule}`,
        done: tracer.processed,
        unit: 'transactions',
      });
    }
  }

  async #supply(tracer: CoinTracer): Promise<void> {
    for (const number of await this.#ledger.loadTransactions(this.#chain, tracer.needed, this.#arena)) {
      this.#missing.add(number);
      tracer.missing.add(number);
    }
    await this.#lookUp();
  }

  async #supplyBlock(tracer: CoinTracer): Promise<void> {
    const block = tracer.neededBlock;
    const txids: string[] = [];
    for await (const row of this.#ledger.scanTransactions(this.#chain, block, block + 1)) txids.push(row.txid);
    const numbers = [...(await this.#ledger.transactionNumbers(this.#chain, txids))];
    this.#blocks.set(block, numbers);
    tracer.blockTransactions.set(block, numbers);
  }

  /** Finds the status of every output address of the transactions that came since the last time. */
  async #lookUp(): Promise<void> {
    const arena = this.#arena;
    const fresh = new Set<number>();
    if (this.#statusByAddress.size === 0)
      for (const { arrives, address } of this.#claims) if (arrives && address > 0) fresh.add(address);
    for (let o = arena.outStart[this.#looked]!; o < arena.outStart[arena.transactions]!; o++) {
      const address = arena.outAddress[o]!;
      if (address !== 0 && !this.#statusByAddress.has(address)) fresh.add(address);
    }
    this.#looked = arena.transactions;
    if (fresh.size === 0) return;
    const addresses = [...fresh];
    const statuses = await this.#stops.statuses(this.#ledger, this.#chain, addresses);
    for (const [k, address] of addresses.entries()) this.#statusByAddress.set(address, statuses[k] ?? STATUS.follow);
  }
}
