import type { EvmCall, EvmLog } from './records.ts';

/** One step of a transaction's execution: a call that moves value or destroys, or a log. */
export type Step = { readonly call: EvmCall } | { readonly log: EvmLog };

/**
 * What a transaction did below its own call, in the order of execution; nothing of what was reverted. Where the trace
 * does not say where in it the logs stand, they follow the calls: no ledger sees the difference, because calls move the
 * native asset only and logs tokens only.
 */
export function executionSteps(root: EvmCall | undefined, logs: readonly EvmLog[]): Step[] {
  if (!root || root.failed) return logs.map((log) => ({ log }));
  const steps: Step[] = [];
  const placed = placesLogs(root, logs.length);
  walk(root, placed, steps);
  if (!placed) for (const log of logs) steps.push({ log });
  return steps;
}

function walk(call: EvmCall, withLogs: boolean, steps: Step[]): void {
  const logs = (withLogs && call.logs) || [];
  let next = 0;
  call.calls.forEach((child, at) => {
    while (next < logs.length && logs[next]!.before <= at) steps.push({ log: logs[next++]!.log });
    if (child.failed) return;
    if (child.kind !== 'other' && !isSilentEnd(child)) steps.push({ call: child });
    walk(child, withLogs, steps);
  });
  while (next < logs.length) steps.push({ log: logs[next++]!.log });
}

/** Whether the trace has every one of the receipt's `count` logs, with its place. */
function placesLogs(root: EvmCall, count: number): boolean {
  return tracedLogs(root)?.length === count;
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
