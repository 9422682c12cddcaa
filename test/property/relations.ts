import assert from 'node:assert/strict';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { End, RuleName, RuleReport } from '../../src/trace/report.ts';
import type { BareReport, LedgerRows, TraceRequest } from '../reference/request.ts';
import { assertSameReport } from './assertSameReport.ts';
import type { World } from './worlds.ts';

/** The reference, or the product. A `TraceReport` will do for a `BareReport`. */
export type Tracer = (rows: LedgerRows, request: TraceRequest) => BareReport | Promise<BareReport>;

type NamedRule = readonly [RuleName, RuleReport];

function rulesOf(report: BareReport): NamedRule[] {
  return Object.entries(report.rules) as [RuleName, RuleReport][];
}

function rowsOf<R>(rows: readonly R[], change: (row: R) => R): R[] {
  return rows.map(change);
}

/** In which asset it was stolen. */
function originAssetOf(end: End): string {
  return end.originAsset ?? end.asset;
}

/**
 * For every theft, conserving rule and (chain, asset): `stolen = claimedEarlier + sum of its ends` in origin units.
 * @param swaps whether conversions were followed; else an end's origin is its amount
 */
export function assertConserves(report: BareReport, swaps = false): void {
  for (const [rule, { thefts, ends }] of rulesOf(report)) {
    if (rule === 'bounds' || rule === 'poison') {
      assert.equal(thefts, undefined, `${rule} has no totals`);
      continue;
    }
    const left = new Map<string, bigint>();
    for (const end of ends) {
      const isWorthNothing = swaps && end.reason === 'dust' && BigInt(end.origin!) > 0n;
      assert(BigInt(end.amount!) > 0n || isWorthNothing, `${rule}: an end of zero`);
      if (!swaps) assert.equal(end.amount, end.origin, `${rule}: nothing was converted`);
      const key = JSON.stringify([end.theft, end.chain, originAssetOf(end)]);
      left.set(key, (left.get(key) ?? 0n) + BigInt(end.origin!));
    }
    for (const [theft, totals] of Object.entries(thefts!)) {
      for (const { chain, asset, stolen, claimedEarlier, accounted } of totals) {
        const key = JSON.stringify([theft, chain, asset]);
        assert.equal(BigInt(accounted), left.get(key) ?? 0n, `${rule} ${key}: accounted is the sum of the ends`);
        assert.equal(BigInt(stolen), BigInt(claimedEarlier) + BigInt(accounted), `${rule} ${key}`);
        left.delete(key);
      }
    }
    assert.equal(left.size, 0, `${rule}: ends of what was never stolen: ${[...left.keys()].join(' ')}`);
  }
}

function endKey(end: End): string {
  return JSON.stringify([end.theft, end.reason, end.chain, end.asset, end.coin ?? end.address, originAssetOf(end)]);
}

/**
 * Every conserving rule against `bounds`, as rules.md says: at every end `amount <= possible`; with one theft also
 * `certain <= amount`; with several, a theft's shortfalls are at most its `claimedEarlier`. Only where neither dust nor
 * hops limit the trace, for those stop different branches under different rules.
 */
export function assertWithinBounds(report: BareReport, rows: LedgerRows): void {
  const coinChains = new Set(rows.transactions.map((row) => row.chain));
  for (const [rule, { thefts, ends }] of rulesOf(report)) {
    if (rule === 'bounds' || rule === 'poison') continue;
    // `tiho` says nothing of account chains.
    const bounds = report.rules.bounds!.ends.filter((end) => rule !== 'tiho' || coinChains.has(end.chain));
    assertRuleWithin(rule, ends, new Map(bounds.map((end) => [endKey(end), end])), thefts!);
  }
}

