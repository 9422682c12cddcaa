import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const KEY = 'spoor-table-height';
const STEP = 24;
const LEAST = 34;

const clamp = (height: number): number => Math.round(Math.max(LEAST, Math.min(window.innerHeight * 0.7, height)));

function firstHeight(): number {
  const kept = Number(localStorage.getItem(KEY));
  return clamp(kept > 0 ? kept : window.innerHeight * 0.25);
}

/** The height of the tables, kept on this machine. */
export function useSplit(): [number, (height: number) => void] {
  const [height, setHeight] = useState(firstHeight);
  const change = (wished: number): void => {
    const next = clamp(wished);
    setHeight(next);
    localStorage.setItem(KEY, String(next));
  };
  return [height, change];
}

/** The line between picture and tables: drag it, or move it with the arrow keys. */
export function Splitter({ height, onChange }: { height: number; onChange: (height: number) => void }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp') onChange(height + STEP);
    else if (event.key === 'ArrowDown') onChange(height - STEP);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLHRElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(window.innerHeight - event.clientY);
  };
  return (
    <hr
      className="splitter"
      aria-orientation="horizontal"
      aria-label="Height of the tables"
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={Math.round(window.innerHeight * 0.7)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
