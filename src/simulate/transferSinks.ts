import type { TransferRow } from '../core/rows.ts';
import type { AccountWorld, TransferSink } from './accountWorld.ts';
import { ACCOUNT_CHAIN } from './accountWorld.ts';
import { decimalToBig } from './amount.ts';
import type { ByteText } from './byteText.ts';
import type { DerivedNames } from './derivedNames.ts';

export const TRANSFER_HEADER = 'chain,block,index,time,tx,asset,from,to,amount\n';
/** No line of `transfers.csv` is longer. */
const LONGEST_LINE = 360;
const COMMA = 44;
const NEWLINE = 10;

/** What the sinks need of the world that feeds them; set once the world exists. */
type Namer = Pick<AccountWorld, 'names' | 'assetTexts'>;

/** Writes rows as lines of `transfers.csv` into a text that its owner empties from time to time. */
export class TransferCsvSink implements TransferSink {
  readonly text: ByteText;
  #names: DerivedNames | undefined;
  #assets: readonly string[] = [];

  constructor(text: ByteText) {
    this.text = text;
  }

  attach(namer: Namer): void {
    this.#names = namer.names;
    this.#assets = namer.assetTexts.map((asset) => `,${asset},`);
  }

  transfer(
    block: number,
    index: number,
    timeSec: number,
    tx: number,
    asset: number,
    from: number,
    to: number,
    hi: number,
    lo: number,
  ): void {
    const text = this.text;
    const names = this.#names!;
    text.reserve(LONGEST_LINE);
    text.ascii('ethereum,');
    text.decimal(block);
    text.byte(COMMA);
    text.decimal(index);
    text.byte(COMMA);
    text.decimal(timeSec);
    text.byte(COMMA);
    names.writeTx(text, tx);
    text.ascii(this.#assets[asset]!);
    names.writeAddress(text, from);
    text.byte(COMMA);
    names.writeAddress(text, to);
    text.byte(COMMA);
    text.amount(hi, lo);
    text.byte(NEWLINE);
  }
}

/** Collects rows as values; `take` hands over those since the last call. */
export class TransferRowSink implements TransferSink {
  #rows: TransferRow[] = [];
  #namer: Namer | undefined;

  attach(namer: Namer): void {
    this.#namer = namer;
  }

  take(): TransferRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  transfer(
    block: number,
    index: number,
    timeSec: number,
    tx: number,
    asset: number,
    from: number,
    to: number,
    hi: number,
    lo: number,
  ): void {
    const { names, assetTexts } = this.#namer!;
    this.#rows.push({
      chain: ACCOUNT_CHAIN,
      block,
      index,
      timeSec,
      tx: names.tx(tx),
      asset: assetTexts[asset]!,
      from: names.address(from),
      to: names.address(to),
      amount: decimalToBig(hi, lo),
    });
  }
}
