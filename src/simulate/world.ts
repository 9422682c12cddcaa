import { AccountChain } from './accountChain.ts';
import { ACCOUNT_CHAIN, ASSET_DECIMALS, ASSET_SYMBOLS, accountAssets, type TransferSink } from './accountWorld.ts';
import { planThefts, shareTransfers, type TheftPlan } from './theftPlan.ts';
import { TruthBook, type TruthSink } from './truthBook.ts';
import { UtxoChain } from './utxoChain.ts';
import { type TransactionSink, UTXO_ASSET, UTXO_CHAIN } from './utxoWorld.ts';
import type { ResolvedOptions } from './worldOptions.ts';

/** How a person writes an asset of the world. */
export interface WorldAsset {
  readonly chain: string;
  readonly asset: string;
  readonly symbol: string;
  readonly decimals: number;
}

/** One world: its thefts, the truth that is found while its chains are made, and how to begin each chain. */
export interface World {
  readonly plans: readonly TheftPlan[];
  readonly book: TruthBook;
  readonly assets: readonly WorldAsset[];
  /** Each begins a chain anew, if the world has it; only one need be in memory at a time. */
  createAccount(sink: TransferSink): AccountChain | undefined;
  createUtxo(sink: TransactionSink): UtxoChain | undefined;
}

/** Sets a world up; `truth` and the sinks get everything that is in it as its chains are made, the account chain first. */
export function createWorld(options: ResolvedOptions, sink: TruthSink): World {
  const plans = planThefts(options);
  const rows = shareTransfers(options, plans);
  const book = new TruthBook(plans.length);
  const truth = { sink, book };
  const accountSide = rows.account === 0 ? [] : accountAssets(options.seed);
  const assets = accountSide.map((asset, i) => ({
    chain: ACCOUNT_CHAIN,
    asset,
    symbol: i === 0 ? 'ETH' : ASSET_SYMBOLS[i]!,
    decimals: ASSET_DECIMALS[i]!,
  }));
  if (rows.utxo > 0) assets.push({ chain: UTXO_CHAIN, asset: UTXO_ASSET, symbol: 'BTC', decimals: 8 });
  return {
    plans,
    book,
    assets,
    createAccount: (transfers) =>
      rows.account === 0 ? undefined : new AccountChain(options, rows.account, plans, transfers, truth),
    createUtxo: (transactions) =>
      rows.utxo === 0 ? undefined : new UtxoChain(options, rows.utxo, plans, transactions, truth),
  };
}
