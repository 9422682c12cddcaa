import { STATUS, type Status } from '../kernel/limits.ts';
import { DEFAULT_MAX_ACTIVITY } from '../label/activity.ts';
import { canonicalAddress } from '../label/address/canonicalAddress.ts';
import type { Tag } from '../label/tags.ts';
import type { DirectReads, Ledger } from '../ledger/port.ts';
import { DirectStops } from './directStops.ts';
import { SERVICE_CATEGORIES, TRADING_CATEGORIES, type TraceRequest } from './request.ts';

const NO_TAGS: ReadonlyMap<string, Tag> = new Map();

/** An address with the activity of a service that is followed because a tag which does not stop names it. */
export interface Exempt {
  readonly category: string;
  readonly events: number;
}

/** The address of a tag as a ledger has it on a chain. Of several texts of one tag the one that was given tells it. */
export function addressOn(chain: string, { address, isRespelled }: Tag): string {
  return isRespelled ? address : canonicalAddress(address, chain);
}

/** Which tag speaks for an address, and whether value that arrives there is followed on. */
export class Stops {
  /** By chain, '' for tags that name none, then by address: as it is given and as ledgers have it. */
  readonly #tagsByChain = new Map<string, Map<string, Tag>>();
  /** Those that name no chain, in the order given, and by chain what they are on it. */
  readonly #unnamed: readonly Tag[];
  readonly #unnamedByChain = new Map<string, ReadonlyMap<string, Tag>>();
  /** How many tags there are, those of one address on one chain counted once. */
  readonly size: number;
  readonly #services: ReadonlySet<string>;
  readonly #maxActivity: number;
  readonly #tagByIdByChain = new Map<string, { ledger: Ledger; tagById: ReadonlyMap<number, Tag> }>();
  readonly #directByChain = new Map<string, { direct: DirectReads; stops: DirectStops }>();
  #textsRead = 0;
  readonly #clusterTags: NonNullable<TraceRequest['clusterTags']>;
  /** By chain, addresses that the activity rule would stop at if no tag named them: their category and events. */
  readonly #exempt = new Map<string, Map<number, Exempt>>();
  /** Tags of clusters that stopped the trace, by chain and address. */
  readonly #stoppedByCluster = new Map<string, Tag>();

  constructor(request: TraceRequest) {
    this.#services = request.stop ?? SERVICE_CATEGORIES;
    this.#maxActivity = request.maxActivity ?? DEFAULT_MAX_ACTIVITY;
    this.#clusterTags = request.clusterTags ?? new Map();
    const tags = request.tags ?? [];
    this.#unnamed = tags.filter(({ chain }) => chain === '');
    let size = 0;
    for (const tag of tags) {
      let tagByAddress = this.#tagsByChain.get(tag.chain);
      if (tagByAddress === undefined) {
        tagByAddress = new Map();
        this.#tagsByChain.set(tag.chain, tagByAddress);
      }
      size += this.#put(tagByAddress, tag.address, tag);
      const address = addressOn(tag.chain, tag);
      if (address !== tag.address) size += this.#put(tagByAddress, address, tag);
    }
    this.size = size;
  }

  /** @returns how many addresses are new, 0 or 1 */
  #put(tagByAddress: Map<string, Tag>, address: string, tag: Tag): number {
    const known = tagByAddress.get(address);
    if (known === undefined || this.#rank(tag) < this.#rank(known)) tagByAddress.set(address, tag);
    return known === undefined ? 1 : 0;
  }

  /** Tags that name no chain, by address on one: `1...` is written otherwise on Bitcoin Cash, where they speak too. */
  #unnamedOn(chain: string): ReadonlyMap<string, Tag> {
    const known = this.#unnamedByChain.get(chain);
    if (known !== undefined) return known;
    let found = this.#tagsByChain.get('') ?? NO_TAGS;
    if (this.#unnamed.some((tag) => addressOn(chain, tag) !== tag.address)) {
      const own = new Map<string, Tag>();
      for (const tag of this.#unnamed)
        for (const address of new Set([tag.address, addressOn(chain, tag)])) this.#put(own, address, tag);
      found = own;
    }
    this.#unnamedByChain.set(chain, found);
    return found;
  }

  #rank(tag: Tag): number {
    return rankOfTag(tag, this.#services);
  }

