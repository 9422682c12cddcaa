import { SpoorError } from '../core/errors.ts';
import {
  type Amount,
  type Claim,
  CONFIDENCES,
  claimId,
  MODALITIES,
  type Period,
  PRECISIONS,
  PREDICATES,
  SPEAKER_KINDS,
  SUMMABLE,
} from './claim.ts';
import { compareDecimals, isDecimal, parseDecimal } from './decimal.ts';
import { daysOfPeriod } from './period.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Says what is wrong with a field; where it stands is added by `checkClaim`. */
type Fail = (field: string, found: unknown, expected: string) => never;

const WITH_AMOUNT = [...SUMMABLE, 'share'];
const WITH_TEXT = ['method', 'charge', 'status'];
const KEYS =
  'id subject predicate amount text period speaker relays confidence attribution source ambiguous of restates'.split(
    ' ',
  );
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Holds a value of unknown making against what a claim must be, and its id against what it says.
 * @param where what to call it in an error: a file and line, or an id
 * @throws BAD_CLAIM naming the field
 */
export function checkClaim(value: unknown, where: string): Claim {
  const fail: Fail = (field, found, expected) => {
    const text = (JSON.stringify(found) ?? 'nothing').slice(0, 120);
    const message = `${where}: ${field} is ${text}; expected ${expected}`;
    throw new SpoorError('BAD_CLAIM', message, { where, field, found: text, expected });
  };
  if (!isFields(value)) fail('the claim', value, 'an object');
  for (const key of Object.keys(value)) if (!KEYS.includes(key)) fail(key, value[key], `one of ${KEYS.join(', ')}`);
  oneOf('predicate', value.predicate, PREDICATES, fail);
  oneOf('confidence', value.confidence, CONFIDENCES, fail);
  checkSubject(value.subject, fail);
  checkWhat(value, fail);
  checkWho(value, fail);
  checkSource(value.source, fail);
  optionalText('ambiguous', value.ambiguous, fail);
  if (value.restates !== undefined && !(isText(value.restates) && SHA256.test(value.restates)))
    fail('restates', value.restates, 'the id of a claim');
  // Every field of a claim was looked at above.
  const claim = value as unknown as Claim;
  const id = claimId(claim);
  if (claim.id !== id) fail('id', claim.id, `${id}, the SHA-256 of the claim’s canonical JSON without id`);
  return claim;
}

function checkSubject(subject: unknown, fail: Fail): void {
  if (!isFields(subject)) fail('subject', subject, 'an object');
  for (const key of ['incident', 'actor', 'victim', 'country']) optionalText(`subject.${key}`, subject[key], fail);
  const { scope } = subject;
  if (scope !== undefined && !(Array.isArray(scope) && scope.every(isText)))
    fail('subject.scope', scope, 'a list of texts');
}

function checkWhat(claim: Fields, fail: Fail): void {
  const predicate = claim.predicate as string;
  if (WITH_AMOUNT.includes(predicate) && claim.amount === undefined) fail('amount', claim.amount, `one: ${predicate}`);
  if (claim.amount !== undefined) {
    checkAmount('amount', claim.amount, fail);
    checkUnit(predicate, claim.amount, fail);
  }
  if (WITH_TEXT.includes(predicate) && !isText(claim.text)) fail('text', claim.text, `a text: ${predicate}`);
  optionalText('text', claim.text, fail);
  if (claim.period !== undefined) checkPeriod('period', claim.period, fail);
  else if (predicate === 'date') fail('period', claim.period, 'one: date');
  if (predicate === 'attribution' && claim.attribution === undefined)
    fail('attribution', claim.attribution, 'an actor, or "nobody"');
  if (claim.of === undefined) return;
  if (!isFields(claim.of) || !isText(claim.of.text)) fail('of', claim.of, 'an object with a text');
  const { impliedTotal, impliedPart } = claim.of as Fields;
  if (impliedTotal !== undefined) checkAmount('of.impliedTotal', impliedTotal, fail);
  if (impliedPart !== undefined) checkAmount('of.impliedPart', impliedPart, fail);
}

const COUNTS: readonly string[] = ['attacks', 'countries'];

