import { SpoorError } from '../../core/errors.ts';
import { ownEntry } from '../../core/ownEntry.ts';
import type { Answer, HttpRequest, Verdict } from '../../fetch/httpClient.ts';
import { excerpt } from '../../fetch/parseExactJson.ts';
import { hideSecrets, secretsOf } from '../../fetch/redactUrl.ts';
import { answerJson, asAmount, asCount, asList, asObject, asText, badAnswer, type Fields } from '../answerShape.ts';

/** The lists of one account's history, by the action that asks for them: https://docs.etherscan.io */
export const LIST_ACTIONS = ['txlist', 'txlistinternal', 'tokentx', 'txsBeaconWithdrawal'] as const;
export type ListAction = (typeof LIST_ACTIONS)[number];

/** One line of a list. Hex is lower case, an address that is not there is empty. */
export interface ListEntry {
  readonly block: number;
  /** Of a withdrawal its index instead. */
  readonly hash: string;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly failed: boolean;
  /** Token transfers: the token. */
  readonly contract: string;
  /** Transactions: gas used times gas price, 0 else. */
  readonly fee: bigint;
}

/** A transfer within a transaction, as `txlistinternal` with `txhash` lists it in the order of execution. */
export interface InternalEntry {
  readonly kind: 'call' | 'create' | 'selfdestruct' | 'other';
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
}

/** A request of an Etherscan-compatible API; `base` may carry `apikey` and more in its query. */
export function etherscanRequest(base: string, params: Readonly<Record<string, string | number>>): HttpRequest {
  const url = new URL(base);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, `${value}`);
  return { url: url.href, verdict: etherscanVerdict };
}

const SMALL = 4096;

/** Rate limits come in an answer of status 200. */
function etherscanVerdict(status: number, body: Uint8Array): Verdict {
  if (status !== 200 || body.byteLength > SMALL) return undefined;
  const text = new TextDecoder().decode(body);
  return /"status"\s*:\s*"0"/.test(text) && /rate limit|too many requests|timeout/i.test(text) ? 'retry' : undefined;
}

/**
 * The list in an answer: `status` 1 with a list, or 0 with an empty one ("No transactions found").
 * @throws SOURCE_REFUSED where it holds a reason instead
 */
function resultOf(answer: Answer, base: string): readonly unknown[] {
  const fields = asObject(answerJson(answer), answer.url);
  if (Array.isArray(fields.result) && (fields.status === '1' || fields.result.length === 0)) return fields.result;
  if (fields.status === '0') {
    const said = typeof fields.result === 'string' ? fields.result : JSON.stringify(fields.message);
    const text = hideSecrets(excerpt(said ?? 'nothing'), secretsOf(base));
    throw new SpoorError('SOURCE_REFUSED', `${answer.url}: refused, ${JSON.stringify(text)}`, { url: answer.url });
  }
  return asList(fields.result, `${answer.url}, result`);
}

const ADDRESS = /^0x[0-9a-f]{40}$/i;
const HASH = /^0x[0-9a-f]{64}$/i;

/** What is asked of a list, so that its answer can be held against it. */
export interface ListQuestion {
  readonly action: ListAction;
  readonly address: string;
  readonly startBlock: number;
  readonly endBlock: number;
}

/** @throws BAD_ANSWER where entries are out of order or range, or do not name the address */
export function readList(answer: Answer, base: string, question: ListQuestion): readonly ListEntry[] {
  let block = question.startBlock;
  const entries: ListEntry[] = [];
  for (const [i, item] of resultOf(answer, base).entries()) {
    const where = `${answer.url}, entry ${i}`;
    const fields = asObject(item, where);
    const at = asCount(fields.blockNumber, `${where}, blockNumber`);
    if (at < block || at > question.endBlock)
      throw badAnswer(`${where}, blockNumber`, `${block} to ${question.endBlock}, in order`, `${at}`);
    block = at;
    // What an account had in the first block is an opening balance.
    if (typeof fields.hash === 'string' && /^GENESIS/i.test(fields.hash)) continue;
    const entry =
      question.action === 'txsBeaconWithdrawal' ? withdrawal(fields, at, where) : transfer(fields, at, where);
    if (entry.from !== question.address && entry.to !== question.address)
      throw badAnswer(where, `a transfer of ${question.address}`, `one from ${entry.from} to ${entry.to}`);
    entries.push(entry);
  }
  return entries;
}

function transfer(fields: Fields, block: number, where: string): ListEntry {
  const created = optionalAddress(fields.contractAddress, `${where}, contractAddress`);
  const to = optionalAddress(fields.to, `${where}, to`);
  const price = fields.gasPrice === undefined ? 0n : asAmount(fields.gasPrice, `${where}, gasPrice`);
  const used =
    fields.gasUsed === undefined || fields.gasUsed === '' ? 0n : asAmount(fields.gasUsed, `${where}, gasUsed`);
  return {
    block,
    hash: asText(fields.hash, HASH, 'a transaction hash', `${where}, hash`).toLowerCase(),
    from: optionalAddress(fields.from, `${where}, from`),
    // A creation names its contract apart.
    to: to === '' ? created : to,
    amount: asAmount(fields.value, `${where}, value`),
    failed: fields.isError === '1',
    contract: created,
    fee: price * used,
  };
}

const GWEI = 1_000_000_000n;

function withdrawal(fields: Fields, block: number, where: string): ListEntry {
  return {
    block,
    hash: `${asCount(fields.withdrawalIndex, `${where}, withdrawalIndex`)}`,
    from: '',
    to: optionalAddress(fields.address, `${where}, address`),
    amount: asAmount(fields.amount, `${where}, amount`) * GWEI,
    failed: false,
    contract: '',
    fee: 0n,
  };
}

const INTERNAL_KINDS: Readonly<Record<string, InternalEntry['kind']>> = {
  call: 'call',
  create: 'create',
  create2: 'create',
  suicide: 'selfdestruct',
  selfdestruct: 'selfdestruct',
};

/** Transfers within a transaction that happened, in the order of execution. */
export function readInternals(answer: Answer, base: string): readonly InternalEntry[] {
  const entries: InternalEntry[] = [];
  for (const [i, item] of resultOf(answer, base).entries()) {
    const where = `${answer.url}, entry ${i}`;
    const fields = asObject(item, where);
    if (fields.isError === '1') continue;
    const to = optionalAddress(fields.to, `${where}, to`);
    const type = typeof fields.type === 'string' ? fields.type.toLowerCase() : '';
    entries.push({
      kind: ownEntry(INTERNAL_KINDS, type) ?? 'other',
      from: optionalAddress(fields.from, `${where}, from`),
      to: to === '' ? optionalAddress(fields.contractAddress, `${where}, contractAddress`) : to,
      value: asAmount(fields.value, `${where}, value`),
    });
  }
  return entries;
}

function optionalAddress(value: unknown, where: string): string {
  if (value === undefined || value === null || value === '') return '';
  return asText(value, ADDRESS, 'an address', where).toLowerCase();
}
