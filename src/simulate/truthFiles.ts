import { join } from 'node:path';
import type { DerivedNames } from './derivedNames.ts';
import { FileText } from './fileText.ts';
import type { LaunderingPart, Received, TruthSink } from './truthBook.ts';

const COMMA = 44;
const NEWLINE = 10;
/** No line of a truth file or of the tags is longer. */
const LONGEST_LINE = 400;

/** Names of the files that a world's truth is written to as it is made. */
export const TRUTH_FILES = ['tags.csv', 'truth-owners.csv', 'truth-laundering.csv', 'truth-received.csv'] as const;

/** Written only where there may be CoinJoins. */
export const COIN_JOIN_FILE = 'truth-coinjoins.csv';

/** Writes a world's truth and its tags as CSV while the world is made. */
export class TruthFiles implements TruthSink {
  readonly #tags: FileText;
  readonly #owners: FileText;
  readonly #laundering: FileText;
  readonly #received: FileText;
  readonly #coinJoins: FileText | null;

  constructor(folder: string, withCoinJoins: boolean) {
    this.#tags = new FileText(join(folder, 'tags.csv'));
    this.#owners = new FileText(join(folder, 'truth-owners.csv'));
    this.#laundering = new FileText(join(folder, 'truth-laundering.csv'));
    this.#received = new FileText(join(folder, 'truth-received.csv'));
    this.#coinJoins = withCoinJoins ? new FileText(join(folder, COIN_JOIN_FILE)) : null;
    this.#coinJoins?.text.ascii('chain,block,index,protocol\n');
    this.#tags.text.ascii('chain,address,entity,category,source\n');
    this.#owners.text.ascii('chain,address,owner,role\n');
    this.#laundering.text.ascii('chain,block,index,vout,theft,part\n');
    this.#received.text.ascii('theft,chain,asset,owner,reason,amount\n');
  }

  owner(names: DerivedNames, chain: string, address: number, owner: string, role: string): void {
    const { text } = this.#owners;
    text.reserve(LONGEST_LINE);
    text.ascii(chain);
    text.byte(COMMA);
    names.writeAddress(text, address);
    text.byte(COMMA);
    text.ascii(owner);
    text.byte(COMMA);
    text.ascii(role);
    text.byte(NEWLINE);
    this.#owners.flushIfFull();
  }

  laundering(theft: string, chain: string, block: number, index: number, vout: number, part: LaunderingPart): void {
    this.#line(this.#laundering, [chain, `${block}`, `${index}`, vout < 0 ? '' : `${vout}`, theft, part]);
  }

  tag(chain: string, address: string, entity: string, category: string): void {
    this.#line(this.#tags, [chain, address, entity, category, 'simulated']);
  }

  coinJoin(chain: string, block: number, index: number, protocol: string): void {
    if (this.#coinJoins !== null) this.#line(this.#coinJoins, [chain, `${block}`, `${index}`, protocol]);
  }

  receive(rows: readonly Received[]): void {
    for (const { theft, chain, asset, owner, reason, amount } of rows)
      this.#line(this.#received, [theft, chain, asset, owner, reason, `${amount}`]);
  }

  close(): void {
    for (const file of this.#all()) file.close();
  }

  abandon(): void {
    for (const file of this.#all()) file.abandon();
  }

  #all(): FileText[] {
    const always = [this.#tags, this.#owners, this.#laundering, this.#received];
    return this.#coinJoins === null ? always : [...always, this.#coinJoins];
  }

  #line(file: FileText, fields: readonly string[]): void {
    file.text.reserve(LONGEST_LINE);
    file.text.ascii(fields.join(','));
    file.text.byte(NEWLINE);
    file.flushIfFull();
  }
}
