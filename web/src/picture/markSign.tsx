import type { ReactNode } from 'react';
import type { Mark } from '../state/contract.ts';

/** A sign for each doubt, drawn in a circle of radius 6 about its middle; told apart by shape, not colour. */
const SIGNS: Readonly<Record<Mark, ReactNode>> = {
  opening: <path d="M2.4-2.6L-2 0l4.4 2.6" fill="none" />,
  gap: <path d="M-1.7-1.5a1.8 1.8 0 1 1 2.6 1.6Q0 .6 0 1.5M0 3.2v.1" fill="none" />,
  activity: <path d="M-3-1.4q1.5-1.8 3 0t3 0M-3 1.6q1.5-1.8 3 0t3 0" fill="none" />,
  crossing: <path d="M-3-1.3h5.6M1-3l1.8 1.7M3 1.3h-5.6M-1 3l-1.8-1.7" fill="none" />,
  dust: <path d="M-2 1v.1M0-1v.1M2 1v.1" fill="none" />,
  hops: <path d="M-3 1.6q1.5-4 3 0q1.5-4 3 0" fill="none" />,
  until: <path d="M0-2.6V0l1.8 1.2" fill="none" />,
};

/** Draws a mark at a place. */
export function MarkSign({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  return (
    <g className="mark" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="6" />
      {SIGNS[mark]}
    </g>
  );
}

/** All marks, in the order of the legend. */
export const MARKS: readonly Mark[] = ['opening', 'gap', 'activity', 'crossing', 'dust', 'hops', 'until'];
