/** What a crossing's outflow has instead of a received amount. */
export const CROSSING = -1n;

/**
 * What the events of rewritten histories turn into what, beside a `HistoryArena`. The outflow of a conversion has for
 * its counterparty the account, in another asset, at which the converted value arrives.
 */
export class ConversionTable {
  /** By outflow event: how much arrives at the counterparty, in its own asset; `CROSSING` where nothing is known to. */
  readonly received = new Map<number, bigint>();
  /** By account: the number of its asset, from 1; 0 where the account was not met yet. */
  readonly #assetOf: Int32Array;
  readonly #numberByAsset = new Map<string, number>();
  readonly #assets: string[] = [''];

  /** @param accounts the highest account id of the ledger */
  constructor(accounts: number) {
    this.#assetOf = new Int32Array(accounts + 1);
  }

  setAsset(account: number, asset: string): void {
    let number = this.#numberByAsset.get(asset);
    if (number === undefined) {
      number = this.#assets.push(asset) - 1;
      this.#numberByAsset.set(asset, number);
    }
    this.#assetOf[account] = number;
  }

  assetOf(account: number): number {
    return this.#assetOf[account]!;
  }

  assetText(number: number): string {
    return this.#assets[number]!;
  }
}
