/** A part of a list. */
export function pageOf<T>(
  items: { slice: (start: number, end: number) => T[] },
  { offset = 0, limit = 50 }: { offset?: number; limit?: number },
): T[] {
  return items.slice(offset, offset + limit);
}
