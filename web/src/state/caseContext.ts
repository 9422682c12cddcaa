import { createContext, useContext, useMemo } from 'react';
import { type AmountWriter, makeAmountWriter } from '../format/amountWriter.ts';
import type { ShadeBook } from '../theme/shadeBook.ts';
import type { Case, Overview, RuleName } from './contract.ts';
import { useView, type View } from './view.ts';
import { pathWith } from './viewAddress.ts';

/** What every view of an open case needs to know of it. */
export interface OpenCase {
  readonly id: string;
  readonly case: Case;
  readonly overview: Overview;
  /** Which shade of its category each entity has, in every view alike. */
  readonly shades: ShadeBook;
}

export const CaseContext = createContext<OpenCase | null>(null);

/** The open case; only inside of one. */
export function useOpenCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === null) throw new Error('a view of a case was drawn outside of one');
  return open;
}

/** The rule in use: the chosen one, or the server's first. */
export function useRule(): RuleName {
  const { overview } = useOpenCase();
  const wished = useView((view) => view.rule);
  return overview.rules.find((rule) => rule === wished) ?? overview.rule;
}

/** How amounts of the measure are written now. */
export function useAmounts(): AmountWriter {
  const { overview } = useOpenCase();
  const way = useView((view) => view.amounts);
  return useMemo(() => makeAmountWriter(overview.measure, way, netStolen(overview)), [overview, way]);
}

/** What there is to account for: stolen less what another theft claimed before. */
export function netStolen(overview: Overview): bigint {
  return BigInt(overview.stolen) - BigInt(overview.claimedEarlier);
}

/** The part of a request that says which part of the trace is looked at. */
export function viewQuery(view: View, rule: RuleName | null): Record<string, string | number | null> {
  return {
    rule,
    measure: view.measure,
    theft: view.theft,
    from: view.range?.[0] ?? null,
    to: view.range?.[1] ?? null,
  };
}

/** The rule compared with, where it is another; what is gathered depends on both. */
export function comparedRule({ compare }: View, rule: RuleName): string | null {
  return compare === rule ? null : compare;
}

/** The address of the picture of a view under a rule. */
export function picturePath(id: string, view: View, rule: RuleName, size: number): string {
  return pathWith(`/cases/${id}/picture`, {
    ...viewQuery(view, rule),
    compare: comparedRule(view, rule),
    open: view.open.join(','),
    size,
  });
}
