import { type RefObject, useEffect, useRef } from 'react';
import Sigma from 'sigma';
import type { AmountWriter } from '../format/amountWriter.ts';
import { useView, useViewStore } from '../state/view.ts';
import type { Theme } from '../theme/palette.ts';
import { keptId } from '../work/groups.ts';
import { useWork } from '../work/workContext.ts';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';
import { drawLanes, drawNames } from './drawNames.ts';
import { drawOverlay } from './drawOverlay.ts';
import { edgeUnder } from './edgeUnder.ts';
import { followDragging } from './followDragging.ts';
import type { LaneLayout } from './laneLayout.ts';
import { ShapeProgram } from './shapeProgram.ts';

interface Options {
  readonly graph: FlowGraph;
  /** Null where the graph is not laid out by time. */
  readonly layout: LaneLayout | null;
  readonly theme: Theme;
  readonly amounts: AmountWriter;
  readonly hidesDoubtful: boolean;
  readonly onDoubleClick: (id: string) => void;
  /** What the pointer is on, a key of the view, and where; null where it is on nothing. */
  readonly onPoint: (key: string | null, at: { readonly x: number; readonly y: number }) => void;
}

/** What can be done with a graph that is drawn. */
export interface DrawnGraph {
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  /** Moves the graph so that a node can be seen, where it cannot. */
  readonly bringIn: (id: string) => void;
}

const MAX_ARROWS = 2500;
/** From an edge, in pixels. */
const REACH = 5;

function makeSigma(frame: HTMLElement, graph: FlowGraph): Sigma<NodeData, EdgeData> {
  return new Sigma<NodeData, EdgeData>(graph, frame, {
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: ShapeProgram },
    nodeHoverProgramClasses: { shape: ShapeProgram },
    hideEdgesOnMove: graph.size > MAX_ARROWS,
    enableEdgeEvents: false,
    defaultEdgeType: graph.size <= MAX_ARROWS ? 'arrow' : 'line',
    // Names are written where they cover nothing: drawNames.
    renderLabels: false,
    zIndex: false,
    stagePadding: 0,
    minCameraRatio: 0.01,
    maxCameraRatio: 4,
    // The overlay draws what is pointed at and chosen; sigma's own box has one theme only.
    defaultDrawNodeHover: () => undefined,
  });
}

function addCanvas(frame: HTMLElement, className: string, isUnder = false): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = `graph-layer ${className}`.trim();
  if (isUnder) frame.prepend(canvas);
  else frame.append(canvas);
  return canvas;
}

