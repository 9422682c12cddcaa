import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { AssetUnit } from '../../label/assets.ts';
import { buildGraph } from '../../picture/buildGraph.ts';
import { isConserving, isOf, type Measure } from '../../picture/flowGraph.ts';
import { makeLayout } from '../../picture/layout.ts';
import { type TagBook, tagBook } from '../../picture/tagBook.ts';
import type { End, RuleName, RuleReport, TraceReport } from '../../trace/report.ts';
import { SERVICE_CATEGORIES, type TraceRequest } from '../../trace/request.ts';
import type { RestsOn } from '../../trace/restsOn.ts';
import { rankOfTag } from '../../trace/stops.ts';
import { reportPieces } from '../../trace/traceJson.ts';
import {
  type AtServices,
  type MeasureMeta,
  MOST_FLOWS,
  RESULT_FILES,
  type ResultMeta,
  ROWS_A_LINE,
} from './resultFiles.ts';

export interface Traced {
  /** With the flows of every rule. */
  readonly report: TraceReport;
  readonly request: TraceRequest;
  readonly assets: readonly AssetUnit[];
  /** What heuristics decided. */
  readonly rests: RestsOn | null;
  readonly ledgerFolder: string;
}

export function hasResult(results: string, id: string): boolean {
  return existsSync(join(results, id, RESULT_FILES.meta));
}

/**
 * Keeps a result: its folder is there with all that belongs in it, or not at all.
 * @throws TOO_LARGE, DISK_FULL, NO_PERMISSION, IO; INTERRUPTED
 */
export async function writeResult(results: string, id: string, traced: Traced, { signal }: WorkOptions): Promise<void> {
  const folder = join(results, id);
  const making = join(results, `.${id}.making`);
  try {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true, mode: 0o700 });
    const { report, request } = traced;
    const names = [...new Set(request.thefts.map(({ name }) => name))];
    for (const [rule, found] of Object.entries(report.rules) as [RuleName, RuleReport][]) {
      signal?.throwIfAborted();
      checkSize(rule, found);
      await writePieces(join(making, RESULT_FILES.rule(rule)), rowLines(found));
    }
    const plain = Object.entries(report.rules).map(([rule, { flows: _flows, ...found }]) => [rule, found]);
    const printed = { ...report, rules: Object.fromEntries(plain) };
    await writePieces(join(making, RESULT_FILES.trace), reportPieces(printed, names, traced.rests));
    await writePieces(join(making, RESULT_FILES.meta), [JSON.stringify(metaOf(id, traced, names))]);
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
    await syncFolder(results);
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped; nothing of it was kept');
    throw systemError(cause, folder);
  }
}

function checkSize(rule: RuleName, { flows = [] }: RuleReport): void {
  if (flows.length <= MOST_FLOWS) return;
  throw new SpoorError(
    'TOO_LARGE',
    `under ${rule} the trace has ${flows.length} tainted transfers, and the workbench shows up to ${MOST_FLOWS}; ` +
      `set a limit (hops, dust, until), or use spoor trace`,
    { rule, found: flows.length, expected: MOST_FLOWS },
  );
}

function* rowLines({ ends, flows = [] }: RuleReport): Generator<string> {
  for (const [kind, rows] of [['ends', ends] as const, ['flows', flows] as const])
    for (let k = 0; k < rows.length; k += ROWS_A_LINE)
      yield `${JSON.stringify({ [kind]: rows.slice(k, k + ROWS_A_LINE) })}\n`;
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  await using file = await open(path, 'wx', 0o600);
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 1 << 20) continue;
    await file.appendFile(text);
    text = '';
  }
  await file.appendFile(text);
  await file.sync();
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, 'r');
  await folder.sync();
}

