import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { checkClaim } from '../checkClaim.ts';
import { type Amount, type Claim, type ClaimContent, claimId, type Modality } from '../claim.ts';
import type { RowClaim, TableLayout, TableRecord } from './importedRow.ts';
import { readNumber, readPeriod } from './rowFields.ts';

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
  read(record, facts) {
    const { line, from, to, get } = record;
    const claim = get('claim') === '' ? flatClaim(record, facts) : wholeClaim(record);
    const when = readPeriod(get('when'));
    if (when === null && get('when') !== '') throw badTime(record, 'when');
    const name = get('name') || get('victim');
    const isOfIncident = get('incident') !== '' || (name !== '' && when !== null);
    const incident = {
      ...withText('id', get('incident')),
      name: name || get('incident'),
      ...(get('victim') === '' ? {} : { victim: { name: get('victim'), ...withText('country', get('country')) } }),
      ...(when === null ? {} : { when }),
      ...(get('scope') === '' ? {} : { scope: listIn(get('scope')) }),
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

function badTime({ line, get }: Pick<TableRecord, 'line' | 'get'>, field: string): SpoorError {
  const expected = 'YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash between';
  const message = `line ${line}: ${field} is ${showFound(get(field))}; expected ${expected}`;
  return new SpoorError('BAD_CLAIM', message, { line, field, found: cutText(get(field)), expected });
}

function wholeClaim({ line, get }: TableRecord): RowClaim {
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
  return content;
}

function flatClaim({ line, get }: TableRecord, facts: { readonly speaker?: ClaimContent['speaker'] }): RowClaim {
  const bad = (field: string, expected: string): never => {
    const message = `line ${line}: ${field} is ${showFound(get(field))}; expected ${expected}`;
    throw new SpoorError('BAD_CLAIM', message, { line, field, found: cutText(get(field)), expected });
  };
  const stated = readPeriod(get('period')) ?? readPeriod(get('when'));
  if (get('period') !== '' && readPeriod(get('period')) === null) throw badTime({ line, get }, 'period');
  if (get('citation') === '') bad('citation', 'words that say where to find it: a claim without a source is none');
  const actor = get('actor');
  const content = {
    subject: {
      ...withText('victim', get('victim')),
      ...withText('country', get('country')),
      ...(get('victim') === '' && actor !== '' && actor !== 'nobody' ? { actor } : {}),
      ...(get('scope') === '' ? {} : { scope: listIn(get('scope')) }),
    },
    predicate: get('predicate'),
    ...(get('amount') === '' && get('low') === '' && get('high') === '' ? {} : { amount: amountOf(get, bad) }),
    ...withText('text', get('text')),
    ...(stated === null ? {} : { period: stated }),
    speaker: facts.speaker ?? { kind: get('speaker_kind'), name: get('speaker') === '' ? null : get('speaker') },
    relays: listIn(get('relays')).map((name) => ({ name })),
    confidence: get('confidence') || 'stated',
    ...(actor === ''
      ? {}
      : { attribution: actor === 'nobody' ? actor : { actor, confidence: get('actor_confidence') || 'stated' } }),
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

function amountOf(get: TableRecord['get'], bad: (field: string, expected: string) => never): Amount {
  const read = (field: string): string | null => {
    if (get(field) === '') return null;
    return readNumber(get(field)) ?? bad(field, 'a number, like 281000000 or 4,736.42');
  };
  const modality = (get('modality') || 'exactly') as Modality;
  const unit = get('unit').toUpperCase() === get('unit') ? get('unit') : get('unit').toLowerCase();
  const isRange = get('low') !== '' || get('high') !== '';
  if (isRange)
    return {
      as: get('amount') || `${get('low')} to ${get('high')}`,
      unit,
      interval: { lo: read('low'), hi: read('high') },
      modality,
    };
  const number = read('amount');
  const lo = modality === 'up-to' ? '0' : modality === 'less-than' ? null : number;
  const hi = modality === 'at-least' || modality === 'more-than' ? null : number;
  return { as: `${get('amount')} ${unit}`, unit, interval: { lo, hi }, modality };
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
