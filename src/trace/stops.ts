import { STATUS } from '../kernel/accountTracer.ts';
import type { Tag } from '../label/tags.ts';
import type { Ledger } from '../ledger/port.ts';
import { DEFAULT_MAX_ACTIVITY, SERVICE_CATEGORIES, type TraceRequest } from './request.ts';

/** Which tag speaks for an address, and whether value that arrives there is followed on. */
export class Stops {
  readonly #tagByKey = new Map<string, Tag>();
  readonly #services: ReadonlySet<string>;
  readonly #maxActivity: number;

  constructor(request: TraceRequest) {
    this.#services = request.stop ?? SERVICE_CATEGORIES;
    this.#maxActivity = request.maxActivity ?? DEFAULT_MAX_ACTIVITY;
    for (const tag of request.tags ?? []) {
      const key = `${tag.chain}:${tag.address}`;
      const known = this.#tagByKey.get(key);
      if (known === undefined || this.#rank(tag) < this.#rank(known)) this.#tagByKey.set(key, tag);
    }
  }

  /** Of tags that name the same chain, a service beats a burn address, and that any other; then the first given. */
  #rank(tag: Tag): number {
    if (this.#services.has(tag.category)) return 0;
    return tag.category === 'burn' ? 1 : 2;
  }

  /** The tag that speaks for an address: one that names the chain beats one that names none. */
  tagOf(chain: string, address: string): Tag | undefined {
    return this.#tagByKey.get(`${chain}:${address}`) ?? this.#tagByKey.get(`:${address}`);
  }

  /** `STATUS` of addresses of a chain, by id, in the order given. */
  async statuses(ledger: Ledger, chain: string, addresses: readonly number[]): Promise<number[]> {
    const texts = await ledger.addressTexts(addresses);
    const statuses: number[] = [];
    const untagged: number[] = [];
    for (const [k, text] of texts.entries()) {
      const tag = this.tagOf(chain, text);
      if (tag === undefined) untagged.push(k);
      if (tag !== undefined && this.#services.has(tag.category)) statuses.push(STATUS.service);
      else statuses.push(tag?.category === 'burn' ? STATUS.burn : STATUS.follow);
    }
    const events = await ledger.addressEvents(
      chain,
      untagged.map((k) => addresses[k]!),
    );
    for (const [i, k] of untagged.entries()) if (events[i]! > this.#maxActivity) statuses[k] = STATUS.activity;
    return statuses;
  }
}
