/**
 * A text as a column of a page: at most `width` characters a line (but for longer words), broken at spaces and behind hyphens, or
 * within words of six letters and more, as printers do and as no dictionary would.
 */
export function inColumn(text: string, width: number, hyphenates: boolean): string {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(/\s+/)) {
    for (;;) {
      const room = width - (line === '' ? 0 : line.length + 1);
      if (word.length <= room) {
        line += line === '' ? word : ` ${word}`;
        break;
      }
      const [head, rest] = broken(word, room, hyphenates);
      if (head !== '') {
        lines.push(line === '' ? head : `${line} ${head}`);
        [line, word] = ['', rest];
      } else if (line === '') {
        line = word;
        break;
      } else {
        lines.push(line);
        line = '';
      }
    }
  }
  return [...lines, line].join('\n');
}

const OWN_HYPHENS = /(?<=[\p{L}\d]{2}-)(?=\p{L}{2})/gu;

/** What of a word still has room on a line, and the rest. */
function broken(word: string, room: number, hyphenates: boolean): [string, string] {
  const own = [...word.matchAll(OWN_HYPHENS)].findLast(({ index }) => index <= room)?.index ?? 0;
  const letters = /^(\p{L}{6,})[.,;:]?$/u.exec(word)?.[1]?.length ?? 0;
  const within = hyphenates && letters > 0 ? Math.min(room - 1, letters - 3) : 0;
  if (within >= 3 && within > own) return [`${word.slice(0, within)}-`, word.slice(within)];
  return [word.slice(0, own), word.slice(own)];
}
