import { type RefObject, useEffect, useRef } from 'react';
import Sigma from 'sigma';
import type { AmountWriter } from '../format/amountWriter.ts';
import { useView, useViewStore } from '../state/view.ts';
import { coloursOf, type Theme } from '../theme/palette.ts';
import { useWork } from '../work/workContext.ts';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';
import { drawOverlay } from './drawOverlay.ts';
import { ShapeProgram } from './shapeProgram.ts';

interface Options {
  readonly graph: FlowGraph;
  readonly theme: Theme;
  readonly amounts: AmountWriter;
  readonly hidesDoubtful: boolean;
  readonly onDoubleClick: (id: string) => void;
}

/** Above so many edges the pointer does not feel for them: picking would draw them all a second time. */
const MAX_FELT_EDGES = 2500;

function makeSigma(frame: HTMLElement, graph: FlowGraph, theme: Theme): Sigma<NodeData, EdgeData> {
  const colours = coloursOf(theme);
  return new Sigma<NodeData, EdgeData>(graph, frame, {
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: ShapeProgram },
    nodeHoverProgramClasses: { shape: ShapeProgram },
    hideEdgesOnMove: true,
    hideLabelsOnMove: graph.size > MAX_FELT_EDGES,
    enableEdgeEvents: graph.size <= MAX_FELT_EDGES,
    defaultEdgeType: graph.size <= MAX_FELT_EDGES ? 'arrow' : 'line',
    labelFont: 'Inter, sans-serif',
    labelSize: 11,
    labelColor: { color: colours.ink },
    labelRenderedSizeThreshold: 6,
    labelDensity: 0.6,
    zIndex: false,
    stagePadding: 40,
    minCameraRatio: 0.01,
    maxCameraRatio: 4,
    // The overlay draws what is pointed at and chosen; sigma's own box has one theme only.
    defaultDrawNodeHover: () => undefined,
  });
}

/** Draws a graph into an element: click chooses, shift-click adds, double-click asks, drag moves, wheel zooms. */
export function useSigma(frame: RefObject<HTMLElement | null>, options: Options): void {
  const { graph, theme, amounts, hidesDoubtful, onDoubleClick } = options;
  const view = useViewStore();
  const selection = useView((value) => value.selection);
  const work = useWork();
  const drawn = useRef<{ sigma: Sigma<NodeData, EdgeData>; redraw: () => void } | null>(null);
  const latest = useRef({ selection, amounts, onDoubleClick, work });
  latest.current = { selection, amounts, onDoubleClick, work };

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    for (const item of latest.current.work.items) {
      if (item.field !== 'position' || typeof item.value !== 'object' || !('x' in item.value)) continue;
      if (graph.hasNode(item.on)) graph.mergeNodeAttributes(item.on, { x: item.value.x, y: item.value.y });
    }
    const sigma = makeSigma(element, graph, theme);
    const canvas = document.createElement('canvas');
    canvas.className = 'graph-overlay';
    element.append(canvas);
    const redraw = (): void => {
      const chosen = latest.current.selection.filter((key) => key.startsWith('node:')).map((key) => key.slice(5));
      drawOverlay(canvas, { sigma, graph, chosen, theme, amounts: latest.current.amounts });
    };
    sigma.on('afterRender', redraw);
    const isAdding = (event: MouseEvent | TouchEvent): boolean => event.shiftKey;
    sigma.on('clickNode', ({ node, event }) => view.choose(`node:${node}`, isAdding(event.original)));
    sigma.on('clickEdge', ({ edge, event }) => view.choose(`band:${edge}`, isAdding(event.original)));
    sigma.on('clickStage', () => view.choose(null));
    sigma.on('enterNode', ({ node }) => view.hovered.set(`node:${node}`));
    sigma.on('leaveNode', () => view.hovered.set(null));
    sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      latest.current.onDoubleClick(event.node);
    });
    const stopDragging = followDragging(sigma, graph, (on, place) =>
      latest.current.work.change([{ field: 'position', on, value: place }]),
    );
    drawn.current = { sigma, redraw };
    return () => {
      drawn.current = null;
      stopDragging();
      sigma.kill();
      canvas.remove();
    };
  }, [frame, graph, theme, view]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is read from `latest`; these say when
  useEffect(() => drawn.current?.redraw(), [selection, amounts]);
  useEffect(() => {
    const hidden = new Set(
      latest.current.work.items.filter(({ field, value }) => field === 'hidden' && value === true).map(({ on }) => on),
    );
    graph.updateEachNodeAttributes((id, data) => ({
      ...data,
      hidden: hidden.has(id) || (hidesDoubtful && data.isDoubtful),
    }));
  }, [graph, hidesDoubtful]);
}

function followDragging(
  sigma: Sigma<NodeData, EdgeData>,
  graph: FlowGraph,
  onDropped: (id: string, place: { x: number; y: number }) => void,
): () => void {
  let dragged: string | null = null;
  let isMoved = false;
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    isMoved = false;
    // The frame stays where it is while a node is pulled out of it.
    sigma.setCustomBBox(sigma.getBBox());
  });
  const captor = sigma.getMouseCaptor();
  const move = (event: {
    x: number;
    y: number;
    preventSigmaDefault: () => void;
    original: MouseEvent | TouchEvent;
  }): void => {
    if (dragged === null) return;
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, { x, y });
    isMoved = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  };
  const drop = (): void => {
    if (dragged !== null && isMoved) {
      const { x, y } = graph.getNodeAttributes(dragged);
      onDropped(dragged, { x, y });
    }
    dragged = null;
  };
  captor.on('mousemovebody', move);
  captor.on('mouseup', drop);
  return () => {
    captor.off('mousemovebody', move);
    captor.off('mouseup', drop);
  };
}
