import { useEffect } from 'react';
import type { FlowGraph } from './buildGraph.ts';
import type { ForceAnswer, ForceRequest } from './forceWorker.ts';

/** Lets a thread lay the graph out by force while `isOn`; what is dragged meanwhile is moved again. */
export function useForce(graph: FlowGraph, isOn: boolean): void {
  useEffect(() => {
    if (!isOn || graph.order === 0) return;
    const worker = new Worker(new URL('./forceWorker.ts', import.meta.url), { type: 'module' });
    const ids = graph.nodes();
    const index = new Map(ids.map((id, at) => [id, at]));
    const request: ForceRequest = {
      x: Float64Array.from(ids, (id) => graph.getNodeAttribute(id, 'x')),
      y: Float64Array.from(ids, (id) => graph.getNodeAttribute(id, 'y')),
      from: graph.mapEdges((_edge, _data, source) => index.get(source)!),
      to: graph.mapEdges((_edge, _data, _source, target) => index.get(target)!),
    };
    worker.addEventListener('message', (event: MessageEvent<ForceAnswer>) => {
      const { x, y, isDone } = event.data;
      graph.updateEachNodeAttributes((id, data) => {
        const at = index.get(id);
        return at === undefined ? data : { ...data, x: x[at]!, y: y[at]! };
      });
      if (isDone) worker.terminate();
    });
    worker.postMessage(request);
    return () => worker.terminate();
  }, [graph, isOn]);
}
