import { plainJson } from './plainText.ts';

/**
 * A report as JSON text in pieces, so that millions of flows never become one string. Objects are indented by two
 * spaces, every element of a list stands on a line of its own; ends with a line end. Key order is the value's own.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* pieces(value, '');
  yield '\n';
}

function* pieces(value: unknown, indent: string): Generator<string> {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return yield '[]';
    let separator = '[\n';
    for (const item of value) {
      yield `${separator}${inner}${plainJson(item)}`;
      separator = ',\n';
    }
    yield `\n${indent}]`;
  } else if (typeof value === 'object' && value !== null) {
    let separator = '{\n';
    for (const [key, item] of Object.entries(value)) {
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
