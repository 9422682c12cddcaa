interface ShapeWords {
  readonly label: string;
  readonly path: string;
  readonly isRing: boolean;
  readonly meaning: string;
}

const shape = (label: string, path: string, meaning: string): ShapeWords => ({ label, path, isRing: false, meaning });

/** What the shapes of nodes in the graph say. */
export const SHAPES: readonly ShapeWords[] = [
  shape('stolen', 'M-4-4H4V4H-4Z', 'A theft.'),
  shape(
    'address',
    'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z',
    'Or a coin; as large as what came to it. Pale: got dust, or looks like another address; can be hidden.',
  ),
  shape('transaction', 'M-4-4.5L5 0L-4 4.5Z', 'Joins several tainted inputs.'),
  shape('ends', 'M0-5.5L5.5 0L0 5.5L-5.5 0Z', 'Where it ended: of one entity, or of one reason.'),
  shape('your group', 'M-5 0L-2.5-4.4H2.5L5 0L2.5 4.4H-2.5Z', 'What you grouped, as one.'),
  {
    label: 'ledger only',
    path: '',
    isRing: true,
    meaning: 'Asked of the ledger: traded with a holder, and nothing of the theft is known to be there.',
  },
];

/** The shapes in a line each. */
export function ShapeLegend() {
  return (
    <ul>
      {SHAPES.map(({ label, path, isRing, meaning }) => (
        <li key={label} title={meaning}>
          <svg width="22" height="16" viewBox="-11 -8 22 16" aria-hidden="true">
            {isRing ? <circle r="4" className="shape-ring" /> : <path className="shape" d={path} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
