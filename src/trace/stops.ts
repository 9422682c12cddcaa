import { STATUS } from '../kernel/accountTracer.ts';
import type { Tag } from '../label/tags.ts';
import type { Ledger } from '../ledger/port.ts';
import { DEFAULT_MAX_ACTIVITY, SERVICE_CATEGORIES, type TraceRequest } from './request.ts';

/** Which tag speaks for an address, and whether value that arrives there is followed on. */
export class Stops {
  readonly #tagByKey = new Map<string, Tag>();
  readonly #services: ReadonlySet<string>;
  readonly #maxActivity: number;
  readonly #tagByIdByChain = new Map<string, { ledger: Ledger; tagById: ReadonlyMap<number, Tag> }>();
  #textsRead = 0;

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
    const tags = await this.#tagsOf(ledger, chain, addresses);
    const statuses: number[] = [];
    const untagged: number[] = [];
    for (let k = 0; k < addresses.length; k++) {
      const tag = tags[k];
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

  /**
   * Finds tags by the texts of the addresses until as many were read as there are tags; from then on by ids, for which
   * every tag is looked up once. So neither many tags nor a long trace cost more than twice the cheaper way.
   */
  async #tagsOf(ledger: Ledger, chain: string, addresses: readonly number[]): Promise<(Tag | undefined)[]> {
    const known = this.#tagByIdByChain.get(chain);
    if (known?.ledger === ledger) return addresses.map((id) => known.tagById.get(id));
    this.#textsRead += addresses.length;
    if (this.#textsRead < this.#tagByKey.size) {
      const texts = await ledger.addressTexts(addresses);
      return texts.map((text) => this.tagOf(chain, text));
    }
    const texts = [...new Set([...this.#tagByKey.values()].map(({ address }) => address))];
    const ids = await ledger.addressIds(texts);
    const tagById = new Map<number, Tag>();
    for (const [k, text] of texts.entries()) {
      const tag = this.tagOf(chain, text);
      if (ids[k]! > 0 && tag !== undefined) tagById.set(ids[k]!, tag);
    }
    this.#tagByIdByChain.set(chain, { ledger, tagById });
    return addresses.map((id) => tagById.get(id));
  }
}
