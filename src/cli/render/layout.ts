import { table } from 'table';
import { graphemes } from './plainText.ts';

/** How text is marked: bold and dim on a terminal that takes colours, nothing elsewhere. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly warn: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text, warn: (text) => text };

const ESCAPE = '\u001b';

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `${ESCAPE}[${open}m${text}${ESCAPE}[${close}m`;

export const COLOURED: Style = { bold: sgr(1, 22), dim: sgr(2, 22), warn: sgr(33, 39) };

export interface TextTable {
  /** Cells without control characters but those of `Style`. The first row is the header. */
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly ('left' | 'right')[];
  /** Lines are drawn under the header and above these rows (0 is the header). */
  readonly ruledAbove?: readonly number[];
}

const NO_CORNERS = {
  topBody: '',
  topJoin: '',
  topLeft: '',
  topRight: '',
  bottomBody: '',
  bottomJoin: '',
  bottomLeft: '',
  bottomRight: '',
  bodyLeft: '',
  bodyRight: '',
  bodyJoin: '',
  joinBody: '─',
  joinLeft: '',
  joinRight: '',
  joinJoin: '',
};

/** The gap between columns. */
export const GAP = 2;

/** Lays out a table without vertical lines; lines have no trailing spaces and the text ends without a line end. */
export function layOut({ rows, align, ruledAbove = [] }: TextTable): string {
  const last = align.length - 1;
  const text = table(
    rows.map((row) => [...row]),
    {
      border: NO_CORNERS,
      columns: align.map((alignment, i) => ({ alignment, paddingLeft: 0, paddingRight: i === last ? 0 : GAP })),
      drawVerticalLine: () => false,
      drawHorizontalLine: (i) => i === 1 || ruledAbove.includes(i),
    },
  );
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** How many columns text takes on a terminal, style codes not counted. East Asian wide characters and emoji take two. */
export function displayWidth(text: string): number {
  return graphemes(text.replace(STYLE_CODE, '')).reduce(
    (width, character) => width + (WIDE.test(character) ? 2 : 1),
    0,
  );
}

const STYLE_CODE = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
