import { countOf, groupLabel, markLabel, markMeaning } from '../format/words.ts';
import { MARKS, MarkSign } from '../picture/markSign.tsx';
import { openHelp } from '../shell/helpSheet.tsx';
import { useOpenCase } from '../state/caseContext.ts';
import type { SnapshotList, WorkItem } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { coloursOf, endColour } from '../theme/palette.ts';
import { useTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { ShapeLegend } from './shapeLegend.tsx';
import { Warnings } from './warnings.tsx';

/** With nothing chosen: what the colours, hatching and signs mean, what is uncertain, and what was kept. */
export function ReadingPanel() {
  const theme = useTheme();
  const { overview } = useOpenCase();
  const isGraph = useView((view) => view.mode) === 'graph';
  const groups = [...overview.bar]
    .filter(({ amount }) => amount !== '0')
    .map((part) => ({ key: part.reason === 'service' ? (part.category ?? 'service') : part.reason, part }));
  return (
    <>
      <section className="legend">
        <h2>
          How to read it{' '}
          <button type="button" className="note-button" aria-label="Every sign in words" onClick={openHelp}>
            ?
          </button>
        </h2>
        {isGraph ? (
          <p>
            Time runs to the right. Every holder lies in the lane of the ends that most of what it got went on to. Point
            for amount and time, click for what is behind; double-click an address to ask the ledger for its neighbours.
          </p>
        ) : (
          <p>
            Time runs to the right. A band is as wide as the amount that moved; what enters a place leaves it or ends
            there. Point for amounts, click for what is behind.
          </p>
        )}
        <ul>
          <Swatch colour={coloursOf(theme).theft} label="stolen" />
          {groups.map(({ key, part }) => (
            <Swatch key={key} colour={endColour(theme, part)} label={groupLabel(key)} />
          ))}
          <Swatch colour={coloursOf(theme).band} label="passing through" />
          <li>
            <svg width="22" height="12" aria-hidden="true">
              <pattern
                id="legend-hatch"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="2" height="6" fill={coloursOf(theme).node} />
              </pattern>
              <rect width="11" height="12" fill={coloursOf(theme).node} />
              <rect x="11" width="11" height="12" fill="url(#legend-hatch)" />
            </svg>
            certain solid, possible hatched (rule Bounds)
          </li>
        </ul>
        {isGraph && <ShapeLegend />}
        <ul>
          {MARKS.map((mark) => (
            <li key={mark} title={markMeaning(mark)}>
              <svg className="picture" width="22" height="16" viewBox="-11 -8 22 16" aria-hidden="true">
                <MarkSign mark={mark} x={0} y={0} />
              </svg>
              {markLabel(mark)}
            </li>
          ))}
        </ul>
      </section>
      <Warnings />
      <KeptThings />
    </>
  );
}

function Swatch({ colour, label }: { colour: string; label: string }) {
  return (
    <li>
      <svg width="22" height="12" aria-hidden="true">
        <rect width="22" height="12" fill={colour} />
      </svg>
      {label}
    </li>
  );
}

/** Groups, pinned paths and snapshots of this case, each a click from being looked at again. */
function KeptThings() {
  const { id } = useOpenCase();
  const work = useWork();
  const view = useViewStore();
  const { data } = useAnswer<SnapshotList>(`/cases/${id}/snapshots`);
  const sets = work.items.flatMap((item) => setOf(item));
  if (sets.length === 0 && (data?.total ?? 0) === 0) return null;
  return (
    <section>
      <h3>Kept</h3>
      <ul className="lines">
        {sets.map(({ on, label, nodes, field }) => (
          <li key={on} className="row">
            <button
              type="button"
              className="line"
              onClick={() => view.change({ selection: nodes.map((node) => `node:${node}`) })}
            >
              <span className="faint">{field === 'pin' ? 'pinned path' : countOf(nodes.length, 'member')}</span>
              <span className="link">{label}</span>
            </button>
            <button
              type="button"
              className="plain"
              aria-label={`Remove ${label}`}
              onClick={() => work.change([{ field, on, value: null }])}
            >
              ×
            </button>
          </li>
        ))}
        {data?.items.map((snapshot) => (
          <li key={snapshot.id}>
            <a href={`/s/${snapshot.id}`}>{snapshot.name}</a> <span className="faint">snapshot</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function setOf({ field, on, value }: WorkItem): {
  on: string;
  label: string;
  nodes: readonly string[];
  field: 'group' | 'pin';
}[] {
  if (typeof value !== 'object') return [];
  if (field === 'group' && 'members' in value) return [{ on, label: value.name, nodes: value.members, field }];
  if (field === 'pin' && 'nodes' in value) return [{ on, label: value.label, nodes: value.nodes, field }];
  return [];
}
