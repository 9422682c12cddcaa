import type Sigma from 'sigma';
import type { EdgeData, FlowGraph, NodeData } from './buildGraph.ts';

/** Moves a node with the pointer that pulls it, and says where it was let go; returns how to stop. */
export function followDragging(
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
    sigma.setCustomBBox(sigma.getCustomBBox() ?? sigma.getBBox());
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
