import { useLayoutEffect, useRef } from 'react';

interface Props {
  /** The first stands out; no lines, no tip. */
  readonly lines: readonly string[];
  readonly at: { readonly x: number; readonly y: number };
  /** What begins here at the right must not be covered; without it the frame's own edge. */
  readonly edge?: number;
}

/** What is under the pointer in a few lines, beside it and within the frame it stands in. */
export function Tip({ lines, at, edge }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = ref.current;
    const frame = tip?.parentElement;
    if (tip === null || !frame) return;
    const { width, height } = tip.getBoundingClientRect();
    const end = edge ?? frame.clientWidth;
    const left = at.x + 14 + width > end ? Math.min(at.x, end) - width - 14 : at.x + 14;
    tip.style.left = `${Math.max(4, left)}px`;
    tip.style.top = `${at.y + 16 + height > frame.clientHeight ? at.y - height - 10 : at.y + 16}px`;
  }, [at, edge]);
  const [head, ...rest] = lines;
  if (head === undefined) return null;
  return (
    <div ref={ref} className="tip" role="presentation">
      <strong>{head}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
