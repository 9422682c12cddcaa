import { AccountChain } from './accountChain.ts';
import { ACCOUNT_CHAIN, ASSET_DECIMALS, ASSET_SYMBOLS, type TransferSink } from './accountWorld.ts';
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

/** The chains of one world, ready to be made, and the truth that is found on the way. */
export interface World {
  readonly plans: readonly TheftPlan[];
  readonly book: TruthBook;
  readonly account: AccountChain | undefined;
  readonly utxo: UtxoChain | undefined;
  readonly assets: readonly WorldAsset[];
}

/** Sets a world up; `truth` and the sinks get everything that is in it as its chains are made, the account chain first. */
export function createWorld(
  options: ResolvedOptions,
  sinks: { transfers: TransferSink; transactions: TransactionSink; truth: TruthSink },
): World {
  const plans = planThefts(options);
  const rows = shareTransfers(options, plans);
  const book = new TruthBook(plans.length);
  const truth = { sink: sinks.truth, book };
  const account = rows.account > 0 ? new AccountChain(options, rows.account, plans, sinks.transfers, truth) : undefined;
  const utxo = rows.utxo > 0 ? new UtxoChain(options, rows.utxo, plans, sinks.transactions, truth) : undefined;
  const assets = (account?.world.assetTexts ?? []).map((asset, i) => ({
    chain: ACCOUNT_CHAIN,
    asset,
    symbol: i === 0 ? 'ETH' : ASSET_SYMBOLS[i]!,
    decimals: ASSET_DECIMALS[i]!,
  }));
  if (utxo) assets.push({ chain: UTXO_CHAIN, asset: UTXO_ASSET, symbol: 'BTC', decimals: 8 });
  return { plans, book, account, utxo, assets };
}