  /**
   * The tag that speaks for an address: one that names the chain beats one that names none, and both that of a cluster, which
   * is known once `statuses` has been asked.
   */
  tagOf(chain: string, address: string): Tag | undefined {
    return (
      this.#tagsByChain.get(chain)?.get(address) ??
      this.#unnamedOn(chain).get(address) ??
      (this.#stoppedByCluster.size === 0 ? undefined : this.#stoppedByCluster.get(`${chain} ${address}`))
    );
  }

  /** Whether an address is tagged as a service that does not trade on the chain itself: what it gets in a swap stays there. */
  isEndpoint(chain: string, address: string): boolean {
    const tag = this.tagOf(chain, address);
    return tag !== undefined && this.#services.has(tag.category) && !TRADING_CATEGORIES.has(tag.category);
  }

  /** The addresses of all tags that speak for a chain. */
  addresses(chain: string): string[] {
    const named = [...(this.#tagsByChain.get(chain)?.keys() ?? [])];
    return [...new Set([...named, ...this.#unnamedOn(chain).keys()])];
  }

  /** Untagged addresses with more events than this stop. */
  get maxActivity(): number {
    return this.#maxActivity;
  }

  /** For a chain of a store that answers at once; made once, so that what it learnt serves the next run. */
  directly(direct: DirectReads, chain: string): DirectStops {
    const known = this.#directByChain.get(chain);
    if (known?.direct === direct) return known.stops;
    const stops = new DirectStops(direct, chain, this);
    this.#directByChain.set(chain, { direct, stops });
    return stops;
  }

  /** Addresses of a chain that were asked about and are exempt from the activity rule, by id; it grows as more are asked about. */
  exempt(chain: string): ReadonlyMap<number, Exempt> {
    const known = this.#exempt.get(chain);
    if (known !== undefined) return known;
    const made = new Map<number, Exempt>();
    this.#exempt.set(chain, made);
    return made;
  }

  /** Notes an address whose tag does not stop, where its events would. */
  noteEvents(chain: string, address: number, { category }: Tag, events: number): void {
    if (events > this.#maxActivity) (this.exempt(chain) as Map<number, Exempt>).set(address, { category, events });
  }

  /** What a tag makes of its address. */
  statusOfTag(tag: Tag): Status {
    if (this.#services.has(tag.category)) return STATUS.service;
    return tag.category === 'burn' ? STATUS.burn : STATUS.follow;
  }

  /** `STATUS` of addresses of a chain, by id, in the order given. */
  async statuses(ledger: Ledger, chain: string, addresses: readonly number[]): Promise<Status[]> {
    const tags = await this.#tagsOf(ledger, chain, addresses);
    const statuses = tags.map((tag): Status => (tag === undefined ? STATUS.follow : this.statusOfTag(tag)));
    const followed = [...statuses.keys()].filter((k) => statuses[k] === STATUS.follow);
    const events = await ledger.addressEvents(
      chain,
      followed.map((k) => addresses[k]!),
    );
    for (const [i, k] of followed.entries()) {
      const tag = tags[k];
      if (tag !== undefined) this.noteEvents(chain, addresses[k]!, tag, events[i]!);
      else if (events[i]! > this.#maxActivity) statuses[k] = STATUS.activity;
    }
    const untagged = followed.filter((k) => tags[k] === undefined);
    const clusterTagOf = this.#clusterTags.get(chain);
    if (clusterTagOf !== undefined)
      await this.#stopByCluster(ledger, chain, addresses, untagged, clusterTagOf, statuses);
    return statuses;
  }

  async #stopByCluster(
    ledger: Ledger,
    chain: string,
    addresses: readonly number[],
    untagged: readonly number[],
    tagOf: (addressId: number) => Tag | undefined,
    statuses: Status[],
  ): Promise<void> {
    const found = untagged.flatMap((k) => {
      const tag = tagOf(addresses[k]!);
      return tag !== undefined && this.#services.has(tag.category) ? [{ k, tag }] : [];
    });
    if (found.length === 0) return;
    const texts = await ledger.addressTexts(found.map(({ k }) => addresses[k]!));
    for (const [i, { k, tag }] of found.entries()) {
      statuses[k] = STATUS.service;
      this.#stoppedByCluster.set(`${chain} ${texts[i]!}`, tag);
    }
  }

  /**
   * Finds tags by the texts of the addresses until as many were read as there are tags; from then on by ids, for which
   * every tag is looked up once. So neither many tags nor a long trace cost more than twice the cheaper way.
   */
  async #tagsOf(ledger: Ledger, chain: string, addresses: readonly number[]): Promise<(Tag | undefined)[]> {
    const known = this.#tagByIdByChain.get(chain);
    if (known?.ledger === ledger) return addresses.map((id) => known.tagById.get(id));
    this.#textsRead += addresses.length;
    if (this.#textsRead < this.size) {
      const texts = await ledger.addressTexts(addresses);
      return texts.map((text) => this.tagOf(chain, text));
    }
    const texts = this.addresses(chain);
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

/** Of tags that name the same chain, a service beats a burn address, and that any other; then the first given. The least is the best. */
export function rankOfTag({ category }: Tag, services: ReadonlySet<string>): number {
  if (services.has(category)) return 0;
  return category === 'burn' ? 1 : 2;
}
