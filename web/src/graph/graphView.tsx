import { useCallback, useMemo, useRef, useState } from 'react';
import { formatShare } from '../format/formatAmount.ts';
import { countOf } from '../format/words.ts';
import { Failed, Working } from '../shell/states.tsx';
import { useAmounts, useOpenCase, useRule, viewQuery } from '../state/caseContext.ts';
import type { Graph as GraphAnswer } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useView } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { useTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { buildGraph, type FlowGraph, laneOfEnd } from './buildGraph.ts';
import { textScaleOf } from './clearCanvas.ts';
import { ExpandList } from './expandList.tsx';
import { expandNode } from './expandNode.ts';
import { GraphTip, type Pointed } from './graphTip.tsx';
import { groupGraph } from './groupGraph.ts';
import { type LaneLayout, laneLayout } from './laneLayout.ts';
import { thinGraph } from './thinGraph.ts';
import { useForce } from './useForce.ts';
import { useGraphKeys } from './useGraphKeys.ts';
import { useSigma } from './useSigma.ts';
import './graph.css';

/** How many of the widest edges can be asked for: few tell the story, all are for looking something up. */
const STEPS = [1000, 4000, 20_000] as const;
/** At first, the widest that carry nearly all: see `thinGraph`. */
const NEARLY_ALL = 0;

/** The graph for exploring: everything tainted as nodes and edges, and beyond it the ledger, a hop at a time. */
export function GraphView() {
  const { id } = useOpenCase();
  const rule = useRule();
  const view = useView((value) => value);
  const [limit, setLimit] = useState<number>(NEARLY_ALL);
  const query = { ...viewQuery(view, rule), limit: limit === NEARLY_ALL ? STEPS[0] : limit };
  const { data, failure } = useAnswer<GraphAnswer>(pathWith(`/cases/${id}/graph`, query));
  const answer = useMemo(() => (data === undefined || limit !== NEARLY_ALL ? data : thinGraph(data)), [data, limit]);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (answer === undefined) return <Working what="Reading the graph" />;
  return <LiveGraph answer={answer} limit={limit} onLimit={setLimit} />;
}

/** The element that the graph is drawn in stands in; it is there before the graph is. */
function stageSize(): { width: number; height: number } {
  const stage = document.querySelector<HTMLElement>('.view');
  return { width: stage?.clientWidth || 960, height: stage?.clientHeight || 400 };
}

function layOut(answer: GraphAnswer): LaneLayout {
  const { nodes, edges } = answer;
  return laneLayout({
    count: nodes.id.length,
    from: edges.from,
    to: edges.to,
    amount: edges.amount.map(Number),
    first: nodes.first,
    size: nodes.amount.map(Number),
    side: nodes.kind.map((kind) =>
      kind === 'theft' || kind === 'before' ? 'left' : kind === 'end-group' || kind === 'later' ? 'right' : 'between',
    ),
    lane: nodes.id.map((_, at) => laneOfEnd(answer, at)),
    ...stageSize(),
    textScale: textScaleOf(),
  });
}

interface LiveProps {
  readonly answer: GraphAnswer;
  readonly limit: number;
  readonly onLimit: (limit: number) => void;
}

function LiveGraph({ answer, limit, onLimit }: LiveProps) {
  const theme = useTheme();
  const amounts = useAmounts();
  const work = useWork();
  const frame = useRef<HTMLDivElement>(null);
  const [way, setWay] = useState<'time' | 'force'>('time');
  const [hidesDoubtful, setHides] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const [notice, setNotice] = useState('');
  const [pointed, setPointed] = useState<Pointed | null>(null);
  // Names and colours are read when the graph is made; a new one shows in the panel at once, here when it is made again.
  const look = useRef({ names: work.names, colours: work.colours });
  look.current = { names: work.names, colours: work.colours };
  const groups = useSame(work.groups);
  const grouped = useMemo(() => groupGraph(answer, groups), [answer, groups]);
  const layout = useMemo(() => layOut(grouped), [grouped]);
  const graph = useMemo(() => buildGraph(grouped, layout, { theme, ...look.current }), [grouped, layout, theme]);
  useForce(graph, way === 'force');
  const onPoint = useCallback(
    (key: string | null, { x, y }: { readonly x: number; readonly y: number }) =>
      setPointed(key === null ? null : { key, x, y }),
    [],
  );
  const ask = useCallback((id: string) => {
    setAsked(id.startsWith('a:') ? id : null);
    if (!id.startsWith('a:')) setNotice('Only an address has neighbours in the ledger.');
  }, []);
  const drawn = useSigma(frame, {
    graph,
    layout: way === 'time' ? layout : null,
    theme,
    amounts,
    hidesDoubtful,
    onDoubleClick: ask,
    onPoint,
  });
  const onKeyDown = useGraphKeys({ graph, drawn, onSay: setNotice, onExpand: ask });
  const chooseWay = (next: 'time' | 'force'): void => {
    setWay(next);
    if (next === 'time') placeByTime(graph, grouped, layout);
  };
  return (
    <div className="graph">
      <div
        className="graph-frame"
        ref={frame}
        role="application"
        aria-label="Graph of tainted transfers. Arrows move along and beside the flow, Enter asks the ledger for more; the tables have the same in words."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk through the graph here
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <div className="graph-tools" role="toolbar" aria-label="Graph">
        <div className="switch">
          <button type="button" aria-pressed={way === 'time'} onClick={() => chooseWay('time')}>
            By time
          </button>
          <button type="button" aria-pressed={way === 'force'} onClick={() => chooseWay('force')}>
            By force
          </button>
        </div>
        <Doubtful graph={graph} hides={hidesDoubtful} onHide={setHides} />
        <Thinning answer={answer} limit={limit} onLimit={onLimit} />
        <HiddenNote graph={graph} hidden={work.hidden} />
        <span className="faint" role="status">
          {notice}
        </span>
      </div>
      {pointed !== null && <GraphTip graph={graph} pointed={pointed} amounts={amounts} />}
      {asked !== null && graph.hasNode(asked) && (
        <ExpandList
          node={asked}
          graph={graph}
          onClose={() => {
            setAsked(null);
            frame.current?.focus();
          }}
          onAdd={(direction, items) => {
            const added = expandNode(graph, asked, direction, items, theme);
            setNotice(`${added} added from the ledger.`);
            setAsked(null);
            frame.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The same list as before where nothing in it changed: kept work is made anew at every change of anything. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const last = useRef(list);
  if (JSON.stringify(last.current) !== JSON.stringify(list)) last.current = list;
  return last.current;
}

function placeByTime(graph: FlowGraph, { nodes }: GraphAnswer, { x, y }: LaneLayout): void {
  const places = new Map(nodes.id.map((id, at) => [id, { x: x[at]!, y: y[at]! }]));
  graph.updateEachNodeAttributes((id, data) => ({ ...data, ...places.get(id) }));
}

function Doubtful({ graph, hides, onHide }: { graph: FlowGraph; hides: boolean; onHide: (hides: boolean) => void }) {
  const doubtful = useMemo(() => graph.filterNodes((_, data) => data.isDoubtful).length, [graph]);
  if (doubtful === 0) return null;
  return (
    <label className="check">
      <input type="checkbox" checked={hides} onChange={(event) => onHide(event.target.checked)} /> hide {doubtful} dust
      or look-alike
    </label>
  );
}

/** How many of the widest edges are drawn, and what part of all that moves they carry: the rest is said, not lost. */
function Thinning({ answer: { edges, total }, limit, onLimit }: LiveProps) {
  const amounts = useAmounts();
  const drawn = edges.amount.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const steps = STEPS.filter((_, at) => at === 0 || STEPS[at - 1]! < total.edges);
  const left = total.edges - edges.amount.length;
  const all = BigInt(total.amount);
  return (
    <label className="check" data-edges={left === 0 ? 'all' : 'part'}>
      edges
      <select className="small" value={limit} onChange={(event) => onLimit(Number(event.target.value))}>
        <option value={NEARLY_ALL}>widest, to 99.9 %</option>
        {steps.map((step) => (
          <option key={step} value={step}>
            {step >= total.edges
              ? `all ${total.edges.toLocaleString('en-US')}`
              : `${step.toLocaleString('en-US')} widest`}
          </option>
        ))}
      </select>
      {left > 0 && (
        <span
          className="faint"
          title={`${countOf(left, 'edge')} that are not drawn carry ${amounts.long(all - drawn)}`}
        >
          {edges.amount.length.toLocaleString('en-US')} carry {formatShare(drawn, all)}, {left.toLocaleString('en-US')}{' '}
          thinner {amounts.short(all - drawn)}
        </span>
      )}
    </label>
  );
}

function HiddenNote({ graph, hidden }: { graph: FlowGraph; hidden: readonly string[] }) {
  const here = hidden.filter((id) => graph.hasNode(id)).length;
  return here === 0 ? null : <span className="faint">{here} hidden by you</span>;
}
