import { SpoorError } from '../core/errors.ts';
import { isConserving } from '../picture/flowGraph.ts';
import type { GraphView, ViewRange } from '../picture/graphView.ts';
import type { RuleName } from '../trace/report.ts';
import type { KeptWork } from './keptWork.ts';
import type { OpenResult } from './run/resultCache.ts';
import type { MeasureMeta, ResultMeta, RuleMeta } from './run/resultFiles.ts';
import type { ViewDesk } from './views/viewDesk.ts';
import type { ViewSubject } from './views/viewMessages.ts';

/** What a query asks to look at. */
export interface ViewQuestion {
  readonly rule?: RuleName;
  readonly measure?: string;
  readonly theft?: string;
  readonly from?: number;
  readonly to?: number;
  /** Whose result it is was decided before. */
  readonly snapshot?: string;
}

/** A result with the rule and measure that were asked about. */
export interface Looked {
  readonly id: string;
  readonly result: OpenResult;
  readonly meta: ResultMeta;
  readonly rule: RuleName;
  readonly measure: MeasureMeta;
  readonly range: ViewRange;
  readonly kept: KeptWork;
  /** The view under a rule; of the rule asked about where none is named. */
  readonly view: (rule?: RuleName) => Promise<GraphView>;
}

/**
 * Finds what a query asks to look at.
 * @throws UNKNOWN_NAME for a measure or theft that is not there, NO_RESULT for a rule that was not run
 */
export async function lookAt(
  desk: ViewDesk,
  { resultId: id, kept }: ViewSubject,
  question: ViewQuestion,
): Promise<Looked> {
  const result = await desk.results.open(id);
  const { meta } = result;
  const rule = question.rule ?? defaultRule(meta);
  if (!meta.rules.some((known) => known.rule === rule)) {
    const message = `the case was not traced under ${rule}; add the rule to the case and run it again`;
    throw new SpoorError('NO_RESULT', message, { rule });
  }
  const measure = measureOf(meta, question.measure);
  const range = rangeOf(meta, question);
  return {
    id,
    result,
    meta,
    rule,
    measure,
    range,
    kept,
    view: (other = rule) => desk.results.view(id, other, measure, range),
  };
}

/** Whether a rule says anything of a measure: `tiho` is for UTXO chains only, and of others it was not run. */
export function speaksOf({ thefts }: RuleMeta, { chain, asset }: MeasureMeta): boolean {
  if (thefts === null) return true;
  return Object.values(thefts).some((rows) => rows.some((row) => row.chain === chain && row.asset === asset));
}

/** The first rule that conserves value, else the first. */
export function defaultRule({ rules }: ResultMeta): RuleName {
  return (rules.find(({ rule }) => isConserving(rule)) ?? rules[0]!).rule;
}

function measureOf({ measures }: ResultMeta, id: string | undefined): MeasureMeta {
  const found = id === undefined ? measures[0] : measures.find(({ chain, asset }) => `${chain}:${asset}` === id);
  if (found !== undefined) return found;
  const expected = measures.map(({ chain, asset }) => `${chain}:${asset}`).join(' ');
  throw new SpoorError('UNKNOWN_NAME', `nothing was stolen in ${id}; expected one of ${expected}`, {
    found: id,
    expected,
  });
}

function rangeOf({ thefts }: ResultMeta, { theft, from, to }: ViewQuestion): ViewRange {
  if (theft !== undefined && !thefts.some(({ name }) => name === theft))
    throw new SpoorError('UNKNOWN_NAME', `there is no theft ${JSON.stringify(theft)} in the case`, { theft });
  return {
    ...(theft === undefined ? {} : { theft }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
