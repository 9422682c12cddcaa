/** A count with thousands separators and the word for it: `1 address`, `2,000 addresses`. @param many where the word's plural is not by the rule */
export function countOf(n: number, one: string, many: string = pluralOf(one)): string {
  return `${groupDigits(n)} ${n === 1 ? one : many}`;
}

/** A whole number with thousands separators. */
export function groupDigits(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function pluralOf(word: string): string {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
