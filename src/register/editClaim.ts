import { SpoorError } from '../core/errors.ts';
import { checkClaim } from './checkClaim.ts';
import { type Amount, type Claim, claimId, MODALITIES, type Modality, type Speaker } from './claim.ts';
import { pointInterval, readNumber, readPeriod } from './import/rowFields.ts';
import { readCountry, readUnit } from './import/rowWords.ts';
import { periodOf } from './period.ts';

/** What of a claim can be set by a word, and what it is set to. Its source never changes: it is what was read. */
export const EDITABLE = [
  'predicate',
  'amount',
  'low',
  'high',
  'unit',
  'modality',
  'period',
  'from',
  'to',
  'text',
  'actor',
  'attribution',
  'victim',
  'country',
  'confidence',
  'speaker',
  'ambiguous',
  'restates',
] as const;

/**
 * A claim set right: `field=value` pairs on what was read. An empty value takes the field away.
 * @param idOf the id of another claim that someone named, for `restates`
 * @throws USAGE for a field that is none; BAD_CLAIM where what comes out is no claim
 */
export function editClaim(claim: Claim, edits: readonly string[], idOf: (name: string) => string = String): Claim {
  let edited = claim;
  for (const edit of edits) {
    const at = edit.indexOf('=');
    const field = edit.slice(0, at) as (typeof EDITABLE)[number];
    if (at < 1 || !EDITABLE.includes(field))
      throw new SpoorError('USAGE', `${edit}: expected field=value with one of ${EDITABLE.join(', ')}`, {
        found: edit,
      });
    const value = edit.slice(at + 1).trim();
    edited = set(edited, field, field === 'restates' && value !== '' ? idOf(value) : value);
  }
  return checkClaim({ ...edited, id: claimId(edited) }, 'the corrected claim');
}

function set(claim: Claim, field: (typeof EDITABLE)[number], value: string): Claim {
  switch (field) {
    case 'amount':
    case 'low':
    case 'high':
    case 'unit':
    case 'modality':
      return { ...claim, amount: setAmount(claim, field, value) };
    case 'period':
    case 'from':
    case 'to':
      return setPeriod(claim, field, value);
    case 'country':
      return { ...claim, subject: withField(claim.subject, field, readCountry(value)) };
    case 'actor':
    case 'victim':
      return { ...claim, subject: withField(claim.subject, field, value) };
    case 'attribution': {
      const { attribution: old, ...rest } = claim;
      const confidence = old === undefined || old === 'nobody' ? 'stated' : old.confidence;
      if (value === '') return rest;
      return { ...rest, attribution: value === 'nobody' ? value : { actor: value, confidence } };
    }
    case 'speaker': {
      // "firm Elliptic", "experts"; what kinds there are is looked at by `checkClaim`.
      const [kind = '', ...name] = value.split(' ');
      return { ...claim, speaker: { kind: kind as Speaker['kind'], name: name.join(' ').trim() || null } };
    }
    default:
      return withField(claim, field, value);
  }
}

function setAmount({ amount }: Claim, field: string, value: string): Amount {
  const base: Amount = amount ?? { as: value, unit: 'USD', interval: { lo: '0', hi: '0' }, modality: 'exactly' };
  if (field === 'unit')
    return { ...base, unit: readUnit(value) ?? unreadable(field, value, 'a unit, like USD or BTC') };
  if (field === 'modality') return withModality(base, value as Modality);
  const number = value === '' ? null : readNumber(value);
  if (value !== '' && number === null) unreadable(field, value, 'a number, like 281000000');
  if (field === 'low') return { ...base, interval: { ...base.interval, lo: number } };
  if (field === 'high') return { ...base, interval: { ...base.interval, hi: number } };
  const modality = base.modality === 'between' ? 'exactly' : base.modality;
  const interval = number === null ? { lo: null, hi: null } : pointInterval(number, modality);
  return { ...base, modality, interval };
}

/** A bound has its open end by its words: "at least 40" that was "40" has none above. */
function withModality(amount: Amount, modality: Modality): Amount {
  const { lo, hi } = amount.interval;
  const isFloor = hi === null;
  const isCeiling = lo === null || (lo === '0' && amount.modality === 'up-to');
  // What it may be is looked at by `checkClaim`, and a range of two figures stays one.
  if (!MODALITIES.includes(modality) || modality === 'between' || !(isFloor || isCeiling || lo === hi))
    return { ...amount, modality };
  return { ...amount, modality, interval: pointInterval((isCeiling ? hi : lo)!, modality) };
}

function unreadable(field: string, value: string, expected: string): never {
  throw new SpoorError('BAD_CLAIM', `${field} is ${JSON.stringify(value)}; expected ${expected}`, { field });
}

function setPeriod(claim: Claim, field: string, value: string): Claim {
  const { period: old, ...rest } = claim;
  if (field === 'period' && value === '') return rest;
  const period = readPeriod(value);
  if (period === null) unreadable(field, value, 'YYYY, YYYY-MM or YYYY-MM-DD');
  if (field === 'period') return { ...rest, period: { ...period, as: old?.as ?? period.as } };
  const base = old ?? periodOf(value);
  return { ...rest, period: { ...base, [field]: value } };
}

function withField<T extends object>(object: T, field: string, value: string): T {
  const { [field as keyof T]: _old, ...rest } = object;
  // A field that is taken away was optional, or `checkClaim` says that it is missing.
  return (value === '' ? rest : { ...rest, [field]: value }) as T;
}