/** Draws a graph into an element: click chooses, shift-click adds, double-click asks, drag moves, wheel zooms. */
export function useSigma(frame: RefObject<HTMLElement | null>, options: Options): RefObject<DrawnGraph | null> {
  const { graph, layout, theme, amounts, hidesDoubtful } = options;
  const view = useViewStore();
  const selection = useView((value) => value.selection);
  const work = useWork();
  const drawn = useRef<(DrawnGraph & { readonly redraw: () => void }) | null>(null);
  const latest = useRef({ ...options, selection, work });
  latest.current = { ...options, selection, work };

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const [width, height] = [element.clientWidth, element.clientHeight];
    // Places are kept as parts of the space, which is another in another window; by force no place means anything.
    for (const { field, on, value } of latest.current.work.items) {
      if (layout === null || field !== 'position' || typeof value !== 'object' || !('x' in value)) continue;
      if (graph.hasNode(on)) graph.mergeNodeAttributes(on, { x: value.x * width, y: value.y * height });
    }
    const sigma = makeSigma(element, graph);
    if (layout !== null) sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
    const lanes = addCanvas(element, 'graph-lanes', true);
    const names = addCanvas(element, 'graph-names');
    const overlay = addCanvas(element, 'graph-overlay');
    // The overlay's own class alone says which it is.
    overlay.className = 'graph-overlay';
    const ranked = graph.nodes();
    ranked.sort((a, b) => graph.getNodeAttribute(b, 'size') - graph.getNodeAttribute(a, 'size'));
    graph.on('nodeAdded', ({ key }) => ranked.push(key));
    const redraw = (): void => {
      const { selection: chosen, amounts: writer } = latest.current;
      drawOverlay(overlay, { sigma, graph, chosen, theme, amounts: writer });
    };
    sigma.on('afterRender', () => {
      drawLanes(lanes, { sigma, graph, ranked, theme }, layout, latest.current.amounts);
      drawNames(names, { sigma, graph, ranked, theme });
      redraw();
    });
    const stopPointing = followPointer(sigma, graph, view, latest);
    const stopDragging = followDragging(sigma, graph, (on, place) =>
      layout === null
        ? undefined
        : latest.current.work.change([{ field: 'position', on, value: { x: place.x / width, y: place.y / height } }]),
    );
    const camera = sigma.getCamera();
    drawn.current = {
      redraw,
      zoom: (factor) => void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: 80 }),
      showAll: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: 80 }),
      bringIn: (id) => {
        const place = sigma.graphToViewport(graph.getNodeAttributes(id));
        const { width, height } = sigma.getDimensions();
        if (place.x > 20 && place.y > 44 && place.x < width - 20 && place.y < height - 20) return;
        const { x, y } = sigma.viewportToFramedGraph(place);
        camera.setState({ ...camera.getState(), x, y });
      },
    };
    return () => {
      drawn.current = null;
      stopPointing();
      stopDragging();
      sigma.kill();
      for (const canvas of [lanes, names, overlay]) canvas.remove();
    };
  }, [frame, graph, layout, theme, view]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is read from `latest`; these say when
  useEffect(() => drawn.current?.redraw(), [selection, amounts]);
  const { hidden, names, colours } = work;
  // A new name or colour shows without the graph being made again.
  useEffect(() => {
    for (const [id, label] of names) if (graph.hasNode(id)) graph.setNodeAttribute(id, 'label', label);
    if (colours.size === 0) return;
    graph.forEachNode((id) => {
      const color = colours.get(keptId(id));
      if (color !== undefined) graph.setNodeAttribute(id, 'color', color);
    });
  }, [graph, names, colours]);
  useEffect(() => {
    const ids = new Set(hidden);
    graph.updateEachNodeAttributes((id, data) => {
      const next = ids.has(id) || (hidesDoubtful && data.isDoubtful);
      return next === data.hidden ? data : { ...data, hidden: next };
    });
  }, [graph, hidden, hidesDoubtful]);
  return drawn;
}

type Store = ReturnType<typeof useViewStore>;

function followPointer(
  sigma: Sigma<NodeData, EdgeData>,
  graph: FlowGraph,
  view: Store,
  latest: RefObject<Pick<Options, 'onDoubleClick' | 'onPoint'>>,
): () => void {
  const isAdding = (event: MouseEvent | TouchEvent): boolean => event.shiftKey;
  let node: string | null = null;
  const edgeAt = (place: { readonly x: number; readonly y: number }): string | null => {
    const [at, beside] = [sigma.viewportToGraph(place), sigma.viewportToGraph({ x: place.x + REACH, y: place.y })];
    return edgeUnder(graph, at, Math.abs(beside.x - at.x));
  };
  sigma.on('clickNode', ({ node: id, event }) => view.choose(`node:${id}`, isAdding(event.original)));
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeAt(event);
    view.choose(edge === null ? null : `band:${edge}`, isAdding(event.original));
  });
  sigma.on('enterNode', ({ node: id, event }) => {
    node = id;
    latest.current.onPoint(`node:${id}`, event);
  });
  sigma.on('leaveNode', ({ event }) => {
    node = null;
    latest.current.onPoint(null, event);
  });
  sigma.on('doubleClickNode', (event) => {
    event.preventSigmaDefault();
    latest.current.onDoubleClick(event.node);
  });
  const captor = sigma.getMouseCaptor();
  let frame = 0;
  const look = (event: { readonly x: number; readonly y: number }): void => {
    if (node !== null) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const edge = captor.isMoving ? null : edgeAt(event);
      latest.current.onPoint(edge === null ? null : `band:${edge}`, event);
    });
  };
  captor.on('mousemove', look);
  return () => {
    cancelAnimationFrame(frame);
    captor.off('mousemove', look);
  };
}
