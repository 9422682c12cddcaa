import { type DragEvent, useState } from 'react';
import { formatDay } from '../format/formatTime.ts';
import { countOf } from '../format/words.ts';
import { goTo } from '../router.ts';
import type { Case, CaseList, RegisterState } from '../state/contract.ts';
import { type Failure, RequestError } from '../state/coordinator.ts';
import { useAnswer, useCoordinator } from '../state/useAnswer.ts';
import { useTitle } from '../theme/useTheme.ts';
import { CaseForm } from '../work/caseForm.tsx';
import { Failed, Working } from './states.tsx';
import { StorageLine } from './storageLine.tsx';

const STATES: Readonly<Record<Case['run']['state'], string>> = {
  none: 'not traced yet',
  waiting: 'waiting',
  working: 'being traced',
  done: 'traced',
  stopped: 'stopped',
  failed: 'failed',
};

/** All cases, and how to begin one: files dropped anywhere on the page begin a new one. */
export function CasesPage() {
  useTitle('');
  const { data, failure } = useAnswer<CaseList>('/cases?limit=200');
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) setDropped([...event.dataTransfer.files]);
  };
  return (
    <main
      className={isOver ? 'page is-over' : 'page'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h1>Spoor</h1>
      <p className="lead">Follows stolen cryptocurrency from the theft to the cash-out.</p>
      {failure !== undefined && data === undefined && <Failed failure={failure} />}
      {failure === undefined && data === undefined && <Working what="Reading the cases" />}
      {data !== undefined && data.total > 0 && <CaseTable list={data} />}
      <RegisterLink />
      {data !== undefined && data.total > 0 && <StorageLine />}
      {data !== undefined && <Begin isFirst={data.total === 0} onForm={() => setDropped([])} />}
      {dropped !== null && <CaseForm key={dropped.map(({ name }) => name).join()} files={dropped} />}
    </main>
  );
}

/** Where the workbench was given a register. */
function RegisterLink() {
  const { data } = useAnswer<RegisterState>('/register');
  const register = data?.register;
  if (register === undefined || register === null) return null;
  return (
    <p>
      <a href="/register">The register: {countOf(register.incidents, 'incident')}</a>, what is said of each, and what
      they add up to.
    </p>
  );
}

function CaseTable({ list }: { list: CaseList }) {
  return (
    <table className="cases" aria-label="Cases">
      <thead>
        <tr>
          <th>case</th>
          <th>thefts</th>
          <th>changed</th>
          <th>state</th>
          <th>
            <span className="unseen">remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((item) => (
          <CaseRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ item }: { item: Case }) {
  const coordinator = useCoordinator();
  const [isSure, setSure] = useState(false);
  const remove = (): void => {
    coordinator.send('DELETE', `/cases/${item.id}`).then(
      () => {
        coordinator.invalidate('/cases');
        coordinator.invalidate('/storage');
      },
      () => setSure(false),
    );
  };
  return (
    <tr>
      <td>
        <a href={`/cases/${item.id}`}>{item.name}</a>
        {item.isDemo && !/simulated/i.test(item.name) && <span className="badge">simulated</span>}
      </td>
      <td>{item.thefts.length === 0 ? 'in its folder' : countOf(item.thefts.length, 'specification')}</td>
      <td>{formatDay(item.updatedAt)}</td>
      <td>{STATES[item.run.state]}</td>
      <td>
        {isSure ? (
          <button type="button" onClick={remove} onBlur={() => setSure(false)}>
            Remove with its notes, snapshots and files
          </button>
        ) : (
          <button type="button" className="plain" aria-label={`Remove ${item.name}`} onClick={() => setSure(true)}>
            ×
          </button>
        )}
      </td>
    </tr>
  );
}

function Begin({ isFirst, onForm }: { isFirst: boolean; onForm: () => void }) {
  const coordinator = useCoordinator();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const openDemo = async (): Promise<void> => {
    setBusy(true);
    try {
      const demo = await coordinator.send<Case>('POST', '/cases/demo', {});
      coordinator.invalidate('/cases');
      goTo(`/cases/${demo.id}`);
    } catch (error) {
      setFailure(error instanceof RequestError ? error.failure : null);
      setBusy(false);
    }
  };
  return (
    <section className="begin">
      {isFirst && (
        <p>
          There is no case yet. The simulated one has thefts on two chains, services, a mixer and a bridge, and its
          truth is known: it shows everything that can be done here.
        </p>
      )}
      <p className="row">
        <button type="button" className={isFirst ? 'main' : ''} disabled={isBusy} onClick={() => void openDemo()}>
          Open the simulated case
        </button>
        <button type="button" onClick={onForm}>
          New case
        </button>
        <span className="faint">
          or drop transfers, transactions, tags, thefts, assets and prices files on this page
        </span>
      </p>
      {failure !== null && <Failed failure={failure} />}
    </section>
  );
}
