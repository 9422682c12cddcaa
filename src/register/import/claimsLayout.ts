import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { checkClaim } from '../checkClaim.ts';
import { type Amount, type Claim, type ClaimContent, type Confidence, claimId, type Modality } from '../claim.ts';
import { contradiction } from './claimCells.ts';
import type { RowClaim, TableFacts, TableLayout, TableRecord } from './importedRow.ts';
import { pointInterval, readNumber, readPeriod } from './rowFields.ts';
import { readCountry, readScope, readUnit } from './rowWords.ts';

/** Columns of a table with a claim a row: what is exported, and the layout to bring one's own lists into. */
export const CLAIM_COLUMNS = [
  'incident',
  'name',
  'victim',
  'country',
  'scope',
  'when',
  'predicate',
  'amount',
  'unit',
  'low',
  'high',
  'modality',
  'text',
  'period',
  'actor',
  'actor_confidence',
  'speaker_kind',
  'speaker',
  'relays',
  'confidence',
  'citation',
  'url',
  'published',
  'status',
  'claim',
] as const;

/** A claim a row, in words; `claim` has the whole of it as JSON where Spoor wrote the table. */
export const claimsLayout: TableLayout = {
  name: 'claims',
  fits: (columns) => ['predicate', 'speaker_kind'].every((name) => columns.includes(name)),
  read(record, facts, columns) {
    const { line, from, to, get } = record;
    const claim = get('claim') === '' ? flatClaim(record, facts) : wholeClaim(record, columns);
    if (!STATUSES.includes(get('status')))
      throw bad(record, 'status', 'accepted or proposed; the register decides on the rest: spoor review');
    const when = readPeriod(get('when'));
    if (when === null && get('when') !== '') throw badTime(record, 'when');
    const name = get('name') || get('victim');
    const isOfIncident = get('incident') !== '' || (name !== '' && when !== null);
    const incident = {
      ...withText('id', get('incident')),
      name: name || get('incident'),
      ...(get('victim') === ''
        ? {}
        : { victim: { name: get('victim'), ...withText('country', readCountry(get('country'))) } }),
      ...(when === null ? {} : { when }),
      ...(get('scope') === '' ? {} : { scope: readScope(get('scope')) }),
    };
    return {
      line,
      from,
      to,
      ...(isOfIncident ? { incident } : {}),
      claims: [claim],
      problems: [],
      isProposed: get('status') === 'proposed',
    };
  },
};

const STATUSES: readonly string[] = ['', 'accepted', 'proposed'];

type Row = Pick<TableRecord, 'line' | 'get'>;

function bad({ line, get }: Row, field: string, expected: string): SpoorError {
  const message = `line ${line}: ${field} is ${showFound(get(field))}; expected ${expected}`;
  return new SpoorError('BAD_CLAIM', message, { line, field, found: cutText(get(field)), expected });
}

function badTime(row: Row, field: string): SpoorError {
  return bad(row, field, 'YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash between');
}

function wholeClaim({ line, get }: TableRecord, columns: readonly string[]): RowClaim {
  let value: unknown;
  try {
    value = JSON.parse(get('claim'));
  } catch (cause) {
    throw new SpoorError(
      'BAD_CLAIM',
      `line ${line}: the column claim is not JSON`,
      { line, field: 'claim' },
      { cause },
    );
  }
  const { id: _id, ...content } = checkClaim(value, `line ${line}`);
  // Who changes a figure in the readable columns wants it changed.
  const other = contradiction(content, columns, get);
  if (other !== null) throw bad({ line, get }, other.column, other.expected);
  return content;
}

function flatClaim(row: TableRecord, { speaker, attribution }: TableFacts): RowClaim {
  const { line, get } = row;
  const stated = readPeriod(get('period')) ?? readPeriod(get('when'));
  if (get('period') !== '' && readPeriod(get('period')) === null) throw badTime(row, 'period');
  if (get('citation') === '')
    throw bad(row, 'citation', 'words that say where to find it: a claim without a source is none');
  const isSaid = get('speaker') !== '' || get('speaker_kind') !== '';
  const blamed = blameIn(get) ?? attribution;
  const actor = blamed === undefined || blamed === 'nobody' ? '' : blamed.actor;
  const content = {
    subject: {
      ...withText('victim', get('victim')),
      ...withText('country', readCountry(get('country'))),
      ...(get('victim') === '' ? withText('actor', actor) : {}),
      ...(get('scope') === '' ? {} : { scope: readScope(get('scope')) }),
    },
    predicate: get('predicate'),
    ...(get('amount') === '' && get('low') === '' && get('high') === '' ? {} : { amount: amountOf(row) }),
    ...withText('text', get('text')),
    ...(stated === null ? {} : { period: stated }),
    // What the table says of a row is surer than what is said of the whole table.
    speaker: isSaid || speaker === undefined ? { kind: get('speaker_kind'), name: get('speaker') || null } : speaker,
    relays: listIn(get('relays')).map((name) => ({ name })),
    confidence: get('confidence') || 'stated',
    ...(blamed === undefined ? {} : { attribution: blamed }),
    source: {
      held: false,
      citation: get('citation'),
      ...withText('url', get('url')),
      ...withText('published', get('published')),
    },
  };
  // What the fields hold is looked at by `checkClaim`.
  const claim = content as unknown as Claim;
  const { id: _id, ...checked } = checkClaim({ ...claim, id: claimId(claim) }, `line ${line}`);
  return checked;
}

function blameIn(get: TableRecord['get']): ClaimContent['attribution'] {
  const actor = get('actor');
  if (actor === '') return undefined;
  return actor === 'nobody' ? actor : { actor, confidence: (get('actor_confidence') || 'stated') as Confidence };
}

function amountOf(row: TableRecord): Amount {
  const { get } = row;
  const read = (field: string): string | null => {
    if (get(field) === '') return null;
    const number = readNumber(get(field));
    if (number === null) throw bad(row, field, 'a number, like 281000000 or 4,736.42');
    return number;
  };
  const unit = readUnit(get('unit'));
  if (unit === null) throw bad(row, 'unit', 'a unit, like USD or BTC');
  const [low, high] = [read('low'), read('high')];
  if (low === null && high === null) {
    const modality = (get('modality') || 'exactly') as Modality;
    return { as: `${get('amount')} ${unit}`, unit, interval: pointInterval(read('amount')!, modality), modality };
  }
  if (get('amount') !== '') throw bad(row, 'amount', 'nothing where low or high is given: one figure or a range');
  const usual: Modality = low === null ? 'up-to' : high === null ? 'at-least' : 'between';
  const modality = (get('modality') || usual) as Modality;
  const interval = { lo: low === null && modality === 'up-to' ? '0' : low, hi: high };
  return { as: `${get('low')} to ${get('high')}`, unit, interval, modality };
}

function withText(key: string, text: string): Record<string, string> {
  return text === '' ? {} : { [key]: text };
}

function listIn(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
