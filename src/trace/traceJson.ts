import { plainJson } from '../core/plainText.ts';
import type { TraceReport } from './report.ts';
import type { RestsOn } from './restsOn.ts';

/** Keys in an order of their own: JavaScript moves names that look like integers to the front. */
class Ordered {
  readonly entries: readonly (readonly [string, unknown])[];

  constructor(record: Readonly<Record<string, unknown>>, keys: readonly string[]) {
    this.entries = keys.map((key) => [key, record[key]]);
  }
}

/** A list whose elements are JSON already: those of `pieces`, given what stands between two. */
export class JsonList {
  readonly length: number;
  readonly pieces: (separator: string) => Iterable<Uint8Array>;

  constructor(length: number, pieces: (separator: string) => Iterable<Uint8Array>) {
    this.length = length;
    this.pieces = pieces;
  }
}

/**
 * A trace's report as JSON in pieces, thefts in claim order whatever their names.
 * @param rests what heuristics decided; null, and then nothing of it is printed, where none did
 */
export function reportPieces(
  report: TraceReport,
  claimOrder: readonly string[],
  rests: RestsOn | null = null,
): Generator<string> {
  const rules = Object.entries(report.rules).map(([rule, found]) => [
    rule,
    found.thefts === undefined ? found : { ...found, thefts: new Ordered(found.thefts, claimOrder) },
  ]);
  return jsonPieces({
    ...report,
    thefts: new Ordered(report.thefts, claimOrder),
    rules: Object.fromEntries(rules),
    ...(rests === null ? {} : { restsOn: rests }),
  });
}

/**
 * A report as JSON text in pieces, so that millions of flows never become one string. Objects are indented by two
 * spaces, every element of a list stands on a line of its own; ends with a line end. Key order is the value's own.
 */
export function jsonPieces(value: unknown): Generator<string>;
/** The same of a value with such lists. */
export function jsonPieces(value: Readonly<Record<string, unknown>>, hasLists: true): Generator<string | Uint8Array>;
export function* jsonPieces(value: unknown): Generator<string | Uint8Array> {
  yield* pieces(value, '');
  yield '\n';
}

function* pieces(value: unknown, indent: string): Generator<string | Uint8Array> {
  const inner = `${indent}  `;
  if (value instanceof JsonList && value.length > 0) {
    yield `[\n${inner}`;
    yield* value.pieces(`,\n${inner}`);
    yield `\n${indent}]`;
  } else if (Array.isArray(value) || value instanceof JsonList) {
    if (value.length === 0) return yield '[]';
    let separator = '[\n';
    for (const item of value as readonly unknown[]) {
      yield `${separator}${inner}${plainJson(item)}`;
      separator = ',\n';
    }
    yield `\n${indent}]`;
  } else if (typeof value === 'object' && value !== null) {
    let separator = '{\n';
    for (const [key, item] of value instanceof Ordered ? value.entries : Object.entries(value)) {
      if (item === undefined) continue;
      yield `${separator}${inner}${plainJson(key)}: `;
      yield* pieces(item, inner);
      separator = ',\n';
    }
    yield separator === '{\n' ? '{}' : `\n${indent}}`;
  } else {
    yield plainJson(value);
  }
}
