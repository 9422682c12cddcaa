import type { TransactionRow } from '../../src/core/rows.ts';
import { findChange, type KnownOutput } from '../../src/label/change/findChange.ts';
import { type Fingerprint, fingerprintOf } from '../../src/label/change/fingerprint.ts';
import { toShape, toSpendCoins } from '../../src/label/cluster/collectEvidence.ts';
import { detectCoinJoin, mayMerge } from '../../src/label/coinjoin/detectCoinJoin.ts';
import { simulateRows } from '../../src/simulate/simulateRows.ts';
import type { WorldOptions } from '../../src/simulate/worldOptions.ts';

/** The rows of a small simulated UTXO chain, in which every coin is made, with inputs that say what they spend. */
export function changeRows(
  seed: number,
  more: Partial<WorldOptions> = { scriptTypes: true, walletHabits: true },
): TransactionRow[] {
  const rows = [...simulateRows({ seed, transfers: 1000, chain: 'utxo', ...more }).transactions];
  const made = new Map(rows.flatMap(({ txid, outputs }) => outputs.map((one, vout) => [`${txid}:${vout}`, one])));
  return rows.map((row) => ({
    ...row,
    inputs: row.inputs.map((input) => ({ ...made.get(`${input.txid}:${input.vout}`), ...input })),
  }));
}

/** An output that is named as change, by which heuristics. */
export interface NamedChange {
  readonly row: TransactionRow;
  readonly vout: number;
  readonly by: readonly string[];
}

/** What the heuristics say of every transaction, the slow and obvious way: with all rows at hand. */
export function naiveChange(rows: readonly TransactionRow[]): NamedChange[] {
  const spenderOf = new Map(
    rows.flatMap((row) => row.inputs.map(({ txid, vout }) => [`${txid}:${vout}`, row] as const)),
  );
  const byTxid = new Map(rows.map((row) => [row.txid, row]));
  const isPeel = (row: TransactionRow | undefined): boolean => row?.inputs.length === 1 && row.outputs.length === 2;
  const printOf = (row: TransactionRow | undefined): Fingerprint | null =>
    row === undefined ? null : fingerprintOf(toSpendCoins(row));
  const seen = new Set<string>();
  const named: NamedChange[] = [];
  for (const row of rows) {
    const { inputs, outputs } = toShape(row);
    for (const { address } of inputs) seen.add(address);
    const known = outputs.map((output, vout): KnownOutput => {
      const spender = spenderOf.get(`${row.txid}:${vout}`);
      return { ...output, isFresh: !seen.has(output.address), isPeeledOn: isPeel(spender), spentBy: printOf(spender) };
    });
    const isPeeledFrom = inputs.length === 1 && isPeel(byTxid.get(row.inputs[0]!.txid));
    const { leads, agreedVout } = findChange({ inputs, outputs: known, isPeeledFrom, fingerprint: printOf(row) });
    for (const { address } of outputs) seen.add(address);
    if (outputs.length > 50) continue;
    for (const vout of new Set(leads.map((lead) => lead.vout))) {
      const by: string[] = leads.filter((lead) => lead.vout === vout).map(({ heuristic }) => heuristic);
      if (leads.length > 1 && vout === agreedVout) by.push('agreeing');
      named.push({ row, vout, by });
    }
  }
  return named;
}

/** Pairs of an address spent from and the change that some finders name, where they name one output only. */
export function naivePairs(
  named: readonly NamedChange[],
  finders: readonly string[],
): (readonly [string, string, NamedChange])[] {
  const chosen = named.filter(({ by }) => by.some((one) => finders.includes(one)));
  const counts = Map.groupBy(chosen, ({ row }) => row.txid);
  return chosen
    .filter(({ row }) => counts.get(row.txid)!.length === 1)
    .map((one) => [one.row.inputs[0]!.address!, one.row.outputs[one.vout]!.address, one] as const);
}

/** Groups of addresses that spend together or are joined by pairs; sorted, as are their members. */
export function naiveGroups(
  rows: readonly TransactionRow[],
  pairs: readonly (readonly [string, string, ...unknown[]])[],
): string[][] {
  const up = new Map<string, string>();
  const top = (a: string): string => {
    let at = a;
    while (up.get(at) !== at) at = up.get(at)!;
    return at;
  };
  for (const { outputs } of rows) for (const { address } of outputs) if (address !== '') up.set(address, address);
  for (const row of rows) {
    if (!mayMerge(detectCoinJoin(toShape(row)))) continue;
    for (const { address } of row.inputs) up.set(top(address!), top(row.inputs[0]!.address!));
  }
  for (const [a, b] of pairs) up.set(top(a), top(b));
  const groups = Map.groupBy([...up.keys()], top);
  return [...groups.values()].map((group) => group.toSorted()).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
