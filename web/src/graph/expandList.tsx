import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatSpan } from '../format/formatTime.ts';
import { shortenName } from '../format/shortenName.ts';
import { countOf } from '../format/words.ts';
import { Failed, Working } from '../shell/states.tsx';
import { useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { NeighbourPage } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import type { FlowGraph } from './buildGraph.ts';

type Direction = NeighbourPage['direction'];
type Neighbour = NeighbourPage['items'][number];

interface Props {
  readonly node: string;
  readonly graph: FlowGraph;
  readonly onAdd: (direction: Direction, items: readonly Neighbour[]) => void;
  readonly onClose: () => void;
}

const PAGE = 40;
const SIDES: readonly (readonly [direction: Direction, label: string])[] = [
  ['out', 'where it went'],
  ['in', 'where it came from'],
];

/** One hop of the ledger round a node, as a list to choose from: tainted first, then the largest. */
export function ExpandList({ node, graph, onAdd, onClose }: Props) {
  const [direction, setDirection] = useState<Direction>('out');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    const turn = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (turn !== 0) {
      const all = [...(box.current?.querySelectorAll<HTMLElement>('button, input') ?? [])];
      const at = all.findIndex((one) => one.matches(':focus'));
      all[Math.min(all.length - 1, Math.max(0, at + turn))]?.focus();
    }
    if (event.key === 'Escape' || turn !== 0) event.preventDefault();
    // The keys of the graph are not meant here.
    event.stopPropagation();
  };
  return (
    <div className="graph-ask" role="dialog" aria-label="Expand" ref={box} onKeyDown={onKeyDown}>
      <div className="row">
        <div className="switch">
          {SIDES.map(([one, label]) => (
            <button key={one} type="button" aria-pressed={direction === one} onClick={() => setDirection(one)}>
              {label}
            </button>
          ))}
        </div>
        <span className="faint">one hop of the ledger round {graph.getNodeAttribute(node, 'label')}</span>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
      <Choices key={direction} node={node} graph={graph} direction={direction} onAdd={onAdd} />
    </div>
  );
}

function Choices({
  node,
  graph,
  direction,
  onAdd,
}: Pick<Props, 'node' | 'graph' | 'onAdd'> & { readonly direction: Direction }) {
  const { id } = useOpenCase();
  const rule = useRule();
  const amounts = useAmounts();
  const measure = useView((value) => value.measure);
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, failure } = useAnswer<NeighbourPage>(
    pathWith(`/cases/${id}/neighbours`, { node, direction, rule, measure, limit }),
  );
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return <Working what="Reading the ledger" />;
  const isThere = (item: Neighbour): boolean =>
    graph.hasEdge(...(direction === 'out' ? ([node, item.id] as const) : ([item.id, node] as const)));
  const free = data.items.filter((item) => !isThere(item));
  const turn = (item: Neighbour): void => {
    const next = new Set(chosen);
    if (!next.delete(item.id)) next.add(item.id);
    setChosen(next);
  };
  return (
    <>
      {data.note !== null && <p className="faint">{data.note}</p>}
      <ul className="choices">
        {data.items.map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                disabled={isThere(item)}
                checked={isThere(item) || chosen.has(item.id)}
                onChange={() => turn(item)}
              />
              <span className="who">
                {item.entity ?? shortenName(item.label, 6)}
                {item.category !== null && <span className="faint"> {item.category}</span>}
              </span>
              <span className="amount">
                {item.tainted === '0' ? 'nothing tainted' : `${amounts.long(item.tainted)} tainted`}
              </span>
              <span className="faint">
                {countOf(
                  item.amounts.reduce((sum, one) => sum + one.transfers, 0),
                  'transfer',
                )}
              </span>
              <span className="faint">{formatSpan(item.first, item.last)}</span>
            </label>
          </li>
        ))}
        {data.items.length === 0 && <li className="faint">Nobody, as far as the ledger goes.</li>}
      </ul>
      <div className="row">
        <button
          type="button"
          className="main"
          disabled={chosen.size === 0}
          onClick={() =>
            onAdd(
              direction,
              data.items.filter((item) => chosen.has(item.id)),
            )
          }
        >
          Add {chosen.size}
        </button>
        <button
          type="button"
          disabled={free.length === 0}
          onClick={() => setChosen(chosen.size === free.length ? new Set() : new Set(free.map((item) => item.id)))}
        >
          {chosen.size === free.length && free.length > 0 ? 'None' : `All ${free.length}`}
        </button>
        {data.total > data.items.length && limit < 480 && (
          <button type="button" onClick={() => setLimit(limit + PAGE)}>
            {Math.min(PAGE, data.total - data.items.length)} more of {data.total.toLocaleString('en-US')}
          </button>
        )}
      </div>
    </>
  );
}
