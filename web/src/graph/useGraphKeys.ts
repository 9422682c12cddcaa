import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { countOf } from '../format/words.ts';
import { isWriting } from '../shell/isWriting.ts';
import { useAmounts } from '../state/caseContext.ts';
import { useViewStore } from '../state/view.ts';
import type { FlowGraph } from './buildGraph.ts';
import type { DrawnGraph } from './useSigma.ts';
import { neighboursOf, type Walk, type WalkStep, walkGraph } from './walkGraph.ts';

const STEPS: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '[': 'back',
  ']': 'on',
};
const NEARER = 1.5;

interface Options {
  readonly graph: FlowGraph;
  readonly drawn: RefObject<DrawnGraph | null>;
  /** Says where a step led, for those who cannot see it. */
  readonly onSay: (text: string) => void;
  readonly onExpand: (id: string) => void;
}

/** Arrows walk through the graph from what is chosen, Enter asks for more of it; + - 0 zoom wherever the focus is. */
export function useGraphKeys({ graph, drawn, onSay, onExpand }: Options): (event: KeyboardEvent) => void {
  const view = useViewStore();
  const amounts = useAmounts();
  const walk = useRef<Walk>({ at: null, anchor: null });
  const step = useCallback(
    (way: WalkStep, isAlso: boolean): void => {
      const chosen = view.store.get().selection.at(-1);
      const at = chosen?.startsWith('node:') === true ? chosen.slice(5) : null;
      // What was chosen otherwise is where a walk begins anew.
      const next = walkGraph(graph, at === walk.current.at ? walk.current : { at, anchor: null }, way);
      walk.current = next;
      if (next.at === null) return;
      if (isAlso) view.chooseAlso(`node:${next.at}`);
      else view.choose(`node:${next.at}`);
      drawn.current?.bringIn(next.at);
      const { label, amount } = graph.getNodeAttributes(next.at);
      const [payers, paid] = [neighboursOf(graph, next.at, 'back').length, neighboursOf(graph, next.at, 'on').length];
      onSay(
        `${label}${amount === '' ? '' : `, ${amounts.long(amount)}`}, from ${countOf(payers, 'node')}, to ${countOf(paid, 'node')}`,
      );
    },
    [graph, drawn, view, amounts, onSay],
  );
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => drawn.current?.zoom(NEARER),
      '=': () => drawn.current?.zoom(NEARER),
      '-': () => drawn.current?.zoom(1 / NEARER),
      '0': () => drawn.current?.showAll(),
      '[': () => step('back', false),
      ']': () => step('on', false),
    };
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
      actions[event.key]?.();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [drawn, step]);
  return (event) => {
    const way = event.key.startsWith('Arrow') ? STEPS[event.key] : undefined;
    const at = view.store.get().selection.at(-1);
    if (way !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) step(way, event.shiftKey);
    else if (event.key === 'Enter' && at?.startsWith('node:') === true) onExpand(at.slice(5));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
