import { csvLine } from '../core/csvLine.ts';
import type { DecidedEnds, MeasuredMean, MeasuredTagError, RestsOn } from './restsOn.ts';

const COLUMNS = [
  'by',
  'says',
  'rule',
  'theft',
  'chain',
  'asset',
  'ends',
  'origin',
  'source',
  'addresses',
  'kind',
  'tags',
  'of',
  'figure',
  'value',
  'low',
  'high',
  'note',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * What the ends of a trace rest on as one table (CSV as `spoor trace --csv`), a line a thing said: what was decided by it, by whose
 * tags, and how wrong that was where it was measured. The header alone where nothing decided an end.
 */
export function* restsOnPieces(rests: RestsOn | null): Generator<string> {
  yield csvLine(COLUMNS);
  for (const row of rows(rests ?? {})) yield csvLine(COLUMNS.map((column) => row[column] ?? ''));
}

function* rows({ tags, clusters, activity, swaps }: RestsOn): Generator<Row> {
  if (tags !== undefined) {
    yield* decided('tags', tags.ends);
    for (const { byCluster = 0, ...one } of tags.sources)
      yield {
        by: 'tags',
        says: 'source',
        ...one,
        note: byCluster === 0 ? '' : `${byCluster} of them by their clusters`,
      };
    for (const one of tags.measured) yield* moved('tags', one);
  }
  if (clusters !== undefined) {
    yield* decided('clusters', clusters.ends);
    if (clusters.mergedBy !== undefined)
      yield { by: 'clusters', says: 'joined by change too', note: clusters.mergedBy.join(' ') };
    for (const { precision, recall, coinJoinPermille, payJoinPermille, mergedBy, wallets } of clusters.measured) {
      const joined = mergedBy === undefined ? '' : `; joined by ${mergedBy}`;
      const habits = wallets === undefined ? '' : `; wallets ${wallets === 'alike' ? 'alike' : 'with habits'}`;
      const hidden = payJoinPermille === undefined ? '' : `; ${payJoinPermille / 10} % of the transactions PayJoins`;
      const known = `${coinJoinPermille / 10} % of the outputs in CoinJoins`;
      const note = `of pairs of addresses; ${known}${hidden}${habits}${joined}`;
      yield* mean({ figure: 'precision', note }, precision);
      yield* mean({ figure: 'recall', note }, recall);
    }
    for (const one of clusters.traces) yield* moved('clusters', one);
  }
  if (activity !== undefined) {
    yield* decided('activity', activity.ends, `more than ${activity.limit} events`);
    for (const { kind, limit, precision } of activity.measured) {
      const { share: value, low, high, hits, of } = precision;
      const note = `${hits} of ${of} addresses with more than ${limit} events`;
      yield { by: 'activity', says: 'measured', kind, figure: 'precision', value, low, high, note };
    }
  }
  if (swaps !== undefined) {
    yield* decided('swaps', swaps.ends);
    yield { by: 'swaps', says: 'not measured', note: swaps.notMeasured };
  }
}

function* decided(by: string, ends: readonly DecidedEnds[], note = ''): Generator<Row> {
  for (const one of ends) yield { by, says: 'decided', ...one, note };
}

function* moved(by: string, { kind, tags, rule, of: whole, less, more }: MeasuredTagError): Generator<Row> {
  const of = whole ?? 'stolen';
  for (const [figure, { median, low, high }] of [['less', less] as const, ['more', more] as const])
    yield { by, says: 'measured', rule, kind, tags, of, figure, value: median, low, high };
}

function* mean(said: Row, { mean: value, low, high }: MeasuredMean): Generator<Row> {
  yield { by: 'clusters', says: 'measured', kind: 'utxo', ...said, value, low, high };
}