function assertRuleWithin(
  rule: RuleName,
  ends: readonly End[],
  bounds: ReadonlyMap<string, End>,
  thefts: NonNullable<RuleReport['thefts']>,
): void {
  const amounts = new Map(ends.map((end) => [endKey(end), BigInt(end.amount!)]));
  for (const end of ends) {
    const bound = bounds.get(endKey(end));
    assert(bound !== undefined, `${rule}: bounds has no end ${endKey(end)}`);
    assert(BigInt(end.amount!) <= BigInt(bound.possible!), `${rule}: ${endKey(end)} above possible`);
  }
  const shortfalls = new Map<string, bigint>();
  for (const [key, bound] of bounds) {
    const short = BigInt(bound.certain!) - (amounts.get(key) ?? 0n);
    const total = JSON.stringify([bound.theft, bound.chain, bound.asset]);
    if (short > 0n) shortfalls.set(total, (shortfalls.get(total) ?? 0n) + short);
  }
  for (const [total, short] of shortfalls) {
    const [theft, chain, asset] = JSON.parse(total) as [string, string, string];
    const own = thefts[theft]!.find((totals) => totals.chain === chain && totals.asset === asset);
    assert(short <= BigInt(own?.claimedEarlier ?? 0n), `${rule}: ${total} is ${short} below certain`);
  }
}

// Renaming

function renamer(rows: LedgerRows): (name: string) => string {
  const names = new Set<string>();
  for (const row of rows.transfers) names.add(row.from).add(row.to);
  for (const row of rows.transactions) {
    for (const { address } of [...row.inputs, ...row.outputs]) names.add(address ?? '');
  }
  // A token's contract is its asset, which has no other name.
  for (const name of ['', ...rows.transfers.map((row) => row.asset)]) names.delete(name);
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  return (name) => (names.has(name) ? `N${sorted.length - sorted.indexOf(name)}` : name);
}

/** Orders by what does not change with a name's order. */
function unordered(report: BareReport): unknown {
  const sorted = <T>(list: readonly T[]): string[] => list.map((item) => JSON.stringify(item)).sort();
  const rules = rulesOf(report).map(([rule, { thefts, ends }]) => [rule, thefts, sorted(ends)]);
  return { thefts: Object.keys(report.thefts), rules, warnings: sorted(report.warnings) };
}

function renameTransaction(row: TransactionRow, rename: (name: string) => string): TransactionRow {
  const inputs = row.inputs.map((input) =>
    input.address === undefined ? input : { ...input, address: rename(input.address) },
  );
  return { ...row, inputs, outputs: row.outputs.map(({ address, value }) => ({ address: rename(address), value })) };
}

/** Other names for the addresses: the same report with those names. */
export async function checkRenaming(tracer: Tracer, { rows, request }: World, rules?: RuleName[]): Promise<void> {
  const rename = renamer(rows);
  const renamed: LedgerRows = {
    transfers: rowsOf(rows.transfers, (row) => ({ ...row, from: rename(row.from), to: rename(row.to) })),
    transactions: rowsOf(rows.transactions, (row) => renameTransaction(row, rename)),
  };
  const thefts = request.thefts.map((spec) => spec.replace(/:([^:@]+)@/, (_, name: string) => `:${rename(name)}@`));
  const tags = (request.tags ?? []).map((tag) => ({ ...tag, address: rename(tag.address) }));
  const only = rules === undefined ? {} : { rules };
  const expected = await tracer(rows, { ...request, ...only });
  const actual = await tracer(renamed, { ...request, ...only, thefts, tags });
  const mapped = rulesOf(expected).map(([rule, found]) => {
    const ends = found.ends.map((end) => ({ ...end, address: end.address === null ? null : rename(end.address) }));
    return [rule, { ...found, ends }];
  });
  const warnings = expected.warnings.map((warning) => ({ ...warning, address: rename(warning.address) }));
  assert.deepEqual(
    unordered({ ...actual, warnings: actual.warnings.map((one) => renameConflicts(one, (name) => name)) }),
    unordered({
      ...expected,
      rules: Object.fromEntries(mapped),
      warnings: warnings.map((one) => renameConflicts(one, rename)),
    } as BareReport),
  );
}

type BareWarning = BareReport['warnings'][number];

