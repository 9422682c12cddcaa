import { CAPITAL_FAMILIES } from '../label/address/canonicalAddress.ts';
import { familyOfChain, KNOWN_CHAINS } from '../label/address/chainFamilies.ts';
import { sqlText } from './database.ts';
import { isName, nameCode } from './fieldSql.ts';

/**
 * `label/address/canonicalAddress.ts` as SQL over whole columns, on the safe side: addresses that it may write otherwise are for the
 * exact reader, which asks it. What all chains have in common (a prefix and a colon, Bech32 in capitals) is looked for by the one
 * scan of the bytes that every name takes anyway, and what one family has besides only in rows of its chains.
 */

const CHAINS = `(${KNOWN_CHAINS.map(sqlText).join(', ')})`;

const chainsOf = (...families: readonly string[]): string =>
  `(${KNOWN_CHAINS.filter((chain) => families.includes(familyOfChain(chain)!))
    .map(sqlText)
    .join(', ')})`;

const CAPITAL_CHAINS = chainsOf(...CAPITAL_FAMILIES);

/** By family: whether a text, which is right for all chains, may be written otherwise on its own. */
const MAY_CHANGE: readonly (readonly [family: string, test: (text: string) => string])[] = [
  ['bitcoin-cash', (text) => `regexp_full_match(${text}, '[13][1-9A-HJ-NP-Za-km-z]{25,35}|[QPZRqpzr][0-9A-Za-z]{41}')`],
  ['litecoin', (text) => `starts_with(${text}, '3')`],
  ['tron', (text) => `starts_with(${text}, '41')`],
  ['ton', (text) => `strlen(${text}) = 48`],
];

const OTHER_CHAINS = chainsOf(...MAY_CHANGE.map(([family]) => family));

/** Printable ASCII without space, quotes, comma and colon. */
const BYTE = '[!#-&(-+\\--9;-~]';
/** The same without digits and capitals: what has one of them is no Bech32 in capitals. */
const NOT_CAPITAL = '[!#-&(-+\\--/;-@\\[-~]';
/** `NAME` of `fieldSql.ts` without what `canonicalAddress` may write otherwise on some chain of a family not in the list above. */
const ADDRESS = [
  '0x[0-9a-z]*',
  `[1-9a-z]${BYTE}*`,
  `[A-Z](?:${BYTE}{0,12}|${BYTE}*${NOT_CAPITAL}${BYTE}*)`,
  `0(?:[0-9A-WYZa-wyz]${BYTE}*)?`,
  // `z` and `r` are the same addresses where their holder takes tokens.
  'bitcoincash:[qp][0-9a-z]*',
  '0:[0-9a-f]*',
].join('|');

/** Whether a name that `ADDRESS` is not is one for the exact reader: it is of a chain that is known, and not all capitals where all are. */
const isOdd = (text: string): string =>
  `chain IN ${CHAINS} AND (chain NOT IN ${CAPITAL_CHAINS} OR contains(${text}, ':'))`;

/** The code of a column of addresses, as `nameCode`. */
export function addressCode(column: string): string {
  const ownTests = ofOwnChain((test) => test(column));
  return `CASE WHEN ${column} = '' THEN 0
    WHEN ${isName(column, ADDRESS)} THEN ${ownTests}
    WHEN ${isOdd(column)} AND NOT starts_with(lower(${column}), '0x') THEN 2
    ELSE ${nameCode(column, { mayBeEmpty: false })} END`;
}

/**
 * The code of a list of structs with an `address`, 0 or 2.
 * @param isRight whether an element is right, but for its address
 */
export function addressListCode(list: string, isRight: string, mayBeNull: boolean): string {
  const none = mayBeNull ? "e.address IS NULL OR e.address = ''" : "e.address = ''";
  const wrong = (pattern?: string): string =>
    `len(list_filter(${list}, lambda e: NOT coalesce((${none} OR ${isName('e.address', pattern)}) AND ${isRight}, false))) > 0`;
  const ownTests = ofOwnChain((test) => `len(list_filter(${list}, lambda e: ${test('e.address')})) > 0`);
  return `CASE WHEN NOT (${wrong(ADDRESS)}) THEN ${ownTests}
    WHEN chain IN ${CHAINS} THEN 2
    WHEN ${wrong()} THEN 2 ELSE 0 END`;
}

/** 2 where what one family has besides holds, else 0. */
function ofOwnChain(holds: (test: (text: string) => string) => string): string {
  const cases = MAY_CHANGE.map(
    ([family, test]) => `WHEN chain IN ${chainsOf(family)} THEN CASE WHEN ${holds(test)} THEN 2 ELSE 0 END`,
  );
  return `CASE WHEN chain NOT IN ${OTHER_CHAINS} THEN 0 ${cases.join(' ')} ELSE 0 END`;
}
