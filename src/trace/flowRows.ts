import { assert } from '../core/assert.ts';
import type { ChainKind } from '../core/chains.ts';
import { compareText } from '../core/compareText.ts';
import { positionToBlock, positionToIndex } from '../core/position.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { TransferRow } from '../core/rows.ts';
import type { EndReason } from '../kernel/endTable.ts';
import { FLOW_GOES_ON, type FlowLog } from '../kernel/flowLog.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import { coinToTransaction, coinToVout, type TransactionArena } from '../kernel/transactionArena.ts';
import type { Ledger } from '../ledger/port.ts';
import { breathe, type ChainRun, type RawFlows, reasonName } from './chainRun.ts';
import type { Party } from './claims.ts';
import type { Flow, Reason, RuleName } from './report.ts';

/** Every tainted arrival of a run on one chain, in the order of position, `vout` (the fee last), claim order. */
export async function buildFlows(
  ledger: Ledger,
  chain: string,
  kind: ChainKind,
  coinAsset: string,
  arena: TransactionArena | undefined,
  rule: RuleName,
  run: ChainRun,
  names: readonly string[],
  options: WorkOptions,
): Promise<Flow[]> {
  const drafts: { flow: Flow; party: Party }[] = [];
  for (const flows of run.flows) {
    const rows =
      kind === 'account'
        ? await transferFlows(ledger, chain, rule, flows, names, options)
        : await outputFlows(ledger, chain, coinAsset, arena!, rule, flows, names);
    for (const [k, flow] of rows.entries()) drafts.push({ flow, party: flows.parties[flows.log.party[k]!]! });
  }
  drafts.sort(
    (a, b) =>
      a.flow.block - b.flow.block ||
      a.flow.index - b.flow.index ||
      (a.flow.vout ?? Infinity) - (b.flow.vout ?? Infinity) ||
      a.party.theft - b.party.theft ||
      compareText(a.party.asset, b.party.asset),
  );
  return drafts.map(({ flow }) => flow);
}

function endOf(log: FlowLog, at: number): Reason | null {
  const reason = log.reason[at]!;
  return reason === FLOW_GOES_ON ? null : reasonName(reason as EndReason, false);
}

function taintedParts(
  rule: RuleName,
  log: FlowLog,
  at: number,
): Pick<Flow, 'tainted' | 'origin' | 'certain' | 'possible'> {
  const amount = `${log.amount.get(at)}`;
  const second = `${log.second.get(at)}`;
  return rule === 'bounds' ? { certain: second, possible: amount } : { tainted: amount, origin: second };
}

function carriedPart(rule: RuleName, log: FlowLog, at: number): Pick<Flow, 'carried'> {
  // Rules that look at each theft alone do not tell what was claimed twice.
  const carried = rule === 'bounds' || rule === 'poison' ? 0n : log.carriedOf(at);
  return carried === 0n ? {} : { carried: `${carried}` };
}

async function transferFlows(
  ledger: Ledger,
  chain: string,
  rule: RuleName,
  { log, parties, histories }: RawFlows,
  names: readonly string[],
  options: WorkOptions,
): Promise<Flow[]> {
  const flows: Flow[] = [];
  // In batches: a trace may have millions, and each brings names.
  for (let start = 0; start < log.size; start += BATCH) {
    const end = Math.min(start + BATCH, log.size);
    await breathe(options);
    const rows = await ledger.transfersAt(chain, log.position.subarray(start, end));
    const converted = Array.from({ length: end - start }, (_, k) => start + k).filter((at) => log.converted.has(at));
    const moved = await convertedParts(ledger, log, converted, histories);
    for (let at = start; at < end; at++) {
      const row = rows[at - start]!;
      const party = parties[log.party[at]!]!;
      const { into, ...parts } = moved.get(at) ?? transferParts(row);
      flows.push({
        theft: names[party.theft]!,
        chain,
        block: row.block,
        index: row.index,
        vout: null,
        tx: row.tx,
        time: row.timeSec,
        ...parts,
        ...taintedParts(rule, log, at),
        ...(parts.asset === party.asset ? {} : { originAsset: party.asset }),
        ...carriedPart(rule, log, at),
        hops: log.hops[at]!,
        end: endOf(log, at),
        ...(into === undefined ? {} : { into }),
      });
    }
  }
  return flows;
}

