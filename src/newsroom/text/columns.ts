/** So many spaces part columns; fewer stand in justified lines. */
const GAP = /\S( {3,})(?=\S)/g;
const MIN_LINES = 4;
/** Columns of prose have so many words a line. */
const MIN_WORDS = 3.5;

interface Parted {
  readonly left: string;
  readonly right: string;
}

/**
 * A text whose columns stand side by side, with each under the one before it; any other as it is. Only columns of prose are taken
 * apart: a table's rows stay together.
 */
export function unfoldColumns(text: string): string {
  if (!/\S {3,}\S/.test(text)) return text;
  const lines = text.split('\n');
  const gaps = lines.map(gapsOf);
  const unfolded: string[] = [];
  let isChanged = false;
  for (let first = 0; first < lines.length; ) {
    const at = gaps[first]!.length === 1 ? gaps[first]![0]! : null;
    const end = at === null ? first : blockEnd(lines, gaps, first, at);
    const parts = at === null ? [] : lines.slice(first, end).map((line) => part(line, at));
    if (at !== null && isProse(parts, gaps.slice(first, end))) {
      unfolded.push(...parts.map(({ left }) => left), '', ...parts.map(({ right }) => right), '');
      isChanged = true;
    } else unfolded.push(...lines.slice(first, Math.max(end, first + 1)));
    first = Math.max(end, first + 1);
  }
  return isChanged ? unfolded.join('\n') : text;
}

/** Columns at which text begins behind a gap. */
function gapsOf(line: string): number[] {
  if (line.length > 300 || line.includes('\t')) return [];
  return [...line.matchAll(GAP)].map(({ index, 0: gap }) => index + gap.length);
}

/** Index behind the last line whose text leaves the same gap free. */
function blockEnd(lines: readonly string[], gaps: readonly (readonly number[])[], first: number, at: number): number {
  let end = first + 1;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    const hasGap = gaps[index]!.some((start) => Math.abs(start - at) <= 1);
    const isOneSided = line.length <= at - 2 || /^ *$/.test(line.slice(0, at - 1));
    if (!hasGap && !isOneSided) break;
    if (hasGap || (line.trim() !== '' && index === end)) end = index + 1;
    else if (line.trim() === '' && lines[index - 1]!.trim() === '') break;
  }
  return end;
}

function part(line: string, at: number): Parted {
  const from = /\S/.test(line.slice(at - 1, at)) ? at - 1 : at;
  return { left: line.slice(0, from).trimEnd(), right: line.slice(from).trim() };
}

/** Whether what stands on the left are lines of sentences, and each line has one gap. */
function isProse(parts: readonly Parted[], gaps: readonly (readonly number[])[]): boolean {
  const both = parts.filter(({ left, right }) => left !== '' && right !== '');
  const lefts = parts.flatMap(({ left }) => (left === '' ? [] : [left.trim()]));
  if (both.length < MIN_LINES || gaps.some((starts) => starts.length > 1)) return false;
  const words = lefts.reduce((sum, left) => sum + left.split(/ +/).length, 0);
  const goingOn = lefts.filter((left) => /^[\p{Ll}\p{Sc}\d]/u.test(left)).length;
  return words >= lefts.length * MIN_WORDS && goingOn * 4 >= lefts.length;
}
