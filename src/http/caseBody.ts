import { isDeepStrictEqual } from 'node:util';
import type { CaseRecord, CaseStore } from '../records/caseStore.ts';
import type { Case, CaseInput, RunState } from './schema/case.ts';

/** What a case asks, as it was entered: `CaseInput` and nothing else. */
export type CaseBody = CaseInput;
export type StoredCase = CaseRecord<CaseBody, RunState>;
export type Cases = CaseStore<CaseBody, RunState>;

export function toCase({ id, createdAt, updatedAt, isDemo, body, run }: StoredCase, live?: RunState): Case {
  return { id, createdAt, updatedAt, ...body, isDemo, run: live ?? run };
}

/** Whether two bodies ask the same of a trace: names and prices are only for people. */
export function asksTheSame(a: CaseBody, b: CaseBody): boolean {
  const asked = ({ name: _name, prices: _prices, ...rest }: CaseBody): object => rest;
  return isDeepStrictEqual(asked(a), asked(b));
}

/** A case as a snapshot keeps it: what was asked, and of which run the answer was. */
export interface AskedThen {
  readonly updatedAt: number;
  readonly body: CaseBody;
  readonly run: RunState;
}

/** The uploads that a case names. */
export function uploadsOf({ ledger, tags, assets = [] }: CaseBody): string[] {
  const files = [...(ledger.kind === 'files' ? ledger.uploads : []), ...(tags.files ?? []), ...assets];
  return files.map(({ id }) => id);
}
