import { ESCAPE } from './plainText.ts';

/** How text is marked: bold and dim on a terminal that takes colours, nothing elsewhere. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly warn: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text, warn: (text) => text };

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `${ESCAPE}[${open}m${text}${ESCAPE}[${close}m`;

export const COLOURED: Style = { bold: sgr(1, 22), dim: sgr(2, 22), warn: sgr(33, 39) };
