import { formatShare } from '../format/formatAmount.ts';
import { categoryLabel, countOf, groupLabel, reasonMeaning } from '../format/words.ts';
import { netStolen, useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { Timeline } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';

/** A part of the bar: its entities, largest first, and what the reason means. */
export function GroupPanel({ group }: { group: string }) {
  const { id, overview } = useOpenCase();
  const rule = useRule();
  const amounts = useAmounts();
  const view = useViewStore();
  const measure = useView((value) => value.measure);
  const theft = useView((value) => value.theft);
  const { data } = useAnswer<Timeline>(pathWith(`/cases/${id}/timeline`, { rule, measure, theft, series: 60 }));
  const part = overview.bar.find(({ reason, category }) => group === (reason === 'service' ? category : reason));
  const series = (data?.series ?? []).filter(({ reason, category }) => reason === 'service' && category === group);
  series.sort((a, b) => (BigInt(a.total) > BigInt(b.total) ? -1 : 1));
  return (
    <>
      <header className="panel-head">
        <p className="faint">{part?.reason === 'service' ? 'category of services' : 'ends'}</p>
        <h2>{groupLabel(group)}</h2>
        {part !== undefined && (
          <p>
            <b>{amounts.long(part.amount)}</b>, {formatShare(part.amount, netStolen(overview))} at{' '}
            {countOf(part.ends, 'end')}
          </p>
        )}
        <p className="faint">{reasonMeaning(part?.reason ?? group)}</p>
      </header>
      {series.length > 0 && (
        <section>
          <h3>{categoryLabel(group)} by name</h3>
          <ul className="lines">
            {series.map((line) => (
              <li key={line.id}>
                <button type="button" className="line" onClick={() => view.choose(`node:${line.id}`)}>
                  <span>{amounts.long(line.total)}</span>
                  <span className="link">{line.entity ?? line.label}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
