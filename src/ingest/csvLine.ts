/**
 * The fields of one CSV record (RFC 4180): fields in quotes may hold commas, line ends and doubled quotes. A string
 * instead of an array says what is wrong; `unfinished` says that the record goes on in the next line.
 */
export function splitCsvLine(record: string): string[] | string {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const end = closingQuote(record, at + 1);
      if (end < 0) return UNFINISHED;
      fields.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < record.length && record[at] !== ',') return `text after the closing quote of field ${fields.length}`;
    } else {
      const comma = record.indexOf(',', at);
      const end = comma < 0 ? record.length : comma;
      const field = record.slice(at, end);
      if (field.includes('"')) return `a quote inside field ${fields.length + 1}, which does not begin with one`;
      fields.push(field);
      at = end;
    }
    if (at >= record.length) return fields;
    at++;
    if (at === record.length) {
      fields.push('');
      return fields;
    }
  }
}

export const UNFINISHED = 'unfinished';

function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at;
}
