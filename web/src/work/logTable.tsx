import { useMemo } from 'react';
import { formatMoment } from '../format/formatTime.ts';
import { writeOutTurns } from '../format/writeOutTurns.ts';
import { useAmounts, useOpenCase } from '../state/caseContext.ts';
import type { LogEntry, WorkValue } from '../state/contract.ts';
import { useViewStore } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import type { Column } from '../tables/columns.tsx';
import { DataTable } from '../tables/dataTable.tsx';
import { useRows } from '../tables/useRows.ts';
import { inverseOf } from './applyWork.ts';
import { subjectLabel } from './subjectLabel.ts';
import { stillStands } from './undoStacks.ts';
import { type KeptWork, useWork } from './workContext.ts';

function valueText(value: WorkValue | null): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if ('members' in value) return `“${value.name}”, ${value.members.length} members`;
  if ('nodes' in value) return `“${writeOutTurns(value.label)}”, ${value.nodes.length} steps`;
  return `at ${Math.round(100 * value.x)} %, ${Math.round(-100 * value.y)} % of the graph`;
}

const COLUMNS: readonly Column<LogEntry>[] = [
  { key: 'seq', label: 'no.', width: 6, cell: ({ seq }) => seq },
  { key: 'at', label: 'when', width: 20, cell: ({ at }) => formatMoment(at) },
  { key: 'field', label: 'what', width: 10, cell: ({ field }) => field },
  { key: 'on', label: 'of', width: 24, cell: ({ on }) => subjectLabel(on) },
  { key: 'value', label: 'became', width: 26, cell: ({ value }) => valueText(value) },
  { key: 'was', label: 'was', width: 22, cell: ({ was }) => valueText(was) },
];

/** What an entry came from, and, while what it wrote still stands, how to take it back: nobody's newer work is taken with it. */
function takeBackColumn({ items, change }: KeptWork): Column<LogEntry> {
  return {
    key: 'note',
    label: '',
    width: 22,
    cell: (entry) => (
      <>
        {noteOf(entry)}
        {stillStands(items, [entry]) && JSON.stringify(entry.was) !== JSON.stringify(entry.value) && (
          <button
            type="button"
            className="plain take-back"
            aria-label={`Take back no. ${entry.seq}`}
            onClick={(event) => {
              event.stopPropagation();
              change(inverseOf([entry]));
            }}
            onKeyDown={(event) => event.stopPropagation()}
          >
            Take back
          </button>
        )}
      </>
    ),
  };
}

function noteOf({ undoes, isConflict }: LogEntry): string {
  if (undoes !== null) return `takes back no. ${undoes} `;
  return isConflict ? 'met another tab’s change ' : '';
}

/** What was done, to be read back and taken back: entries are only ever added, an undo is one more. */
export function LogTable() {
  const { id } = useOpenCase();
  const view = useViewStore();
  const amounts = useAmounts();
  const work = useWork();
  // The version makes the path another one when something is written, so the log is read again.
  const rows = useRows<LogEntry>(pathWith(`/cases/${id}/log`, { at: work.version }));
  const tools = useMemo(() => ({ amounts, nameOf: () => undefined }), [amounts]);
  const columns = useMemo(() => [...COLUMNS, takeBackColumn(work)], [work]);
  return (
    <DataTable
      label="log"
      columns={columns}
      rows={rows}
      tools={tools}
      order={{ sort: '', order: 'desc' }}
      onOrder={() => undefined}
      keyOf={({ seq }) => String(seq)}
      isChosen={() => false}
      onChoose={({ on }) => view.choose(on.startsWith('tx:') ? on : `node:${on.replace(/^group:/, 'g:')}`)}
      empty="Nothing was written yet. Names, notes, colours, groups and pinned paths are kept here, with when and what they were before."
    />
  );
}
