import type { ReactNode } from 'react';
import { markLabel, markMeaning } from '../format/words.ts';
import { SHAPES } from '../panel/shapeLegend.tsx';
import { Hatch } from '../picture/hatch.tsx';
import { MARKS, MarkSign } from '../picture/markSign.tsx';
import { coloursOf } from '../theme/palette.ts';
import { useTheme } from '../theme/useTheme.ts';

type Line = readonly [sign: ReactNode, words: string, meaning: string];

/** What is drawn in picture and graph, sign by sign, and what each says. */
export function Signs() {
  const { node, band, theft } = coloursOf(useTheme());
  const shape = (path: string, fill = node): ReactNode => <path d={path} fill={fill} />;
  const stroke = (path: string, wide = 1.2): ReactNode => (
    <path d={path} fill="none" stroke={node} strokeWidth={wide} />
  );
  const picture: readonly Line[] = [
    [shape('M-3-7H3V7H-3Z', theft), 'stolen', 'A theft, in a colour that nothing else has.'],
    [shape('M-3-7H3V7H-3Z'), 'holder', 'An address or coin, as high as what came to it.'],
    [
      <rect key="joint" x="-3" y="-7" width="6" height="14" rx="3" fill={node} />,
      'transaction',
      'Several tainted inputs meet several outputs here. The rule does not say which fills which.',
    ],
    [
      shape('M-4-7H0V7H-4ZM1-7H2.2V7H1ZM3-7H4.2V7H3Z'),
      'others (n)',
      'n holders that are gathered, with their sum. Double-click or Enter shows the largest by themselves.',
    ],
    [
      shape('M-10-4C-4-4-4-2 10-2V5C-4 5-4 3-10 3Z', band),
      'band',
      'What moved, as wide as the amount; in the colour of the theft it leaves or the end it reaches.',
    ],
    [
      <path key="rests" d="M-10-4H10V4H-10Z" fill={band} fillOpacity="0.4" />,
      'pale band',
      'What stays with its holder: no transfer is behind it.',
    ],
    [stroke('M6 3C14-8-14-8-6 3', 2.5), 'arc', 'Goes back to a holder that was reached earlier.'],
    [
      <g key="hatched">
        <Hatch id="sheet-hatch" colour={node} />
        <rect x="-10" y="-4" width="10" height="8" fill={node} />
        <rect y="-4" width="10" height="8" fill="url(#sheet-hatch)" />
      </g>,
      'solid, hatched',
      'Under Bounds: what is certain whatever rule is applied, and what is possible beyond it. In the time strip too.',
    ],
    [stroke('M-6-6H6M-6 6H6'), 'bracket', 'Two rules compared: how high it is under the other.'],
    [
      <Sign key="difference" text="+ − =" />,
      'beside an end',
      'Two rules compared: what the amount differs by, or that it does not.',
    ],
    [<Sign key="range" text="a – b" />, 'two amounts', 'From what is certain to what is possible.'],
    [
      <Sign key="price" text="*" />,
      'at your price',
      'Worked out with prices that you gave. No figure of the trace depends on them.',
    ],
  ];
  const graph: readonly Line[] = SHAPES.map(({ label, path, isRing, meaning }) => [
    isRing ? <circle key={label} r="4" className="shape-ring" /> : shape(path),
    label,
    meaning,
  ]);
  const marks: readonly Line[] = MARKS.map((mark) => [
    <g key={mark} className="picture">
      <MarkSign mark={mark} x={0} y={0} />
    </g>,
    markLabel(mark),
    markMeaning(mark),
  ]);
  return (
    <>
      <h3>Signs of doubt</h3>
      <SignList lines={marks} />
      <h3>In the picture</h3>
      <SignList lines={picture} />
      <h3>In the graph</h3>
      <SignList lines={graph} />
    </>
  );
}

function Sign({ text }: { text: string }) {
  return (
    <text y="4" textAnchor="middle" className="sign-text">
      {text}
    </text>
  );
}

function SignList({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="words signs">
      {lines.map(([sign, words, meaning]) => (
        <div key={words}>
          <dt>
            <svg width="26" height="18" viewBox="-13 -9 26 18" aria-hidden="true">
              {sign}
            </svg>
            {words}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
