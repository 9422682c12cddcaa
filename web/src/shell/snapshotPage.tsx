import { useEffect } from 'react';
import { goTo } from '../router.ts';
import type { Snapshot } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { Failed, Working } from './states.tsx';

/** A snapshot's own address: opens its case as it was looked at. */
export function SnapshotPage({ id }: { id: string }) {
  const { data, failure } = useAnswer<Snapshot>(`/snapshots/${id}`);
  useEffect(() => {
    if (data === undefined) return;
    const query = new URLSearchParams(typeof data.view.query === 'string' ? data.view.query : '');
    if (data.resultId !== null) query.set('snapshot', data.id);
    goTo(`/cases/${data.caseId}?${query.toString()}`, true);
  }, [data]);
  return (
    <main className="page">
      {failure === undefined ? (
        <Working what="Opening the snapshot" />
      ) : (
        <Failed failure={failure}>
          <a href="/">All cases</a>
        </Failed>
      )}
    </main>
  );
}
