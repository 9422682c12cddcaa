import type { AssetUnit } from '../label/assets.ts';
import type { Ledger } from '../ledger/port.ts';
import { type LargestPath, largestPaths } from '../trace/largestPaths.ts';
import { type End, type Flow, RULES, type RuleName, type TraceReport, type Warning } from '../trace/report.ts';
import type { TraceRequest } from '../trace/request.ts';
import { restsOnPieces } from '../trace/restsOnCsv.ts';
import { reportPieces } from '../trace/traceJson.ts';
import type { Context } from './context.ts';
import { csvPieces } from './render/traceCsv.ts';
import { traceText } from './render/traceText.ts';
import { toUnits } from './render/units.ts';
import { writeNew } from './writeNew.ts';

export interface PrintOptions {
  readonly json?: true;
  readonly csv?: true;
  /** With `csv`: a file that is not there yet. */
  readonly restsOn?: string;
  readonly exact?: true;
  readonly paths: number;
}

/**
 * Traces and prints: JSON, CSV, or text for a person.
 * @param warnings what is to be known besides what the trace itself warns of
 */
export async function printTrace(
  context: Context,
  ledger: Ledger,
  request: TraceRequest,
  assets: readonly AssetUnit[],
  options: PrintOptions,
  warnings: readonly Warning[] = [],
): Promise<void> {
  const { traceLedger } = await import('../trace/traceLedger.ts');
  const isText = !options.json && !options.csv;
  const pathRule = !isText || options.paths === 0 ? null : rulePathsAreOf(request);
  const asked = pathRule === null ? request : { ...request, flows: [pathRule] };
  const traced = await context.work((work) => traceLedger(ledger, asked, work));
  const report = warnings.length === 0 ? traced : { ...traced, warnings: [...traced.warnings, ...warnings] };
  const { restsOn } = await import('../trace/restsOn.ts');
  const rests = restsOn(report, request, ledger.chains);
  if (options.json) return context.output.write(reportPieces(report, namesOf(request), rests));
  if (options.csv) {
    if (options.restsOn !== undefined) await writeNew(options.restsOn, restsOnPieces(rests));
    // The table has no place for it.
    for (const { code, amount, detail } of report.warnings) {
      if (code === 'ACTORS_NOT_KNOWN')
        context.note(`tags that stop nothing, their actors in no ActorPack given: ${detail}`);
      if (code === 'TAGS_CONFLICT')
        context.note(`addresses of ends whose tags contradict each other (tagConflicts): ${amount}; ${detail}`);
    }
    return context.output.write(csvPieces(report, request.flows === true));
  }
  const flows = pathRule === null ? [] : flowsOf(report, pathRule);
  const text = traceText(report, {
    width: context.width,
    style: context.style,
    units: toUnits(assets),
    exact: options.exact ?? false,
    paths: options.paths,
    pathRule,
    pathsTo: (ends) => pathsTo(ends, flows),
    restsOn: rests,
    isLimited: asked.maxHops !== undefined || asked.dust !== undefined,
  });
  await context.output.write(text);
}

/** Names of the thefts in claim order. */
function namesOf({ thefts }: TraceRequest): string[] {
  return [...new Set(thefts.map(({ name }) => name))];
}

/** The first rule asked for that conserves value, else the first. */
function rulePathsAreOf({ rules }: TraceRequest): RuleName {
  const asked = RULES.filter((rule) => rules === undefined || rules.includes(rule));
  return asked.find((rule) => rule !== 'poison' && rule !== 'bounds') ?? asked[0]!;
}

function flowsOf(report: TraceReport, rule: RuleName): readonly Flow[] {
  return report.rules[rule]?.flows ?? [];
}

/** Paths to ends of several thefts, in the order of `ends`. */
function pathsTo(ends: readonly End[], flows: readonly Flow[]): LargestPath[] {
  const found = new Map<End, LargestPath>();
  for (const theft of new Set(ends.map((end) => end.theft))) {
    const mine = ends.filter((end) => end.theft === theft);
    const paths = largestPaths(
      flows.filter((flow) => flow.theft === theft),
      mine,
    );
    for (const path of paths) found.set(path.end, path);
  }
  return ends.map((end) => found.get(end)!);
}
