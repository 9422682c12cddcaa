const SHAPES: readonly (readonly [label: string, path: string])[] = [
  ['stolen', 'M-4-4H4V4H-4Z'],
  ['address', 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z'],
  ['transaction', 'M-4-4.5L5 0L-4 4.5Z'],
  ['ends', 'M0-5.5L5.5 0L0 5.5L-5.5 0Z'],
  ['your group', 'M-5 0L-2.5-4.4H2.5L5 0L2.5 4.4H-2.5Z'],
];

/** What the shapes of nodes say. */
export function ShapeLegend() {
  return (
    <ul>
      {SHAPES.map(([label, path]) => (
        <li key={label}>
          <svg width="22" height="16" viewBox="-11 -8 22 16" aria-hidden="true">
            <path className="shape" d={path} />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg width="22" height="16" viewBox="-11 -8 22 16" aria-hidden="true">
          <circle r="4" className="shape-ring" />
        </svg>
        ledger only
      </li>
    </ul>
  );
}
