import { isUtf8 } from 'node:buffer';
import { RowProblem } from './fieldForms.ts';

/** Longest line (or record of a CSV, which may go over several) that is read. */
export const RECORD_BYTES = 1 << 25;

export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string | RowProblem;
}

/** The lines of a text in chunks, without their ends (LF or CRLF) and without a byte order mark. */
export async function* textLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextLine[]> {
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let line = 0;
  const take = (bytes: Buffer): TextLine => {
    line++;
    return { line, text: decodeLine(bytes, line === 1) };
  };
  for await (const chunk of chunks) {
    const lines: TextLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const piece = chunk.subarray(from, end);
      lines.push(take(carried.length > 0 ? Buffer.concat([...carried, piece]) : piece));
      carried = [];
      carriedBytes = 0;
      from = end + 1;
    }
    // The chunk may be overwritten by its owner after this.
    const rest = Buffer.from(chunk.subarray(from));
    carriedBytes += rest.length;
    if (rest.length > 0) carried.push(rest);
    yield lines;
    if (carriedBytes > RECORD_BYTES) {
      yield [{ line: line + 1, text: tooLong() }];
      return;
    }
  }
  if (carriedBytes > 0) yield [take(Buffer.concat(carried))];
}

export function tooLong(): RowProblem {
  const expected = `at most ${RECORD_BYTES} bytes`;
  return new RowProblem('BAD_ROW', 'row', `a row of more than ${RECORD_BYTES} bytes, or a quote not closed`, expected);
}

function decodeLine(bytes: Buffer, isFirst: boolean): string | RowProblem {
  const end = bytes[bytes.length - 1] === 13 ? bytes.length - 1 : bytes.length;
  const trimmed = bytes.subarray(0, end);
  if (!isUtf8(trimmed)) {
    return new RowProblem('BAD_ROW', 'row', `bytes that are not UTF-8: ${firstBadBytes(trimmed)}`, 'text in UTF-8');
  }
  const text = trimmed.toString('utf8');
  return isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
}

function firstBadBytes(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const at = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
  const shown = [...bytes.subarray(at, at + 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${shown.join(' ')} at byte ${at + 1} of the line`;
}
