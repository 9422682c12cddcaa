import assert from 'node:assert/strict';
import type { BareReport } from '../reference/request.ts';

function withoutFlows(rules: BareReport['rules']): BareReport['rules'] {
  return JSON.parse(
    JSON.stringify(rules, (key, value) => (key === 'flows' ? undefined : value)),
  ) as BareReport['rules'];
}

/** What two tracers must agree on: everything but the stored ledger, and the warnings that are not about value. */
function comparable(report: BareReport, flows: boolean): BareReport {
  return {
    schema: report.schema,
    thefts: report.thefts,
    rules: flows ? report.rules : withoutFlows(report.rules),
    warnings: report.warnings.filter((warning) => warning.code === 'ASSUMED_OPENING'),
  };
}

/**
 * Two reports say the same, in the same order of lists and keys. Flows are compared where both have them.
 * @throws AssertionError with the difference
 */
export function assertSameReport(actual: BareReport, expected: BareReport): void {
  const hasFlows = (report: BareReport): boolean =>
    Object.values(report.rules).some((rule) => rule.flows !== undefined);
  const flows = hasFlows(actual) && hasFlows(expected);
  const [a, b] = [comparable(actual, flows), comparable(expected, flows)];
  assert.deepEqual(a, b);
  assert.equal(JSON.stringify(a), JSON.stringify(b), 'the same values, but not in the same order of keys');
}
