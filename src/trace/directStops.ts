import { STATUS, type Status } from '../kernel/limits.ts';
import type { BusyAddresses, DirectReads } from '../ledger/port.ts';
import type { Stops } from './stops.ts';

/** How many reads of an address's text cost as much as finding the id of one tag, about. */
const TEXTS_PER_TAG = 0.75;

/** What `Stops` makes of the addresses of an account chain, for a store that answers at once. */
export class DirectStops {
  readonly #direct: DirectReads;
  readonly #chain: string;
  readonly #stops: Stops;
  readonly #busy: BusyAddresses;
  /** Whether the busy addresses are all that can be `activity`. */
  readonly #knowsBusy: boolean;
  /** A bit an address: whether it may have a tag, or be busy. Made once that is cheaper than reading texts. */
  #special: Uint8Array | undefined;
  #textsRead = 0;

  constructor(direct: DirectReads, chain: string, stops: Stops) {
    this.#direct = direct;
    this.#chain = chain;
    this.#stops = stops;
    this.#busy = direct.busyAddresses(chain);
    this.#knowsBusy = stops.maxActivity >= this.#busy.floor;
  }

  /** `STATUS` of an address. */
  statusOf(address: number): Status {
    if (this.#special === undefined && this.#textsRead++ >= this.#stops.size * TEXTS_PER_TAG)
      this.#special = this.#findSpecial();
    const isSpecial = this.#special === undefined || (this.#special[address >>> 3]! & (1 << (address & 7))) !== 0;
    if (isSpecial) {
      const tag = this.#stops.tagOf(this.#chain, this.#direct.addressText(address));
      if (tag !== undefined) {
        const status = this.#stops.statusOfTag(tag);
        if (status === STATUS.follow) this.#stops.noteEvents(this.#chain, address, tag, this.#eventsOf(address));
        return status;
      }
    } else if (this.#knowsBusy) return STATUS.follow;
    return this.#eventsOf(address) > this.#stops.maxActivity ? STATUS.activity : STATUS.follow;
  }

  #eventsOf(address: number): number {
    if (this.#knowsBusy) return this.#busy.events.get(address) ?? 0;
    return this.#direct.addressEvents(this.#chain, address);
  }

  #findSpecial(): Uint8Array {
    const tagged = this.#direct.likelyIds(this.#stops.addresses(this.#chain));
    let last = 0;
    for (const ids of [tagged, this.#busy.events.keys()]) for (const id of ids) if (id > last) last = id;
    const special = new Uint8Array((last >>> 3) + 1);
    for (const ids of [tagged, this.#busy.events.keys()]) for (const id of ids) special[id >>> 3]! |= 1 << (id & 7);
    return special;
  }
}
