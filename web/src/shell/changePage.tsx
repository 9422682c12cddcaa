import type { Case } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useTitle } from '../theme/useTheme.ts';
import { CaseForm } from '../work/caseForm.tsx';
import { Failed, Working } from './states.tsx';

/** What a case asks, to be changed and traced again. */
export function ChangePage({ id }: { id: string }) {
  const { data, failure } = useAnswer<Case>(`/cases/${id}`);
  useTitle(data?.name ?? '');
  return (
    <main className="page">
      <p>
        <a href="/">All cases</a> · <a href={`/cases/${id}`}>{data?.name ?? 'The case'}</a>
      </p>
      {failure !== undefined && data === undefined && <Failed failure={failure} />}
      {failure === undefined && data === undefined && <Working what="Reading the case" />}
      {data !== undefined && <CaseForm key={data.id} files={[]} known={data} />}
    </main>
  );
}
