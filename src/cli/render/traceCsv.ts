import { csvLine } from '../../core/csvLine.ts';
import { END_COLUMNS, TAG_COLUMNS, tagFields } from '../../trace/csvColumns.ts';
import { tagsOfEnds } from '../../trace/decidedBy.ts';
import type { End, Flow, RuleName, TraceReport } from '../../trace/report.ts';

/** Columns of `--csv`: one line an end; `TAG_COLUMNS` follow after all others. */
const COLUMNS = ['rule', ...END_COLUMNS] as const;

/** Columns that only flows fill. `reason` says why a flow was not followed further, `amount` is the flow's whole amount. */
const FLOW_COLUMNS = [
  'block',
  'index',
  'vout',
  'tx',
  'time',
  'from',
  'to',
  'tainted',
  'inputs',
  'into',
  'intoAmount',
  'carried',
] as const;

type Column = 'record' | (typeof COLUMNS)[number] | (typeof FLOW_COLUMNS)[number] | (typeof TAG_COLUMNS)[number];
type Values = Partial<Record<Column, string | number | null | undefined>>;

/**
 * The ends as CSV (RFC 4180, CRLF), in pieces. With `flows` one table of both: a first column `record` says `end` or
 * `flow`, and columns that do not apply are empty. Amounts are base units.
 *
 * Text from outside is made harmless: control characters are written out, and a field that a spreadsheet would take for
 * a formula (it starts with `=`, `+`, `-`, `@`) begins with an apostrophe.
 */
export function* csvPieces(report: TraceReport, flows: boolean): Generator<string> {
  const columns: readonly Column[] = [
    ...(flows ? ['record' as const, ...COLUMNS, ...FLOW_COLUMNS] : COLUMNS),
    ...TAG_COLUMNS,
  ];
  const tagOf = tagsOfEnds(report.tags);
  yield csvLine(columns);
  for (const [rule, { ends, flows: list = [] }] of Object.entries(report.rules) as [RuleName, Rule][]) {
    for (const end of ends) yield record(columns, { record: 'end', rule, ...end, ...tagFields(end, tagOf(end)) });
    if (!flows) continue;
    for (const flow of list) yield record(columns, flowRecord(rule, flow));
  }
}

interface Rule {
  readonly ends: readonly End[];
  readonly flows?: readonly Flow[];
}

function flowRecord(rule: RuleName, { end, inputs, into, ...flow }: Flow): Values {
  return {
    record: 'flow',
    rule,
    ...flow,
    reason: end,
    inputs: inputs?.map(({ coin, tainted }) => `${coin}=${tainted}`).join(' '),
    into: into?.asset,
    intoAmount: into?.amount,
  };
}

function record(columns: readonly Column[], values: Values): string {
  return csvLine(columns.map((column) => values[column] ?? ''));
}
