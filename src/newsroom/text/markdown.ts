const HEADING = /^#{1,6} \S/m;
const LINK = /\[([^\][\n]{1,200})\]\((?:https?:|\/|#|mailto:)[^)\s]{0,400}\)/g;
const FENCE = /^(?:```|~~~)/m;

/** Whether a text is written in Markdown: headings with number signs, and links, bold words or fences besides. */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, 100_000);
  return HEADING.test(head) && (LINK_ONCE.test(head) || /\*\*\S/.test(head) || FENCE.test(head) || /^> /m.test(head));
}

const LINK_ONCE = new RegExp(LINK.source);

/** The stretches of a line that only say how it is shown. */
export function markdownMarks(content: string): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  const mark = (from: number, length: number): void => {
    marks.push({ from, to: from + length });
  };
  const opening = /^(?:#{1,6} +|> ?)+/.exec(content)?.[0].length ?? 0;
  if (opening > 0) mark(0, opening);
  if (content.length > 20_000) return marks;
  for (const { index, 0: link, 1: words } of content.matchAll(LINK)) {
    mark(index, 1);
    mark(index + 1 + words!.length, link.length - 1 - words!.length);
  }
  for (const { index, 0: note } of content.matchAll(/ ?\[\^[\w-]{1,20}\]/g)) mark(index, note.length);
  for (const { index, 0: stars } of content.matchAll(/\*{1,3}|`|__/g)) {
    // "$40*1000" is reckoned.
    const isBetweenDigits =
      /\d\s?$/.test(content.slice(0, index)) && /^\s?\d/.test(content.slice(index + stars.length));
    if (!isBetweenDigits) mark(index, stars.length);
  }
  for (const { index } of content.matchAll(
    /(?<![\p{L}\p{N}_])_(?=[\p{L}\p{Sc}\d])|(?<=[\p{L}\d.,!?])_(?![\p{L}\p{N}_])/gu,
  ))
    mark(index, 1);
  return marks;
}
