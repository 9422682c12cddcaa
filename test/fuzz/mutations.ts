import type { Random } from '../../src/core/random.ts';

/** Words that have broken readers: of object prototypes, numbers out of range, controls, formulas, SQL, YAML. */
const HOSTILE: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  '-1',
  '+5',
  '0x',
  '0xzz',
  '1e309',
  '1.5',
  '1e3',
  'NaN',
  '-Infinity',
  '007',
  '4294967296',
  '9007199254740993',
  '115792089237316195423570985008687907853269984665640564039457584007913129639936',
  '9'.repeat(400),
  '\u0000',
  '\u001b[31mred',
  '\u202egnp.exe',
  '\ufeff',
  '\u2028',
  '\ud800',
  '=cmd()',
  "'; DROP TABLE staged_transfers; --",
  '"',
  '""',
  '\\',
  '%s%n',
  '../../etc/passwd',
  '&a [*a, *a]',
  '!!js/function f',
  '{',
  '[',
  '<a>&b;</a>',
  '2021-99-99',
  'x'.repeat(70_000),
];
/** Deeper than any reader may recurse. */
const DEPTHS = [40, 3000, 200_000];

/** Bytes changed, taken out, put in, repeated, overwritten or cut off. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const length = 1 + random.below(random.pick([4, 40, 400]));
  const changed = Buffer.from(bytes);
  switch (random.below(7)) {
    case 0:
      changed[at]! ^= 1 << random.below(8);
      return changed;
    case 1:
      changed[at] = random.pick([0, 1, 0x22, 0x2c, 0x7f, 0x80, 0xfc, 0xfd, 0xfe, 0xff]);
      return changed;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 4:
      return bytes.subarray(0, at);
    case 5:
      changed.fill(random.pick([0, 0xff]), at, Math.min(bytes.length, at + length));
      return changed;
    default:
      return Buffer.concat([bytes, bytes.subarray(at)]);
  }
}

/** A field's text, or what may stand in its place. */
function mutateWord(word: string, random: Random): string {
  switch (random.below(8)) {
    case 0:
      return `-${word}`;
    case 1:
      return `${word}${word}`;
    case 2:
      return word.slice(0, -1);
    case 3:
      return `"${word}"`;
    case 4:
      return nested(random);
    default:
      return random.pick(HOSTILE);
  }
}

function nested(random: Random): string {
  const depth = random.pick(DEPTHS);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['<a>', '</a>'],
    ['- ', ''],
    ['"', '"'],
  ]);
  return open!.repeat(depth) + (random.chance(1, 2) ? close!.repeat(depth) : '');
}

/** Lines taken out, repeated, exchanged or joined; fields of one changed, taken out or put in; else bytes. */
export function mutateText(bytes: Buffer, random: Random): Buffer {
  if (random.chance(1, 4)) return mutateBytes(bytes, random);
  const lines = bytes.toString('utf8').split('\n');
  // The head decides most: it is hit as often as all others together.
  const at = random.chance(1, 3) ? 0 : random.below(lines.length);
  const other = random.below(lines.length);
  switch (random.below(9)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(other, 0, lines[at]!);
      break;
    case 2:
      [lines[at], lines[other]] = [lines[other]!, lines[at]!];
      break;
    case 3:
      lines[at] = `${lines[at]!}${lines[other]!}`;
      break;
    default:
      lines[at] = mutateLine(lines[at]!, random);
  }
  return Buffer.from(lines.join('\n'));
}

/** A line is words between commas, colons, blanks and brackets, whatever the format. */
function mutateLine(line: string, random: Random): string {
  const parts = line.split(/([,:\s{}[\]<>]+)/);
  const at = 2 * random.below((parts.length + 1) / 2);
  const other = 2 * random.below((parts.length + 1) / 2);
  switch (random.below(6)) {
    case 0:
      return parts.toSpliced(at, 2).join('');
    case 1:
      return parts.toSpliced(at, 0, parts[at]!, parts[at + 1] ?? ',').join('');
    case 2:
      return parts.with(at, parts[other]!).with(other, parts[at]!).join('');
    default:
      return parts.with(at, mutateWord(parts[at]!, random)).join('');
  }
}

/** What a column of Parquet may be instead, as SQL over its old expression. */
const TYPES = [
  'VARCHAR',
  'DOUBLE',
  'BIGINT',
  'BOOLEAN',
  'BLOB',
  'DATE',
  'HUGEINT',
  'TIMESTAMP',
  'DECIMAL(38,10)',
  'UTINYINT',
];

/** The columns of a table, one of them of another type, hostile, missing, renamed or twice under another name. */
export function mutateColumns(
  columns: Readonly<Record<string, string>>,
  random: Random,
): Readonly<Record<string, string>> {
  const names = Object.keys(columns);
  const name = random.pick(names);
  const { [name]: sql, ...rest } = columns;
  const quoted = (text: string): string => `'${text.replaceAll('\u0000', '').replaceAll("'", "''").toWellFormed()}'`;
  switch (random.below(8)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [random.pick([`${name}_`, 'constructor', '__proto__x', '"', 'chain_id', 'value'])]: sql! };
    case 2:
      return { ...columns, [name]: quoted(random.pick(HOSTILE)) };
    case 3:
      return { ...columns, [name]: `[${sql}]` };
    case 4:
      return { ...columns, [name]: `{'a': ${sql}}` };
    case 5:
      return { ...columns, [name]: 'NULL' };
    default:
      return { ...columns, [name]: `TRY_CAST(${sql} AS ${random.pick(TYPES)})` };
  }
}