/** Counts are whole numbers of what they count, shares parts of 1, and the rest money or coins. */
function checkUnit(predicate: string, { unit, interval }: Amount, fail: Fail): void {
  const ends = [interval.lo, interval.hi].flatMap((end) => (end === null ? [] : [parseDecimal(end)]));
  const isCount = COUNTS.includes(predicate);
  if (isCount || predicate === 'share') {
    if (unit !== predicate) fail('amount.unit', unit, `${predicate}, of which it is a figure`);
  } else if (unit !== unit.toUpperCase()) fail('amount.unit', unit, 'money or coins, in capitals, like USD or BTC');
  if (isCount && ends.some(({ units, scale }) => units % 10n ** BigInt(scale) !== 0n))
    fail('amount.interval', interval, `whole numbers: ${predicate}`);
  if (predicate === 'share' && ends.some((end) => compareDecimals(end, parseDecimal('1')) > 0))
    fail('amount.interval', interval, 'at most 1, the whole of which it is a share');
}

function checkAmount(field: string, value: unknown, fail: Fail): asserts value is Amount {
  if (!isFields(value)) fail(field, value, 'an object');
  if (typeof value.as !== 'string') fail(`${field}.as`, value.as, 'the text as stated');
  if (!isText(value.unit)) fail(`${field}.unit`, value.unit, 'a unit');
  oneOf(`${field}.modality`, value.modality, MODALITIES, fail);
  const { interval } = value;
  if (!isFields(interval)) fail(`${field}.interval`, interval, 'an object with lo and hi');
  for (const end of ['lo', 'hi']) {
    const text = interval[end];
    if (text !== null && !(typeof text === 'string' && isDecimal(text) && !text.startsWith('-')))
      fail(`${field}.interval.${end}`, text, 'a decimal of at least 0 as a string, like "281000000" or "0.5", or null');
  }
  const { lo, hi } = interval as { lo: string | null; hi: string | null };
  if (lo === null && hi === null) fail(`${field}.interval`, interval, 'at least one end');
  if (lo !== null && hi !== null && compareDecimals(parseDecimal(lo), parseDecimal(hi)) > 0)
    fail(`${field}.interval`, interval, 'lo at most hi');
  if (value.equivalent !== undefined) checkAmount(`${field}.equivalent`, value.equivalent, fail);
}

/** Holds a value against what a period must be. */
export function checkPeriod(field: string, value: unknown, fail: Fail): asserts value is Period {
  if (!isFields(value)) fail(field, value, 'an object');
  if (typeof value.as !== 'string') fail(`${field}.as`, value.as, 'the text as stated');
  oneOf(`${field}.precision`, value.precision, PRECISIONS, fail);
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string' || daysOfPeriod({ from, to }) === null)
    fail(field, value, 'from and to as YYYY, YYYY-MM or YYYY-MM-DD, in this order');
}

function checkWho(claim: Fields, fail: Fail): void {
  const { speaker, relays, attribution } = claim;
  if (!isFields(speaker)) fail('speaker', speaker, 'an object');
  oneOf('speaker.kind', speaker.kind, SPEAKER_KINDS, fail);
  if (speaker.name !== null && !isText(speaker.name)) fail('speaker.name', speaker.name, 'a name or null');
  if (!Array.isArray(relays) || !relays.every((relay: unknown) => isFields(relay) && isText(relay.name)))
    fail('relays', relays, 'a list of who passed it on, each with a name');
  if (attribution === undefined || attribution === 'nobody') return;
  if (!isFields(attribution) || !isText(attribution.actor)) fail('attribution', attribution, 'an actor, or "nobody"');
  oneOf('attribution.confidence', attribution.confidence, CONFIDENCES, fail);
}

function checkSource(source: unknown, fail: Fail): void {
  if (!isFields(source)) fail('source', source, 'an object: a claim without a source is none');
  if (source.held === false) {
    if (!isText(source.citation)) fail('source.citation', source.citation, 'words that say where to find it');
    return;
  }
  if (source.held !== true) fail('source.held', source.held, 'true or false');
  if (!isText(source.sha256) || !SHA256.test(source.sha256)) fail('source.sha256', source.sha256, '64 hex digits');
  const { quotation, from, to } = source;
  if (!isText(quotation)) fail('source.quotation', quotation, 'the sentence');
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || Number(to) - Number(from) !== quotation.length)
    fail('source.from', from, `an offset, with to = from + ${quotation.length}, the length of the quotation`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function optionalText(field: string, value: unknown, fail: Fail): void {
  if (value !== undefined && !isText(value)) fail(field, value, 'a text, or nothing');
}

function oneOf(field: string, value: unknown, list: readonly string[], fail: Fail): void {
  if (!list.includes(value as string)) fail(field, value, `one of ${list.join(', ')}`);
}
