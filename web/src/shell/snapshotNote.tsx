import { formatMoment } from '../format/formatTime.ts';
import { useOpenCase } from '../state/caseContext.ts';
import type { Snapshot } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView } from '../state/view.ts';
import { viewToQuery } from '../state/viewAddress.ts';

const traceOf = (resultId: string): string => resultId.slice(0, 8);

/** Of a snapshot: which run its numbers are of, and whether the case has been asked something else since. */
export function SnapshotNote() {
  const { id, case: known } = useOpenCase();
  const view = useView((value) => value);
  const { data } = useAnswer<Snapshot>(view.snapshot === null ? null : `/snapshots/${view.snapshot}`);
  if (data === undefined || data.resultId === null) return null;
  const query = viewToQuery({ ...view, snapshot: null });
  const isNewest = known.run.resultId === data.resultId;
  return (
    <p className="snapshot-note" role="note">
      Snapshot “{data.name}”, kept {formatMoment(data.createdAt)}: its numbers are of{' '}
      {data.ranAt === null ? 'the run of then' : `the run of ${formatMoment(data.ranAt)}`} (trace{' '}
      {traceOf(data.resultId)}), its notes and groups those of now.{' '}
      {isNewest
        ? 'That is still the newest run of the case.'
        : known.run.resultId === undefined
          ? 'What the case asks was changed since, and it was not traced again.'
          : `The case was run again since (trace ${traceOf(known.run.resultId)}).`}{' '}
      <a href={`/cases/${id}${query === '' ? '' : `?${query}`}`} target="_self">
        The case as it is now
      </a>
    </p>
  );
}
