import { useMemo, useRef, useState } from 'react';
import { Failed, Working } from '../shell/states.tsx';
import { useAmounts, useOpenCase, useRule, viewQuery } from '../state/caseContext.ts';
import type { Graph as GraphAnswer, NeighbourPage } from '../state/contract.ts';
import { RequestError } from '../state/coordinator.ts';
import { useAnswer, useCoordinator } from '../state/useAnswer.ts';
import { useView } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { useTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { buildGraph, type FlowGraph } from './buildGraph.ts';
import { expandNode } from './expandNode.ts';
import { timeLayout } from './timeLayout.ts';
import { useForce } from './useForce.ts';
import { useSigma } from './useSigma.ts';
import './graph.css';

/** Edges asked for at first: as many as software WebGL draws without a wait. */
const FIRST_EDGES = 3000;
const ALL_EDGES = 20_000;

/** The graph for exploring: everything tainted as nodes and edges, and beyond it the ledger, a hop at a time. */
export function GraphView() {
  const { id } = useOpenCase();
  const rule = useRule();
  const view = useView((value) => value);
  const [limit, setLimit] = useState(FIRST_EDGES);
  const { data, failure } = useAnswer<GraphAnswer>(pathWith(`/cases/${id}/graph`, { ...viewQuery(view, rule), limit }));
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return <Working what="Reading the graph" />;
  return <LiveGraph answer={data} onAll={limit < data.total.edges ? () => setLimit(ALL_EDGES) : null} />;
}

function placeByTime(graph: FlowGraph, { nodes, edges }: GraphAnswer, frame: HTMLElement | null): void {
  const { x, y } = timeLayout({
    count: nodes.id.length,
    from: edges.from,
    to: edges.to,
    first: nodes.first,
    isEnd: nodes.kind.map((kind) => kind === 'end-group' || kind === 'later'),
    aspect: frame === null || frame.clientHeight === 0 ? 2 : frame.clientWidth / frame.clientHeight,
  });
  for (const [at, id] of nodes.id.entries()) graph.mergeNodeAttributes(id, { x: x[at]!, y: y[at]! });
}

/** The element that the graph is drawn in stands in; it is there before the graph is. */
const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('.view');

function LiveGraph({ answer, onAll }: { answer: GraphAnswer; onAll: (() => void) | null }) {
  const { id: caseId } = useOpenCase();
  const rule = useRule();
  const theme = useTheme();
  const amounts = useAmounts();
  const work = useWork();
  const coordinator = useCoordinator();
  const measure = useView((value) => value.measure);
  const frame = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<'time' | 'force'>('time');
  const [hidesDoubtful, setHides] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const [notice, setNotice] = useState('');
  // Names are read when the graph is made; a new one shows in the panel at once and here when the graph is made again.
  const names = useRef(work.names);
  names.current = work.names;
  const graph = useMemo(() => {
    const made = buildGraph(answer, theme, names.current);
    placeByTime(made, answer, stage());
    return made;
  }, [answer, theme]);
  useForce(graph, layout === 'force');
  useSigma(frame, { graph, theme, amounts, hidesDoubtful, onDoubleClick: setAsked });

  const chooseLayout = (next: 'time' | 'force'): void => {
    setLayout(next);
    if (next === 'time') placeByTime(graph, answer, stage());
  };
  const expand = async (direction: 'in' | 'out'): Promise<void> => {
    if (asked === null) return;
    const node = asked;
    setAsked(null);
    try {
      const page = await coordinator.read<NeighbourPage>(
        pathWith(`/cases/${caseId}/neighbours`, { node, direction, rule, measure, limit: 40 }),
      );
      const added = expandNode(graph, node, page, theme);
      const more = page.total - page.items.length;
      setNotice(
        `${added} added${more > 0 ? `, ${more.toLocaleString('en-US')} smaller not shown` : ''}. ${page.note ?? ''}`,
      );
    } catch (error) {
      setNotice(error instanceof RequestError ? error.failure.message : String(error));
    }
  };
  const doubtful = graph.filterNodes((_, data) => data.isDoubtful).length;
  return (
    <div className="graph">
      <div
        className="graph-frame"
        ref={frame}
        role="application"
        aria-label="Graph of tainted transfers; the tables have the same in words"
      />
      <div className="graph-tools" role="toolbar" aria-label="Graph">
        <div className="switch">
          <button type="button" aria-pressed={layout === 'time'} onClick={() => chooseLayout('time')}>
            By time
          </button>
          <button type="button" aria-pressed={layout === 'force'} onClick={() => chooseLayout('force')}>
            By force
          </button>
        </div>
        {doubtful > 0 && (
          <label className="check">
            <input type="checkbox" checked={hidesDoubtful} onChange={(event) => setHides(event.target.checked)} /> hide{' '}
            {doubtful} dust or look-alike
          </label>
        )}
        {onAll !== null && (
          <button type="button" onClick={onAll}>
            Show all {answer.total.edges.toLocaleString('en-US')} edges
          </button>
        )}
        <span className="faint" role="status">
          {notice}
        </span>
      </div>
      {asked !== null && (
        <div className="graph-ask" role="dialog" aria-label="Expand">
          <span>One hop of the ledger:</span>
          <button type="button" className="main" ref={(button) => button?.focus()} onClick={() => void expand('out')}>
            where it went
          </button>
          <button type="button" onClick={() => void expand('in')}>
            where it came from
          </button>
          <button type="button" className="plain" onClick={() => setAsked(null)}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
