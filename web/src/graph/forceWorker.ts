import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the page asks: a graph by indices with where its nodes are now. */
export interface ForceRequest {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What comes back, several times until `isDone`. */
export interface ForceAnswer {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isDone: boolean;
}

const ROUNDS = 12;
/** Work of a round, in node and edge visits: small graphs settle further in the same time. */
const WORK = 1_500_000;

/** Lays a graph out by force (Jacomy et al. 2014) in a thread beside the page, which goes on answering meanwhile. */
function settle({ x, y, from, to }: ForceRequest): void {
  const graph = new Graph({ type: 'directed', multi: true });
  for (let at = 0; at < x.length; at++) graph.addNode(at, { x: x[at], y: y[at] });
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] !== to[edge]) graph.addEdge(from[edge], to[edge]);
  }
  const iterations = Math.max(3, Math.min(40, Math.round(WORK / (graph.order * 8 + graph.size + 1))));
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 800,
    gravity: 0.6,
    scalingRatio: 12,
  };
  for (let round = 0; round < ROUNDS; round++) {
    forceAtlas2.assign(graph, { iterations, settings });
    const answer: ForceAnswer = {
      x: Float64Array.from(x, (_, at) => Number(graph.getNodeAttribute(at, 'x'))),
      y: Float64Array.from(y, (_, at) => Number(graph.getNodeAttribute(at, 'y'))),
      isDone: round === ROUNDS - 1,
    };
    postMessage(answer);
  }
}

addEventListener('message', (event: MessageEvent<ForceRequest>) => settle(event.data));