function metaOf(
  id: string,
  { report, request, assets, rests, ledgerFolder }: Traced,
  names: readonly string[],
): ResultMeta {
  const rules = (Object.entries(report.rules) as [RuleName, RuleReport][]).map(([rule, found]) => ({
    rule,
    ends: found.ends.length,
    flows: found.flows?.length ?? 0,
    thefts: found.thefts ?? null,
  }));
  // As the trace takes them, so that a node and what ended there have one name.
  const services = request.stop ?? SERVICE_CATEGORIES;
  const book = tagBook((request.tags ?? []).toSorted((a, b) => rankOfTag(a, services) - rankOfTag(b, services)));
  return {
    schema: 'spoor/result@3',
    id,
    ledgerFolder,
    ledger: report.ledger,
    thefts: names.map((name) => ({ name, specs: report.thefts[name]!.specs })),
    assets,
    warnings: report.warnings,
    rules,
    measures: measuresOf(report, names, book),
    tags: book.ofReport(report),
    ...(report.tags === undefined ? {} : { endTags: report.tags }),
    restsOn: rests,
    maxActivity: request.maxActivity ?? null,
  };
}

/** The stolen assets with their layouts: by the rules that conserve value, or those that were run. */
function measuresOf(report: TraceReport, names: readonly string[], book: TagBook): MeasureMeta[] {
  const rules = Object.entries(report.rules) as [RuleName, RuleReport][];
  const some = rules.filter(([rule]) => isConserving(rule));
  const ends = new Map<string, { chain: string; asset: string; ends: number }>();
  for (const [, found] of some.length > 0 ? some : rules) {
    for (const { chain, asset, originAsset = asset } of found.ends) {
      const key = `${chain} ${originAsset}`;
      const known = ends.get(key) ?? { chain, asset: originAsset, ends: 0 };
      ends.set(key, { ...known, ends: known.ends + 1 });
    }
  }
  const sorted = [...ends.values()].sort(
    (a, b) => b.ends - a.ends || (`${a.chain} ${a.asset}` < `${b.chain} ${b.asset}` ? -1 : 1),
  );
  return sorted.map(({ chain, asset }) => {
    const tagOf: TagBook['tagOf'] = (chain, address) => book.tagOf(chain, address);
    const graphs = (some.length > 0 ? some : rules).map(([rule, { flows = [], ends: rows }]) =>
      buildGraph({ rule, measure: { chain, asset }, thefts: names, flows, ends: rows, tagOf }),
    );
    const claims = graphs[0]!.claims.map((claim) => ({ ...claim, amount: `${claim.amount}` }));
    return { chain, asset, layout: makeLayout(graphs), atServices: atServices(report, { chain, asset }), claims };
  });
}

/** What was stolen of a measure, by a rule that conserves value; null where none was run for it. */
function stolenOf({ rules }: TraceReport, { chain, asset }: Measure): bigint | null {
  for (const { thefts } of Object.values(rules)) {
    const rows = Object.values(thefts ?? {}).flat();
    const own = rows.filter((row) => row.chain === chain && row.asset === asset);
    if (own.length > 0) return own.reduce((sum, { stolen }) => sum + BigInt(stolen), 0n);
  }
  return null;
}

/** Whether some of a measure reached a service as another asset, under some rule. */
function isConverted({ rules }: TraceReport, { chain, asset }: Measure): boolean {
  return Object.values(rules).some(({ ends }) =>
    ends.some((end) => end.reason === 'service' && end.chain === chain && end.originAsset === asset),
  );
}

function atServices(report: TraceReport, measure: Measure): AtServices | null {
  const { bounds } = report.rules;
  if (bounds === undefined) return null;
  const sum = (rule: RuleName, ends: readonly End[], amountOf: (end: End) => string | undefined): string =>
    `${ends
      .filter((end) => end.reason === 'service' && isOf(end, measure, rule))
      .reduce((total, end) => total + BigInt(amountOf(end) ?? '0'), 0n)}`;
  const rules = (Object.entries(report.rules) as [RuleName, RuleReport][])
    .filter(([rule]) => isConserving(rule))
    .map(([rule, { ends }]) => ({ rule, amount: sum(rule, ends, (end) => end.origin) }));
  const certain = sum('bounds', bounds.ends, (end) => end.certain);
  const possible = BigInt(sum('bounds', bounds.ends, (end) => end.possible));
  const most = stolenOf(report, measure);
  // Ends' intervals overlap, so their sum may exceed what was stolen; and what was converted on the way has no origin in `bounds`.
  const isUseless = most !== null && (possible > most || isConverted(report, measure));
  return { certain, possible: `${isUseless ? most : possible}`, rules };
}
