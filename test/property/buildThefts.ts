import { SpoorError } from '../../src/core/errors.ts';
import { readChains } from '../reference/readChains.ts';
import type { LedgerRows } from '../reference/request.ts';
import { resolveThefts } from '../reference/resolveThefts.ts';

/** A theft to be: which event or address is decided by numbers, so that it fits any ledger and shrinks with it. */
export interface TheftDraft {
  readonly kind: 'transaction' | 'part' | 'balance' | 'outside';
  readonly pick: number;
  readonly part: number;
  readonly seconds: number;
  readonly name: string | undefined;
}

function specOf(rows: LedgerRows, draft: TheftDraft): string | undefined {
  const events = [...rows.transfers, ...rows.transactions];
  const row = events[draft.pick % events.length]!;
  if (draft.kind === 'outside') {
    const made = new Set(rows.transactions.map((transaction) => transaction.txid));
    const outside = rows.transactions.flatMap((transaction) =>
      transaction.inputs.filter((input) => !made.has(input.txid)).map((input) => ({ chain: transaction.chain, input })),
    );
    if (outside.length === 0) return undefined;
    const { chain, input } = outside[draft.pick % outside.length]!;
    return draft.part === 0 ? `${chain}:${input.txid}` : `${chain}:${input.txid}:${input.vout}`;
  }
  const moment = row.timeSec + draft.seconds;
  if ('tx' in row) {
    if (draft.kind === 'transaction') return `${row.chain}:${row.tx}`;
    if (draft.kind === 'part') return `${row.chain}:${row.tx}:${row.index}`;
    const address = draft.part % 2 === 0 ? row.to : row.from;
    return address === '' ? undefined : `${row.chain}:${address}@${moment}`;
  }
  if (draft.kind === 'transaction') return `${row.chain}:${row.txid}`;
  const vout = draft.part % row.outputs.length;
  if (draft.kind === 'part') return `${row.chain}:${row.txid}:${vout}`;
  const address = row.outputs[vout]!.address;
  return address === '' ? undefined : `${row.chain}:${address}@${moment}`;
}

/** Whether a specification matches something of value. */
function isTheft(rows: LedgerRows, spec: string): boolean {
  try {
    resolveThefts(readChains(rows), [spec]);
    return true;
  } catch (error) {
    if (error instanceof SpoorError) return false;
    throw error;
  }
}

/** The drafts as specifications, without those that would be errors; at least one. */
export function readableThefts(rows: LedgerRows, drafts: readonly TheftDraft[]): string[] {
  const specs: string[] = [];
  for (const draft of drafts) {
    const spec = specOf(rows, draft);
    if (spec === undefined || !isTheft(rows, spec)) continue;
    specs.push(draft.name === undefined ? spec : `${draft.name}=${spec}`);
  }
  if (specs.length > 0) return specs;
  const moving = rows.transfers.find((row) => row.amount > 0n && row.from !== row.to);
  if (moving !== undefined) return [`${moving.chain}:${moving.tx}:${moving.index}`];
  const made = rows.transactions.find((row) => row.outputs.some((output) => output.value > 0n))!;
  return [`${made.chain}:${made.txid}`];
}
