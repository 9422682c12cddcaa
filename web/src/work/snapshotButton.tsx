import { type FormEvent, useState } from 'react';
import { Popover } from '../shell/popover.tsx';
import { useOpenCase } from '../state/caseContext.ts';
import { RequestError } from '../state/coordinator.ts';
import { useCoordinator } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { viewToQuery } from '../state/viewAddress.ts';
import { CopyText } from '../tables/copyText.tsx';

/** Keeps what is looked at under a name and an address of its own. */
export function SnapshotButton() {
  const { id } = useOpenCase();
  const coordinator = useCoordinator();
  const view = useViewStore();
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isSnapshot = useView(({ snapshot }) => snapshot !== null);
  const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    try {
      const snapshot = await coordinator.send<{ id: string }>('POST', `/cases/${id}/snapshots`, {
        name: typeof name === 'string' && name.trim() !== '' ? name.trim() : 'Snapshot',
        view: { query: viewToQuery(view.store.get()) },
      });
      setAddress(`${window.location.origin}/s/${snapshot.id}`);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof RequestError ? error.failure.message : String(error));
    }
  };
  // What is looked at has an address already, and a new one would be of the case as it is now.
  if (isSnapshot) return null;
  return (
    <Popover label="Snapshot" className="snapshot-open" onOpen={() => setAddress(null)}>
      {address === null ? (
        <form onSubmit={(event) => void keep(event)}>
          <label>
            Name of what you see now
            <input name="name" maxLength={200} required autoComplete="off" />
          </label>
          <button type="submit" className="main">
            Keep
          </button>
          {problem !== null && <p role="alert">{problem}</p>}
        </form>
      ) : (
        <p role="status">
          Kept. Its address: <br />
          <CopyText text={address}>
            <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
          </CopyText>
        </p>
      )}
    </Popover>
  );
}
