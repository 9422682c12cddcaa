import { SpoorError } from '../../core/errors.ts';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { TransactionRow } from '../../core/rows.ts';
import { sourceFields } from '../conflict.ts';
import { transactionLine } from '../interchange.ts';

/** The staged transaction that an error is about; `source` is its `file:line`. */
export interface ErrorPlace {
  readonly source: string;
  readonly chain: string;
  readonly txid: string;
}

/** A coin, `txid:vout`, beside the transaction that an error is about. */
export interface CoinPlace extends ErrorPlace {
  readonly coin: string;
  /** The transaction of the ledger whose input is contradicted, where it is not the staged one's. */
  readonly spender?: string;
}

function fieldsOf({ source, ...rest }: ErrorPlace | CoinPlace) {
  return { ...sourceFields(source), ...rest };
}

function placeText(position: number): string {
  return `${positionToBlock(position)}/${position % INDEX_LIMIT}`;
}

/** A txid that stands elsewhere already. */
export function twoPlaces(at: ErrorPlace, found: number, expected: number): SpoorError {
  return new SpoorError(
    'BAD_ROW',
    `${at.source}: transaction ${at.txid} stands at ${at.chain} ${placeText(found)} and at ${placeText(expected)}; a transaction has one place`,
    { ...fieldsOf(at), found, expected },
  );
}

/** A staged transaction that differs from the ledger's at its position; both as interchange lines are made of them. */
export function transactionConflict(staged: TransactionRow, known: TransactionRow, source: string): SpoorError {
  const found = transactionLine(staged);
  const expected = transactionLine(known);
  return new SpoorError(
    'LEDGER_CONFLICT',
    `${source}: a different transaction stands at ${staged.chain} ${staged.block}/${staged.index} of the ledger.\n  file:   ${found}\n  ledger: ${expected}\nFix the file, or unwind the ledger below that block`,
    { ...sourceFields(source), chain: staged.chain, block: staged.block, index: staged.index, found, expected },
  );
}

export function spendsItself(at: CoinPlace, vout: number): SpoorError {
  return new SpoorError('SPENT_BEFORE_MADE', `${at.source}: ${at.txid} spends its own output ${vout}`, fieldsOf(at));
}

/** The transaction spends a coin that is made at `made`, not before it. */
export function spendsEarly(at: CoinPlace, position: number, made: number): SpoorError {
  return new SpoorError(
    'SPENT_BEFORE_MADE',
    `${at.source}: ${at.txid} at ${placeText(position)} spends ${at.coin}, which is made later, at ${placeText(made)}`,
    fieldsOf(at),
  );
}

/** The transaction makes a coin that `spender` spends at `spent`, not after it. */
export function madeLate(at: CoinPlace, position: number, spender: string, spent: number): SpoorError {
  return new SpoorError(
    'SPENT_BEFORE_MADE',
    `${at.source}: ${at.txid} at ${placeText(position)} makes ${at.coin}, which ${spender} spends earlier, at ${placeText(spent)}`,
    fieldsOf(at),
  );
}

/** The transaction spends an output that its maker does not have. */
export function noSuchOutput(at: CoinPlace, outputs: number): SpoorError {
  return new SpoorError(
    'BAD_INPUT_COIN',
    `${at.source}: ${at.txid} spends ${at.coin}, but that transaction has ${outputs} outputs only`,
    fieldsOf(at),
  );
}

/** The transaction lacks an output that `spender`, in the ledger, spends. */
export function lacksOutput(at: CoinPlace, outputs: number, spender: string): SpoorError {
  return new SpoorError(
    'BAD_INPUT_COIN',
    `${at.source}: ${at.txid} has ${outputs} outputs, but ${spender} in the ledger spends ${at.coin}`,
    fieldsOf(at),
  );
}

/** An input's own words about its coin contradict the output. */
export function otherValue(at: CoinPlace, found: bigint, expected: bigint): SpoorError {
  return new SpoorError(
    'BAD_INPUT_COIN',
    `${at.source}: ${inputOf(at)} says that ${at.coin} is worth ${found}; its output says ${expected}`,
    { ...fieldsOf(at), found: String(found), expected: String(expected) },
  );
}

/** As `otherValue`, of the address. */
export function otherAddress(at: CoinPlace, found: string, expected: string): SpoorError {
  return new SpoorError(
    'BAD_INPUT_COIN',
    `${at.source}: ${inputOf(at)} says that ${at.coin} belongs to ${found}; its output says '${expected}'`,
    { ...fieldsOf(at), found, expected },
  );
}

/** An input that the ledger already has is named by its transaction: both sides of a contradiction are. */
function inputOf({ spender }: CoinPlace): string {
  return spender === undefined ? 'an input' : `the input of ${spender} in the ledger`;
}

export function paysTooMuch(at: ErrorPlace, paid: bigint, total: bigint): SpoorError {
  return new SpoorError(
    'OUTPUTS_ABOVE_INPUTS',
    `${at.source}: ${at.txid} pays out ${paid} and takes in ${total}; outputs must not exceed inputs`,
    { ...fieldsOf(at), found: String(paid), expected: String(total) },
  );
}

/** @param at the second spender */
export function spentTwice(
  at: { source: string; chain: string; coin: string },
  first: string,
  second: string,
): SpoorError {
  return new SpoorError(
    'SPENT_TWICE',
    `${at.source}: coin ${at.coin} is spent by ${first} and by ${second}; a coin is spent once`,
    { ...sourceFields(at.source), chain: at.chain, coin: at.coin, first, second },
  );
}

/** What is said of an input whose coin nothing makes and whose value nothing tells. */
export function unknownValue(source: string, spender: string, coin: string): string {
  return `${source}: ${spender} spends ${coin}, which no row makes, and the input carries no value; add the transaction that makes it, or the input's value`;
}
