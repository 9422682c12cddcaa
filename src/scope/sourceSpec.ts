import { SpoorError } from '../core/errors.ts';

const KINDS = ['esplora', 'etherscan', 'rpc'] as const;
export type SourceKind = (typeof KINDS)[number];

/** A server to ask: what it speaks, and where it is. The address may carry credentials. */
export interface SourceSpec {
  readonly kind: SourceKind;
  readonly url: string;
}

/**
 * Reads `esplora=URL`, `etherscan=URL` or `rpc=URL`.
 * @throws USAGE, without repeating the address: it may hold credentials
 */
export function parseSourceSpec(text: string): SourceSpec {
  const equals = text.indexOf('=');
  const kind = KINDS.find((known) => known === text.slice(0, equals));
  const url = text.slice(equals + 1);
  if (kind === undefined) {
    const found = equals < 0 ? 'no "="' : JSON.stringify(text.slice(0, Math.min(equals, 20)));
    throw new SpoorError('USAGE', `a source is ${KINDS.map((known) => `${known}=URL`).join(', ')}; found ${found}`);
  }
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new SpoorError('USAGE', `source ${kind}: expected an address that begins with https:// or http://`);
  return { kind, url };
}
