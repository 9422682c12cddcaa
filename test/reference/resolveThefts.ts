import { SpoorError } from '../../src/core/errors.ts';
import {
  type AccountChain,
  accountHoldings,
  type Chain,
  type CoinChain,
  coinHoldings,
  coinKey,
  movesValue,
  placeAfter,
} from './readChains.ts';

/** Everything an address holds just before the event at `place` of its chain. */
export interface BalanceClaim {
  readonly theft: number;
  readonly place: number;
  readonly address: string;
}

/** What is stolen on one chain. */
export interface ChainClaims {
  /** Thefts that name a transfer (`transferKey`) or a coin (`coinKey`), in claim order, each once. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** In claim order. */
  readonly balances: readonly BalanceClaim[];
}

export interface Thefts {
  /** In claim order. */
  readonly names: readonly string[];
  readonly specs: readonly (readonly string[])[];
  readonly claims: ReadonlyMap<string, ChainClaims>;
}

type Spec =
  | { readonly kind: 'transaction'; readonly chain: string; readonly tx: string; readonly n: number | null }
  | { readonly kind: 'balance'; readonly chain: string; readonly address: string; readonly timeSec: number };

export function transferKey(row: { readonly block: number; readonly index: number }): string {
  return `${row.block}/${row.index}`;
}

function lower(text: string): string {
  return /^0x[0-9a-f]+$/i.test(text) ? text.toLowerCase() : text;
}

function parseMoment(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Math.floor(Date.parse(text) / 1000);
}

/** `chain:tx[:n]` or `chain:address@time`. */
function parseSpec(text: string): Spec {
  const colon = text.indexOf(':');
  const chain = text.slice(0, colon);
  const rest = text.slice(colon + 1);
  const at = rest.indexOf('@');
  if (at !== -1) {
    return { kind: 'balance', chain, address: lower(rest.slice(0, at)), timeSec: parseMoment(rest.slice(at + 1)) };
  }
  const [tx = '', n] = rest.split(':');
  return { kind: 'transaction', chain, tx: lower(tx), n: n === undefined ? null : Number(n) };
}

/** What a specification names: keys, each with its value. */
function valuesNamed(chain: Chain, spec: Spec): Map<string, bigint> {
  if (spec.kind === 'transaction') {
    return chain.kind === 'account' ? transfersNamed(chain, spec) : coinsNamed(chain, spec);
  }
  const place = placeAfter(chain, spec.timeSec);
  if (chain.kind === 'utxo') return coinHoldings(chain, spec.address, place);
  const known = chain.events.some((row) => row.from === spec.address || row.to === spec.address);
  return known ? accountHoldings(chain, spec.address, place) : new Map();
}

type TransactionSpec = Extract<Spec, { kind: 'transaction' }>;

function transfersNamed(chain: AccountChain, spec: TransactionSpec): Map<string, bigint> {
  const rows = chain.events.filter((row) => row.tx === spec.tx && (spec.n === null || row.index === spec.n));
  return new Map(rows.map((row) => [transferKey(row), movesValue(row) ? row.amount : 0n]));
}

function coinsNamed(chain: CoinChain, spec: TransactionSpec): Map<string, bigint> {
  const inside = chain.events.flatMap((row) =>
    row.outputs.map((output, vout) => ({ txid: row.txid, vout, value: output.value })),
  );
  const coins = [...inside, ...chain.outside].filter(
    (coin) => coin.txid === spec.tx && (spec.n === null || coin.vout === spec.n),
  );
  return new Map(coins.map((coin) => [coinKey(coin.txid, coin.vout), coin.value]));
}

/**
 * Finds what the specifications name.
 * @throws THEFT_NOT_FOUND, THEFT_WITHOUT_VALUE for the first specification that matches nothing, or nothing of value
 */
export function resolveThefts(chains: readonly Chain[], texts: readonly string[]): Thefts {
  const names: string[] = [];
  const specs: string[][] = [];
  const claims = new Map<string, { named: Map<string, number[]>; balances: BalanceClaim[] }>();
  for (const { chain } of chains) claims.set(chain, { named: new Map(), balances: [] });

  const entries = texts.map((text, i) => {
    const [, name = `theft${i + 1}`, body = ''] = /^(?:([^:=]*)=)?(.*)$/s.exec(text) ?? [];
    return { name, body };
  });
  for (const { name } of entries) if (!names.includes(name)) names.push(name);

  for (const [theft, name] of names.entries()) {
    const bodies = entries.filter((entry) => entry.name === name).map((entry) => entry.body);
    specs.push(bodies);
    for (const body of bodies) {
      const spec = parseSpec(body);
      const chain = chains.find((known) => known.chain === spec.chain);
      const values: Map<string, bigint> = chain === undefined ? new Map() : valuesNamed(chain, spec);
      if (chain === undefined || values.size === 0) {
        throw new SpoorError('THEFT_NOT_FOUND', `${body}: not in the ledger`, { theft: body });
      }
      if ([...values.values()].every((value) => value === 0n)) {
        throw new SpoorError('THEFT_WITHOUT_VALUE', `${body}: no value`, { theft: body });
      }
      const { named, balances } = claims.get(chain.chain)!;
      if (spec.kind === 'balance') {
        const claim = { theft, place: placeAfter(chain, spec.timeSec), address: spec.address };
        const isKnown = balances.some(
          (b) => b.theft === theft && b.place === claim.place && b.address === claim.address,
        );
        if (!isKnown) balances.push(claim);
        continue;
      }
      for (const key of values.keys()) {
        const thefts = named.get(key) ?? [];
        if (!thefts.includes(theft)) named.set(key, [...thefts, theft]);
      }
    }
  }
  return { names, specs, claims };
}
