import type { Random } from '../../src/core/random.ts';
import { coinbase, mineBlock, type PlainTransaction, regtestGenesis, sha256d, txidOfPlain } from './blockBytes.ts';

interface Coin {
  readonly txid: string;
  readonly vout: number;
  readonly value: bigint;
}

/** A branch of a regtest chain that can grow from any of its blocks. */
export interface Branch {
  readonly blocks: readonly Buffer[];
  readonly hashes: readonly string[];
  readonly unspent: readonly Coin[];
}

const GENESIS = regtestGenesis();

export const GENESIS_BRANCH: Branch = {
  blocks: [GENESIS],
  hashes: [sha256d(GENESIS.subarray(0, 80)).reverse().toString('hex')],
  unspent: [],
};

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** A script of one of the types that wallets use, and some others. */
function script(random: Random): Buffer {
  const hash = (bytes: number): string =>
    Array.from({ length: bytes }, () => random.below(256).toString(16).padStart(2, '0')).join('');
  switch (random.below(7)) {
    case 0:
      return hex(`76a914${hash(20)}88ac`);
    case 1:
      return hex(`a914${hash(20)}87`);
    case 2:
      return hex(`0014${hash(20)}`);
    case 3:
      return hex(`0020${hash(32)}`);
    case 4:
      return hex(`5120${hash(32)}`);
    case 5:
      return hex(`512102${hash(32)}2103${hash(32)}52ae`);
    default:
      return hex(`2102${hash(32)}ac`);
  }
}

let mark = 0;

/** `count` blocks more, each with some transactions that spend what there is; coinbases take subsidy and fees. */
export function growBranch(branch: Branch, count: number, random: Random): Branch {
  const blocks = [...branch.blocks];
  const hashes = [...branch.hashes];
  const unspent = [...branch.unspent];
  for (let i = 0; i < count; i++) {
    const spends: PlainTransaction[] = [];
    let fees = 0n;
    for (let n = random.below(4); n > 0 && unspent.length > 3; n--) {
      const inputs = Array.from(
        { length: 1 + random.below(2) },
        () => unspent.splice(random.below(unspent.length), 1)[0]!,
      );
      const fee = BigInt(random.below(5000));
      let left = inputs.reduce((sum, { value }) => sum + value, 0n) - fee;
      if (left < 0n) left = 0n;
      fees += inputs.reduce((sum, { value }) => sum + value, 0n) - left;
      const outputs = Array.from({ length: 1 + random.below(3) }, (_, at) => {
        const value = at === 0 ? left : left / 3n;
        return { value, script: script(random) };
      });
      outputs[0]!.value -= outputs.slice(1).reduce((sum, { value }) => sum + value, 0n);
      if (random.below(3) === 0) outputs.push({ value: 0n, script: hex('6a0568656c6c6f') });
      const spend: PlainTransaction = {
        version: 2,
        inputs: inputs.map(({ txid, vout }) => ({ txid, vout, script: hex('00'), sequence: 0xffffffff })),
        outputs,
        witness: null,
        lockTime: 0,
      };
      spends.push(spend);
      const txid = txidOfPlain(spend);
      for (const [vout, { value }] of outputs.entries()) if (value > 0n) unspent.push({ txid, vout, value });
    }
    const subsidy = 5_000_000_000n >> BigInt(Math.floor(blocks.length / 150));
    const first = coinbase(++mark, [{ value: subsidy + fees, script: script(random) }]);
    const { bytes, hash } = mineBlock(hashes.at(-1)!, 1_600_000_000 + blocks.length * 60, [first, ...spends]);
    unspent.push({ txid: txidOfPlain(first), vout: 0, value: subsidy + fees });
    blocks.push(bytes);
    hashes.push(hash);
  }
  return { blocks, hashes, unspent };
}
