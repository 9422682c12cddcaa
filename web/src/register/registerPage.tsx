import { type FormEvent, useState } from 'react';
import { countOf } from '../format/words.ts';
import { Failed, Working } from '../shell/states.tsx';
import type { IncidentList, RegisterTotal } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { pathWith } from '../state/viewAddress.ts';
import { useTitle } from '../theme/useTheme.ts';
import { IncidentView } from './incidentView.tsx';
import { Sums } from './totalSums.tsx';
import './register.css';

const WHAT = ['stolen', 'attempted', 'recovered', 'frozen', 'laundered', 'mined', 'attacks', 'countries'];
const PAGE = 50;

/** The register that the workbench was given, to read: its incidents, one of them, and what they add up to. */
export function RegisterPage({ incident }: { incident: string | null }) {
  useTitle(incident ?? 'Register');
  return (
    <main className="page register">
      <p>
        <a href="/">All cases</a>
        {incident !== null && (
          <>
            {' · '}
            <a href="/register">The register</a>
          </>
        )}
      </p>
      {incident === null ? (
        <>
          <h1>What is said of thefts</h1>
          <Total />
          <Incidents />
        </>
      ) : (
        <IncidentView key={incident} id={incident} />
      )}
    </main>
  );
}

function Incidents() {
  const [q, setQ] = useState('');
  const [offset, setOffset] = useState(0);
  const { data, failure } = useAnswer<IncidentList>(
    pathWith('/register/incidents', { q: q.trim(), offset, limit: PAGE }),
  );
  return (
    <section aria-label="Incidents">
      <h2>Incidents</h2>
      <label>
        Find by name, victim or country{' '}
        <input
          type="search"
          value={q}
          maxLength={200}
          onChange={(event) => {
            setQ(event.target.value);
            setOffset(0);
          }}
        />
      </label>
      {failure !== undefined && <Failed failure={failure} />}
      {data === undefined && failure === undefined && <Working what="Reading the register" />}
      {data !== undefined && (
        <>
          <p role="status">{countOf(data.total, 'incident')}</p>
          <table aria-label="Incidents of the register">
            <thead>
              <tr>
                <th>incident</th>
                <th>victim</th>
                <th>when</th>
                <th>claims</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, name, victim, country, when, claims }) => (
                <tr key={id}>
                  <td>
                    <a href={`/register/${id}`}>{name}</a>
                  </td>
                  <td>{[victim, country].filter((part) => part !== null).join(', ')}</td>
                  <td>{when ?? 'undated'}</td>
                  <td>{claims}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.total > PAGE && (
            <p className="row">
              <button type="button" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
                Before
              </button>
              <button type="button" disabled={offset + PAGE >= data.total} onClick={() => setOffset(offset + PAGE)}>
                After
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

type Asked = Readonly<Record<'what' | 'actor' | 'from' | 'to', string>>;

function Total() {
  const [asked, setAsked] = useState<Asked>({ what: 'stolen', actor: '', from: '', to: '' });
  const { data, failure } = useAnswer<RegisterTotal>(pathWith('/register/total', asked));
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setAsked({ what: text('what'), actor: text('actor'), from: text('from'), to: text('to') });
  };
  return (
    <section aria-label="Total">
      <h2>What it adds up to</h2>
      <form className="row" onSubmit={ask} aria-label="What to add up">
        <label>
          what{' '}
          <select name="what" defaultValue="stolen">
            {WHAT.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          blamed on <input name="actor" placeholder="anyone" autoComplete="off" />
        </label>
        <label>
          from <input name="from" placeholder="2017" pattern="\d{4}(-\d{2}(-\d{2})?)?" size={10} />
        </label>
        <label>
          to <input name="to" placeholder="2023" pattern="\d{4}(-\d{2}(-\d{2})?)?" size={10} />
        </label>
        <button type="submit">Add up</button>
      </form>
      {failure !== undefined && <Failed failure={failure} />}
      {data === undefined && failure === undefined && <Working what="Adding up" />}
      {data !== undefined && failure === undefined && <Sums total={data} asked={asked} />}
    </section>
  );
}
