import type { EvmCall, EvmLog } from './records.ts';

/** One step of a transaction's execution: a call that moves value or destroys, or a log. */
export type Step = { readonly call: EvmCall } | { readonly log: EvmLog };

/**
 * What a transaction did below its own call: its calls in the order of execution, nothing of what was reverted, then its
 * logs. No ledger can tell this from the order among the two, because calls move the native asset only and logs tokens
 * only; and so a trace without the places of logs, or a file, gives the same rows.
 */
export function executionSteps(root: EvmCall | undefined, logs: readonly EvmLog[]): Step[] {
  const steps: Step[] = [];
  if (root && !root.failed) walk(root, steps);
  for (const log of logs) steps.push({ log });
  return steps;
}

function walk(call: EvmCall, steps: Step[]): void {
  for (const child of call.calls) {
    if (child.failed) continue;
    if (child.kind !== 'other' && !isSilentEnd(child)) steps.push({ call: child });
    walk(child, steps);
  }
}

/** The logs of a trace in their order; undefined where it does not tell their places. */
export function tracedLogs(root: EvmCall): EvmLog[] | undefined {
  const found: EvmLog[] = [];
  return collect(root, found) ? found : undefined;
}

function collect(call: EvmCall, found: EvmLog[]): boolean {
  if (call.failed) return true;
  if (!call.logs) return false;
  let next = 0;
  for (const [at, child] of call.calls.entries()) {
    while (next < call.logs.length && call.logs[next]!.before <= at) found.push(call.logs[next++]!.log);
    if (!collect(child, found)) return false;
  }
  while (next < call.logs.length) found.push(call.logs[next++]!.log);
  return true;
}

/** A destruction of which the trace does not say what was paid to whom. */
export function isSilentEnd(call: EvmCall): boolean {
  return call.kind === 'selfdestruct' && call.from === '';
}
