import { useMemo, useState } from 'react';
import { CaseContext, type OpenCase } from '../state/caseContext.ts';
import type { Case, Overview } from '../state/contract.ts';
import { useAddress } from '../state/useAddress.ts';
import { useAnswer, useCoordinator, useStored } from '../state/useAnswer.ts';
import { useCaseEvents } from '../state/useCaseEvents.ts';
import { useView, ViewContext, ViewStore } from '../state/view.ts';
import { pathWith, queryToView } from '../state/viewAddress.ts';
import { ShadeBook } from '../theme/shadeBook.ts';
import { useTitle } from '../theme/useTheme.ts';
import { WorkProvider } from '../work/workProvider.tsx';
import { CaseHeader } from './caseHeader.tsx';
import { RunPage } from './runPage.tsx';
import { Failed, Working } from './states.tsx';
import { Workbench } from './workbench.tsx';

/** A case: its trace where there is one, else what is being done about that. */
export function CasePage({ id, query }: { id: string; query: string }) {
  const coordinator = useCoordinator();
  const [store] = useState(() => {
    const first = queryToView(query);
    // Before any view of the case asks for anything.
    coordinator.pin(id, first.snapshot);
    return new ViewStore(first);
  });
  const view = useStored(store.store, (value) => value);
  useAddress(id, store);
  const { data, failure } = useAnswer<Case>(`/cases/${id}`);
  useTitle(data?.name ?? '');
  const run = useCaseEvents(id, data?.run);
  const isShown = run?.state === 'done' || view.snapshot !== null;
  return (
    <ViewContext value={store}>
      {failure !== undefined && data === undefined && (
        <main className="page">
          <Failed failure={failure}>
            <a href="/">All cases</a>
          </Failed>
        </main>
      )}
      {failure === undefined && data === undefined && <Working what="Opening the case" />}
      {data !== undefined && run !== undefined && !isShown && <RunPage case={data} run={run} />}
      {data !== undefined && isShown && <TracedCase case={data} />}
    </ViewContext>
  );
}

function TracedCase({ case: known }: { case: Case }) {
  const rule = useView((view) => view.rule);
  const measure = useView((view) => view.measure);
  const { data: overview, failure } = useAnswer<Overview>(pathWith(`/cases/${known.id}/overview`, { rule, measure }));
  const [shades] = useState(() => new ShadeBook());
  const open = useMemo<OpenCase | null>(
    () => (overview === undefined ? null : { id: known.id, case: known, overview, shades }),
    [known, overview, shades],
  );
  if (failure !== undefined && open === null) {
    return (
      <main className="page">
        <Failed failure={failure}>
          <a href="/">All cases</a>
        </Failed>
      </main>
    );
  }
  if (open === null) return <Working what="Opening the trace" />;
  return (
    <CaseContext value={open}>
      <WorkProvider id={known.id}>
        <div className="case">
          <CaseHeader />
          <Workbench />
        </div>
      </WorkProvider>
    </CaseContext>
  );
}
