import { useRef } from 'react';
import { formatSpan } from '../format/formatTime.ts';
import { WHOLE } from '../picture/zoomLayout.ts';
import { useOpenCase, useRule } from '../state/caseContext.ts';
import { useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { ExportMenu } from '../work/exportMenu.tsx';
import { showOps } from '../work/groups.ts';
import { SnapshotButton } from '../work/snapshotButton.tsx';
import { useWork } from '../work/workContext.ts';

/** Nearer, farther, all: for those who have no wheel. The middle of the picture stays where it is. */
function ZoomButtons() {
  const { zoom } = useViewStore();
  const { k } = useStored(zoom, (value) => value);
  const press = (key: string): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button type="button" className="plain" aria-label="Zoom out" disabled={k === 1} onClick={() => press('-')}>
        −
      </button>
      <button
        type="button"
        className="plain"
        title="All of the picture"
        disabled={k === 1}
        onClick={() => zoom.set(WHOLE)}
      >
        {Math.round(k * 100)} %
      </button>
      <button type="button" className="plain" aria-label="Zoom in" onClick={() => press('+')}>
        +
      </button>
    </div>
  );
}

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
      {work.hidden.length > 0 && (
        <button type="button" className="chip" onClick={() => work.change(showOps(work.hidden))}>
          Show hidden ({work.hidden.length})
        </button>
      )}
      <span className="spacer" />
      {mode === 'picture' && <ZoomButtons />}
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
