/** The entry of a table for a word of a file; undefined for a word that only objects of JavaScript know (`constructor`). */
export function ownEntry<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