const BATCH = 1 << 14;

type MovedParts = Pick<Flow, 'asset' | 'from' | 'to' | 'amount' | 'into'>;

function transferParts(row: TransferRow): MovedParts {
  return {
    asset: row.asset,
    from: row.from === '' ? null : row.from,
    to: row.to === '' ? null : row.to,
    amount: `${row.amount}`,
  };
}

/** Of flows that are conversions or crossings, what they say instead of the row at their place. */
async function convertedParts(
  ledger: Ledger,
  log: FlowLog,
  flows: readonly number[],
  histories: HistoryArena | null,
): Promise<Map<number, MovedParts>> {
  const parts = new Map<number, MovedParts>();
  if (flows.length === 0) return parts;
  const accounts = [...new Set(flows.flatMap((at) => [log.from[at]!, log.to[at]!]))].filter((account) => account !== 0);
  const described = await ledger.describeAccounts(accounts);
  const texts = await ledger.addressTexts(described.map(({ address }) => address));
  const byAccount = new Map(accounts.map((account, k) => [account, { ...described[k]!, text: texts[k]! }]));
  for (const at of flows) {
    const event = log.converted.get(at)!;
    const received = histories!.conversions!.received.get(event)!;
    const from = byAccount.get(log.from[at]!)!;
    const to = byAccount.get(log.to[at]!);
    const into = to === undefined ? {} : { into: { asset: to.asset, amount: `${received}` } };
    const amount = `${histories!.amount(event)}`;
    parts.set(at, { asset: from.asset, from: from.text, to: to?.text ?? null, amount, ...into });
  }
  return parts;
}

async function outputFlows(
  ledger: Ledger,
  chain: string,
  asset: string,
  arena: TransactionArena,
  rule: RuleName,
  { log, inputs, parties }: RawFlows,
  names: readonly string[],
): Promise<Flow[]> {
  const coins = inputs === null ? [] : [...inputs.from.subarray(0, inputs.size)];
  const numbers = [...new Set([...log.from.subarray(0, log.size), ...coins.map(coinToTransaction)])];
  const txids = await ledger.transactionIds(chain, numbers);
  const txidByNumber = new Map(numbers.map((number, k) => [number, txids[k]!]));
  const inputsByKey = new Map<string, { coin: string; tainted: string }[]>();
  for (const [i, coin] of coins.entries()) {
    const key = `${inputs!.position[i]} ${inputs!.party[i]}`;
    const list = inputsByKey.get(key) ?? [];
    list.push({
      coin: `${txidByNumber.get(coinToTransaction(coin))}:${coinToVout(coin)}`,
      tainted: `${inputs!.amount.get(i)}`,
    });
    inputsByKey.set(key, list);
  }
  const addresses = new Set<number>();
  const outputOf = (at: number): number => {
    const t = arena.indexOf(log.from[at]!);
    assert(t >= 0, 'a flow of a transaction that is not loaded');
    return log.to[at]! < 0 ? -1 : arena.outStart[t]! + log.to[at]!;
  };
  for (let at = 0; at < log.size; at++) if (outputOf(at) >= 0) addresses.add(arena.outAddress[outputOf(at)]!);
  addresses.delete(0);
  const ids = [...addresses];
  const texts = await ledger.addressTexts(ids);
  const textById = new Map(ids.map((id, k) => [id, texts[k]!]));
  return Array.from({ length: log.size }, (_, at): Flow => {
    const t = arena.indexOf(log.from[at]!);
    const o = outputOf(at);
    const position = arena.position[t]!;
    return {
      theft: names[parties[log.party[at]!]!.theft]!,
      chain,
      block: positionToBlock(position),
      index: positionToIndex(position),
      vout: o < 0 ? null : log.to[at]!,
      tx: txidByNumber.get(log.from[at]!)!,
      time: arena.timeSec[t]!,
      asset,
      from: null,
      to: o < 0 ? null : (textById.get(arena.outAddress[o]!) ?? null),
      amount: `${arena.amounts.get(o < 0 ? arena.feeAmount[t]! : arena.outAmount[o]!)}`,
      ...taintedParts(rule, log, at),
      hops: log.hops[at]!,
      end: endOf(log, at),
      inputs: inputsByKey.get(`${position} ${log.party[at]}`) ?? [],
    };
  });
}
