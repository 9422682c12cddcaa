import type { AccountDescription } from '../port.ts';

interface AssetOfChain {
  readonly chain: string;
  readonly asset: string;
}

/** Accounts, (chain, asset, address), and their ids from 1. */
export class MemoryAccounts {
  /** By asset number, from 0, over all chains. */
  readonly #assets: AssetOfChain[] = [];
  readonly #assetByName = new Map<string, number>();
  readonly #idByKey = new Map<number, number>();
  readonly #asset: number[] = [-1];
  readonly #address: number[] = [0];
  #byAddress: Map<number, number[]> | undefined;

  get count(): number {
    return this.#asset.length - 1;
  }

  giveAsset(chain: string, asset: string): number {
    const name = `${chain} ${asset}`;
    const known = this.#assetByName.get(name);
    if (known !== undefined) return known;
    this.#assetByName.set(name, this.#assets.length);
    return this.#assets.push({ chain, asset }) - 1;
  }

  assetCount(chain: string): number {
    return this.#assets.filter((asset) => asset.chain === chain).length;
  }

  assetText(asset: number): string {
    return this.#assets[asset]!.asset;
  }

  /** 0 for the empty address. */
  give(asset: number, address: number): number {
    if (address === 0) return 0;
    const key = asset * 2 ** 31 + address;
    const known = this.#idByKey.get(key);
    if (known !== undefined) return known;
    this.#byAddress = undefined;
    this.#idByKey.set(key, this.#asset.length);
    this.#address.push(address);
    return this.#asset.push(asset) - 1;
  }

  addressOf(account: number): number {
    return this.#address[account]!;
  }

  describe(account: number): AccountDescription {
    return { ...this.#assets[this.#asset[account]!]!, address: this.#address[account]! };
  }

  /** Accounts of an address on a chain, ascending by asset text. */
  of(chain: string, address: number): number[] {
    this.#byAddress ??= this.#index();
    const assetOf = (account: number): string => this.assetText(this.#asset[account]!);
    return (this.#byAddress.get(address) ?? [])
      .filter((account) => this.#assets[this.#asset[account]!]!.chain === chain)
      .toSorted((a, b) => (assetOf(a) < assetOf(b) ? -1 : 1));
  }

  #index(): Map<number, number[]> {
    const index = new Map<number, number[]>();
    for (let account = 1; account < this.#asset.length; account++) {
      const address = this.#address[account]!;
      const accounts = index.get(address);
      if (accounts) accounts.push(account);
      else index.set(address, [account]);
    }
    return index;
  }

  truncate(count: number): void {
    while (this.count > count) {
      this.#idByKey.delete(this.#asset.pop()! * 2 ** 31 + this.#address.pop()!);
      this.#byAddress = undefined;
    }
  }
}