/** The first addresses whose tags contradict each other stand in the order of their names; of more than are named only the count. */
function renameConflicts(warning: BareWarning, rename: (name: string) => string): BareWarning {
  if (warning.code !== 'TAGS_CONFLICT') return warning;
  const [named, left] = warning.detail!.split(/ and (?=\d+ more$)/) as [string, string?];
  if (left !== undefined) return { ...warning, detail: left };
  const parts = named.split('; ').map((part) => {
    const colon = part.indexOf(': ');
    return `${rename(part.slice(0, colon))}${part.slice(colon)}`;
  });
  return { ...warning, detail: parts.toSorted().join('; ') };
}

// Permuting

/** The rows in another order, some of them twice: the same report. `keys` decides the order. */
export async function checkPermuting(
  tracer: Tracer,
  { rows, request }: World,
  keys: readonly number[],
  rules?: RuleName[],
): Promise<void> {
  const shuffle = <R>(list: readonly R[]): R[] =>
    [...list, ...list.slice(0, keys[0]! % 4)]
      .map((row, i) => ({ row, key: keys[i % keys.length]! * ((i % 7) + 1) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
  const only = rules === undefined ? {} : { rules };
  const permuted = { transfers: shuffle(rows.transfers), transactions: shuffle(rows.transactions) };
  assertSameReport(await tracer(permuted, { ...request, ...only }), await tracer(rows, { ...request, ...only }));
}

// Appending

function spread<R extends { readonly block: number }>(rows: readonly R[]): R[] {
  return rows.map((row) => ({ ...row, block: row.block * 2 }));
}

/** The last row, in the chain's order, of each block of each chain. */
function blockEnds<R extends { readonly chain: string; readonly block: number; readonly index: number }>(
  rows: readonly R[],
): R[] {
  const ends = new Map<string, R>();
  for (const row of rows) {
    const key = JSON.stringify([row.chain, row.block]);
    const known = ends.get(key);
    if (known === undefined || row.index > known.index) ends.set(key, row);
  }
  return [...ends.values()];
}

function strangerTransfers(row: TransferRow): TransferRow[] {
  const common = { chain: row.chain, block: row.block + 1, timeSec: row.timeSec, asset: row.asset, tx: '0xbad' };
  return [
    { ...common, index: 0, from: '', to: '0xbb1', amount: 5n },
    { ...common, index: 1, from: '0xbb1', to: '0xbb2', amount: 6n },
    { ...common, index: 2, from: '0xbb2', to: '', amount: 2n },
  ];
}

function strangerTransactions(row: TransactionRow): TransactionRow[] {
  const common = { chain: row.chain, block: row.block + 1, timeSec: row.timeSec };
  const [minted, spent] = [`ab${row.block}`, `cd${row.block}`];
  return [
    {
      ...common,
      index: 1,
      txid: spent,
      inputs: [{ txid: `ef${row.block}`, vout: 0, value: 9n, address: '0xbb1' }],
      outputs: [{ address: '0xbb2', value: 7n }],
    },
    { ...common, index: 0, txid: minted, inputs: [], outputs: [{ address: '0xbb1', value: 4n }] },
  ];
}

/** Blocks of strangers in between, at times that change no moment: the same report. */
export async function checkAppending(tracer: Tracer, { rows, request }: World, rules?: RuleName[]): Promise<void> {
  const [transfers, transactions] = [spread(rows.transfers), spread(rows.transactions)];
  const joined: LedgerRows = {
    transfers: [...blockEnds(transfers).flatMap(strangerTransfers), ...transfers],
    transactions: [...transactions, ...blockEnds(transactions).flatMap(strangerTransactions)],
  };
  const only = rules === undefined ? {} : { rules };
  assertSameReport(
    await tracer(joined, { ...request, ...only, flows: false }),
    await tracer(rows, { ...request, ...only, flows: false }),
  );
}

// Scaling

/** Rules that scale exactly; `pro-rata` does only where it leaves no remainders (`halvingWorlds`). */
export const SCALING_RULES: readonly RuleName[] = [
  'fifo',
  'lifo',
  'taint-first',
  'clean-first',
  'tiho',
  'poison',
  'bounds',
];

function rulesFor(rows: LedgerRows, rules: readonly RuleName[]): RuleName[] {
  return rules.filter((rule) => rule !== 'tiho' || rows.transactions.length > 0);
}

/** Every amount times `k`: every amount of the report times `k`. */
export async function checkScaling(
  tracer: Tracer,
  { rows, request }: World,
  k: bigint,
  rules: readonly RuleName[] = SCALING_RULES,
): Promise<void> {
  const scaled: LedgerRows = {
    transfers: rowsOf(rows.transfers, (row) => ({ ...row, amount: row.amount * k })),
    transactions: rowsOf(rows.transactions, (row) => ({
      ...row,
      inputs: row.inputs.map((input) => (input.value === undefined ? input : { ...input, value: input.value * k })),
      outputs: row.outputs.map(({ address, value }) => ({ address, value: value * k })),
    })),
  };
  const asked = { ...request, rules: rulesFor(rows, rules), flows: false };
  const dust = request.dust === undefined ? {} : { dust: request.dust * k };
  const expected = await tracer(rows, asked);
  const keys = new Set(['amount', 'origin', 'certain', 'possible', 'stolen', 'claimedEarlier', 'accounted']);
  const times = (key: string, value: unknown): unknown =>
    keys.has(key) && typeof value === 'string' ? `${BigInt(value) * k}` : value;
  assertSameReport(
    await tracer(scaled, { ...asked, ...dust }),
    JSON.parse(JSON.stringify(expected, times)) as BareReport,
  );
}

// Splitting

/**
 * Rules under which a transfer can be split in two. Not `lifo`: what was on top is now underneath at the recipient.
 * Not `pro-rata` (remainders fall elsewhere), `bounds` (two intervals are wider than one).
 */
export const SPLITTING_RULES: readonly RuleName[] = ['fifo', 'taint-first', 'clean-first', 'poison'];

/**
 * A transfer made as two, one right after the other: the same amounts at the same ends. Only where neither dust nor
 * activity limit the trace, which count transfers one by one.
 */
export async function checkSplitting(
  tracer: Tracer,
  { rows, request }: World,
  pick: number,
  rules: readonly RuleName[] = SPLITTING_RULES,
): Promise<void> {
  const chosen = rows.transfers[pick % rows.transfers.length]!;
  const part = chosen.amount / 2n;
  const transfers = rows.transfers.flatMap((row) => {
    const moved = { ...row, index: row.index * 2 };
    if (row !== chosen) return [moved];
    return [
      { ...moved, amount: part },
      { ...moved, index: moved.index + 1, amount: row.amount - part },
    ];
  });
  // Named, because a specification more would move the names by position.
  const thefts = request.thefts.flatMap((text, i) => {
    const [, name = `theft${i + 1}`, spec = ''] = /^(?:([^:=]*)=)?(.*)$/.exec(text) ?? [];
    const [, head, index] = /^([^:]*:0xe[^:@]*):(\d+)$/.exec(spec) ?? [];
    if (head === undefined) return [`${name}=${spec}`];
    const isChosen = head === `${chosen.chain}:${chosen.tx}` && Number(index) === chosen.index;
    const moved = Number(index) * 2;
    if (!isChosen) return [`${name}=${head}:${moved}`];
    const second = `${name}=${head}:${moved + 1}`;
    return part > 0n ? [`${name}=${head}:${moved}`, second] : [second];
  });
  const asked = { ...request, rules: rulesFor(rows, rules), flows: false };
  const [whole, split] = [await tracer(rows, asked), await tracer({ ...rows, transfers }, { ...asked, thefts })];
  const sums = (report: BareReport): unknown =>
    rulesOf(report).map(([rule, { thefts: totals, ends }]) => [
      rule,
      totals,
      ends.map((end) => ({ ...end, transfers: 0 })),
    ]);
  assert.deepEqual(sums(split), sums(whole));
  assert.deepEqual(split.warnings, whole.warnings);
}
