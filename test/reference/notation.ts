import type { InputRow, TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { RuleName } from '../../src/trace/report.ts';
import { referenceTrace } from './referenceTrace.ts';
import type { BareReport, LedgerRows, TagRow, TraceRequest } from './request.ts';

function fields(line: string): string[] {
  return line.trim().split(/\s+/);
}

function place(text: string): { block: number; index: number } {
  const [block, index] = text.split('/').map(Number);
  return { block: block!, index: index! };
}

/** Lines of `block/index time tx from>to amount [asset]`, `-` for no address; chain `ethereum`, asset `eth`. */
export function account(...lines: string[]): LedgerRows {
  const transfers = lines.map((line): TransferRow => {
    const [at, time, tx, move, amount, asset = 'eth'] = fields(line);
    const [from, to] = move!.split('>').map((name) => (name === '-' ? '' : name));
    return {
      chain: 'ethereum',
      ...place(at!),
      timeSec: Number(time),
      tx: tx!,
      asset,
      from: from!,
      to: to!,
      amount: BigInt(amount!),
    };
  });
  return { transfers, transactions: [] };
}

/** `txid:vout`, or for a coin from outside `txid:vout=value` or `txid:vout=value@address`. */
function input(text: string): InputRow {
  const [coin, outside] = text.split('=');
  const [txid, vout] = coin!.split(':');
  if (outside === undefined) return { txid: txid!, vout: Number(vout) };
  const [value, address] = outside.split('@');
  return {
    txid: txid!,
    vout: Number(vout),
    value: BigInt(value!),
    ...(address === undefined ? {} : { address }),
  };
}

/** Lines of `block/index time txid inputs... > address=value...`, `-` for no address; chain `bitcoin`. */
export function coins(...lines: string[]): LedgerRows {
  const transactions = lines.map((line): TransactionRow => {
    const [at, time, txid, ...rest] = fields(line);
    const arrow = rest.indexOf('>');
    const outputs = rest.slice(arrow + 1).map((text) => {
      const [address, value] = text.split('=');
      return { address: address === '-' ? '' : address!, value: BigInt(value!) };
    });
    const inputs = rest.slice(0, arrow).map(input);
    return { chain: 'bitcoin', ...place(at!), timeSec: Number(time), txid: txid!, inputs, outputs };
  });
  return { transfers: [], transactions };
}

/** Lines of `address category [chain [entity]]`, `-` for any chain. */
export function tags(...lines: string[]): TagRow[] {
  return lines.map((line) => {
    const [address, category, chain = '', entity = ''] = fields(line);
    return { chain: chain === '-' ? '' : chain, address: address!, entity, category: category!, source: '' };
  });
}

export function trace(rows: LedgerRows, thefts: string | string[], more: Partial<TraceRequest> = {}): BareReport {
  return referenceTrace(rows, { thefts: typeof thefts === 'string' ? [thefts] : thefts, ...more });
}

/** A rule's ends as `theft reason holder amount`, `certain~possible` under `bounds`; assets other than eth, btc named. */
export function ends(report: BareReport, rule: RuleName): string[] {
  return report.rules[rule]!.ends.map((end) => {
    const amount = end.amount ?? `${end.certain}~${end.possible}`;
    const asset = end.asset === 'eth' || end.asset === 'btc' ? '' : ` ${end.asset}`;
    return `${end.theft} ${end.reason} ${end.coin ?? end.address ?? '-'} ${amount}${asset}`;
  });
}

/** A rule's ends as `theft reason holder transfers hops first-last`. */
export function arrivals(report: BareReport, rule: RuleName): string[] {
  return report.rules[rule]!.ends.map(
    (end) =>
      `${end.theft} ${end.reason} ${end.coin ?? end.address ?? '-'} ${end.transfers} ${end.hops} ${end.first}-${end.last}`,
  );
}

/** A rule's totals as `theft asset stolen claimedEarlier accounted`. */
export function totals(report: BareReport, rule: RuleName): string[] {
  return Object.entries(report.rules[rule]!.thefts!).flatMap(([theft, list]) =>
    list.map((one) => `${theft} ${one.asset} ${one.stolen} ${one.claimedEarlier} ${one.accounted}`),
  );
}
