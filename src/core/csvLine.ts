import { plainText } from './plainText.ts';

/**
 * One line of CSV (RFC 4180, CRLF). Text from outside is made harmless: control characters are written out, and a field
 * that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`) begins with an apostrophe.
 */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = plainText(value);
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
