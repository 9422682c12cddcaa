import { countOf } from '../format/words.ts';
import type { RegisterTotal } from '../state/contract.ts';
import { pathWith } from '../state/viewAddress.ts';

/** What a register adds up to, taken apart: what counted, what is perhaps told twice, what was left out and why, what others state. */
export function Sums({ total, asked }: { total: RegisterTotal; asked: Readonly<Record<string, string>> }) {
  const { sums, counted } = total;
  return (
    <>
      {sums.length === 0 && <p>Nothing that was accepted says so.</p>}
      <ul className="sums">
        {sums.map(({ unit, sum, events }) => (
          <li key={unit}>
            <b>{sum}</b> in {countOf(events, 'event')}
          </li>
        ))}
      </ul>
      {sums.length > 1 && (
        <p className="faint">An event that is told in two units is in both: these are not to be added.</p>
      )}
      <PerhapsOne perhapsOne={total.perhapsOne} />
      <img
        className="chart"
        src={`/api${pathWith('/register/total.svg', asked)}`}
        alt={`${total.what} a year; the table of what was counted says the same`}
      />
      <details>
        <summary>{countOf(counted.total, 'event')} counted</summary>
        <EventTable label="What was counted" items={counted.items} />
        {counted.total > counted.items.length && <p>The largest {counted.items.length} are shown.</p>}
      </details>
      <LeftOut groups={total.leftOut} />
      {total.waiting > 0 && (
        <p>{countOf(total.waiting, 'claim')} of no incident, not reviewed yet (spoor review), may belong here, too.</p>
      )}
      <Published published={total.published} />
    </>
  );
}

/** What the least would be if pairs that count apart were one, and which pairs. */
function PerhapsOne({ perhapsOne: { lookAlikes, equalFigures, pairs, least } }: Pick<RegisterTotal, 'perhapsOne'>) {
  if (pairs === 0) return null;
  return (
    <div className="perhaps" role="note" aria-label="Perhaps told twice">
      {least.length > 0 && (
        <p>
          If all that these pairs hold together is one event each, the least is <b>{least.join(', ')}</b>.
        </p>
      )}
      <details>
        <summary>{countOf(pairs, 'pair')} that count apart and are perhaps one event</summary>
        <Pairs what="Name and time are alike, the figures are far from each other:" pairs={lookAlikes} />
        <Pairs what="Figure and month are the same, the names are others:" pairs={equalFigures} />
        {pairs > lookAlikes.length + equalFigures.length && <p>The others are in spoor total --json.</p>}
      </details>
    </div>
  );
}

function Pairs({ what, pairs }: { what: string; pairs: readonly (readonly [string, string])[] }) {
  if (pairs.length === 0) return null;
  return (
    <>
      <p>{what}</p>
      <ul>
        {pairs.map(([a, b]) => (
          <li key={`${a} ${b}`}>
            <a href={`/register/${a}`}>{a}</a> and <a href={`/register/${b}`}>{b}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function LeftOut({ groups }: { groups: RegisterTotal['leftOut'] }) {
  if (groups.length === 0) return <p>Nothing was left out.</p>;
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  return (
    <section aria-label="Left out">
      <h3>Left out: {countOf(events, 'event')}</h3>
      {groups.map(({ reason, why, events: count, together, items }) => (
        <details key={`${reason} ${why}`}>
          <summary>
            {count}: {why}
            {together !== null && <span className="faint">, together {together}</span>}
          </summary>
          <EventTable label={`Left out: ${why}`} items={items} />
          {count > items.length && <p>The largest {items.length} are shown.</p>}
        </details>
      ))}
    </section>
  );
}

type Line = RegisterTotal['leftOut'][number]['items'][number] & { readonly isContested?: boolean };

function EventTable({ label, items }: { label: string; items: readonly Line[] }) {
  const hasBlame = items.some(({ isContested }) => isContested === true);
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th>event</th>
          <th>when</th>
          <th>figures</th>
          {hasBlame && <th>blame</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ incident, name, when, figures, isContested }) => (
          <tr key={incident}>
            <td>
              <a href={`/register/${incident}`}>{name}</a>
            </td>
            <td>{when}</td>
            <td>{figures.join('; ') || 'no figure'}</td>
            {hasBlame && <td>{isContested === true ? 'contested' : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Published({ published }: Pick<RegisterTotal, 'published'>) {
  if (published.length === 0) return null;
  return (
    <details>
      <summary>{countOf(published.length, 'total')} that others state, never added</summary>
      <ul>
        {published.map(({ speaker, of, when, figure, relation }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a speaker may state one figure twice, and the list is not changed
          <li key={at}>
            {speaker}: {figure}
            {of !== '' && `, ${of}`}, {when} ({relation === 'same' ? 'the same period' : relation})
          </li>
        ))}
      </ul>
    </details>
  );
}
