import type { Reason } from '../../src/trace/report.ts';
import { type Share, sum } from './portion.ts';
import { activityOf, type Chain } from './readChains.ts';
import type { TagRow, TraceRequest } from './request.ts';

const SERVICE_CATEGORIES = [
  'exchange',
  'instant-exchange',
  'mixer',
  'bridge',
  'dex',
  'gambling',
  'merchant',
  'payment-processor',
  'lending',
  'marketplace',
  'mining-pool',
  'custodian',
  'service',
  'endpoint',
];

const DEFAULT_MAX_ACTIVITY = 10_000;

function lower(text: string): string {
  return /^0x[0-9a-f]+$/i.test(text) ? text.toLowerCase() : text;
}

/** 0 for a service, 1 for a burn address, 2 for any other tag. */
function rank(tag: TagRow, stop: readonly string[]): number {
  if (stop.includes(tag.category)) return 0;
  return tag.category === 'burn' ? 1 : 2;
}

/** "A tag that names a chain beats one that names none; then a service beats a burn address." Then the first given. */
export function tagOf(request: TraceRequest, chain: string, address: string): TagRow | undefined {
  const stop = request.stop ?? SERVICE_CATEGORIES;
  const matching = (request.tags ?? []).filter((tag) => address !== '' && lower(tag.address) === address);
  const own = matching.filter((tag) => tag.chain === chain);
  const candidates = own.length > 0 ? own : matching.filter((tag) => tag.chain === '');
  return [...candidates].sort((a, b) => rank(a, stop) - rank(b, stop))[0];
}

/** A service whose kind takes no part in swaps: what it gets in one stays there. */
export function isEndpoint(request: TraceRequest, chain: string, address: string): boolean {
  const tag = address === '' ? undefined : tagOf(request, chain, address);
  const isService = tag !== undefined && (request.stop ?? SERVICE_CATEGORIES).includes(tag.category);
  return isService && tag.category !== 'dex' && tag.category !== 'lending';
}

/**
 * Why following stops at an arrival at `address` (empty: unspendable), or null where it goes on. In the order of
 * precedence: burn and service, activity, hops, dust.
 * @param hops number of the coin or account it arrived at
 */
export function stopReason(
  request: TraceRequest,
  chain: Chain,
  address: string | null,
  hops: number,
  shares: readonly Share[],
): Reason | null {
  if (address === '') return 'burn';
  if (address !== null) {
    const tag = tagOf(request, chain.chain, address);
    if (tag !== undefined && (request.stop ?? SERVICE_CATEGORIES).includes(tag.category)) return 'service';
    if (tag?.category === 'burn') return 'burn';
    const maxActivity = request.maxActivity ?? DEFAULT_MAX_ACTIVITY;
    if (tag === undefined && activityOf(chain, address) > maxActivity) return 'activity';
  }
  if (request.maxHops !== undefined && hops >= request.maxHops) return 'hops';
  if (request.dust !== undefined && sum(shares.map((share) => share.amount)) < request.dust) return 'dust';
  return null;
}
