import { useRef } from 'react';
import { formatSpan } from '../format/formatTime.ts';
import { useOpenCase, useRule } from '../state/caseContext.ts';
import { useView, useViewStore } from '../state/view.ts';
import { ExportMenu } from '../work/exportMenu.tsx';
import { SnapshotButton } from '../work/snapshotButton.tsx';
import { useWork } from '../work/workContext.ts';

/** Which view, of which theft and time; and what can be taken away from it. */
export function Toolbar() {
  const view = useViewStore();
  const { overview } = useOpenCase();
  const rule = useRule();
  const mode = useView((value) => value.mode);
  const range = useView((value) => value.range);
  const open = useView((value) => value.open);
  const theft = useView((value) => value.theft);
  const work = useWork();
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div className="toolbar" ref={bar} role="toolbar" aria-label="View">
      <div className="switch" role="group" aria-label="View">
        <button type="button" aria-pressed={mode === 'picture'} onClick={() => view.change({ mode: 'picture' })}>
          Flow
        </button>
        <button type="button" aria-pressed={mode === 'graph'} onClick={() => view.change({ mode: 'graph' })}>
          Graph
        </button>
      </div>
      {overview.thefts.length > 1 && (
        <select
          className="small"
          aria-label="Theft"
          value={theft ?? ''}
          onChange={(event) => view.change({ theft: event.target.value || null, selection: [], open: [] })}
        >
          <option value="">all {overview.thefts.length} thefts</option>
          {overview.thefts.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {range !== null && (
        <button type="button" className="chip" onClick={() => view.change({ range: null })} title="Show all of time">
          {formatSpan(range[0], range[1])} ×
        </button>
      )}
      {open.length > 0 && (
        <button type="button" className="chip" onClick={() => view.change({ open: [] })} title="Gather again">
          {new Set(open).size} opened ×
        </button>
      )}
      <span className="spacer" />
      <button
        type="button"
        className="plain"
        disabled={!work.canUndo}
        onClick={work.undo}
        aria-keyshortcuts="Control+Z"
      >
        Undo
      </button>
      <button
        type="button"
        className="plain"
        disabled={!work.canRedo}
        onClick={work.redo}
        aria-keyshortcuts="Control+Shift+Z"
      >
        Redo
      </button>
      <SnapshotButton />
      <ExportMenu rule={rule} />
    </div>
  );
}
