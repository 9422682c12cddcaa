import { describe, expect, it } from 'vitest';
import {
  coinbase,
  encodeTransaction,
  framed,
  mineBlock,
  type PlainTransaction,
  regtestGenesis,
  sha256d,
  sizeBytes,
} from '../../../test/support/blockBytes.ts';
import { type BitcoinBlock, decodeBlock, merkleRoot, statedHeight } from './block.ts';
import { bitsToTarget, checkProofOfWork, decodeHeader, targetToWork } from './blockHeader.ts';
import { type Network, networkOfMagic } from './networks.ts';

const REGTEST: Network = networkOfMagic(framed(Buffer.alloc(0)))!;
const ZERO = '00'.repeat(32);
const OP_TRUE = Buffer.from([0x51]);
const PAYOUT = { value: 5_000_000_000n, script: OP_TRUE };

function spend(mark: number, witness: Uint8Array | null = null): PlainTransaction {
  const txid = mark.toString(16).padStart(64, '0');
  const input = { txid, vout: 0, script: Buffer.alloc(0), sequence: 0 };
  return { version: 2, inputs: [input], outputs: [{ value: 1n, script: OP_TRUE }], witness, lockTime: 0 };
}

const decode = (...transactions: PlainTransaction[]) => decodeBlock(mineBlock(ZERO, 1, transactions).bytes, REGTEST);
const WITNESS = Buffer.from('010161', 'hex');

/** A coinbase that commits to these transactions' witnesses (BIP 141). */
function committing(transactions: readonly PlainTransaction[], reserved = Buffer.alloc(32, 7)): PlainTransaction {
  const ids = [Buffer.alloc(32), ...transactions.map((transaction) => sha256d(encodeTransaction(transaction)))];
  const hash = sha256d(Buffer.concat([merkleRoot(ids).root, reserved]));
  const script = Buffer.concat([Buffer.from('6a24aa21a9ed', 'hex'), hash]);
  const decoy = { value: 0n, script: Buffer.concat([Buffer.from('6a24aa21a9ed', 'hex'), Buffer.alloc(32)]) };
  const witness = Buffer.concat([Buffer.from([1, 32]), Buffer.alloc(32, 7)]);
  return { ...coinbase(1, [PAYOUT, decoy, { value: 0n, script }]), witness };
}

describe('a block', () => {
  it('is read with ids, values and header', () => {
    const { header, transactions } = decodeBlock(regtestGenesis(), REGTEST);
    expect(header).toMatchObject({ hash: REGTEST.genesis, previous: ZERO, bits: 0x207fffff, timeSec: 1_296_688_602 });
    expect(transactions).toHaveLength(1);
    expect(transactions[0]!.outputs[0]!.value).toBe(5_000_000_000n);
  });

  it('needs one coinbase, the first transaction', () => {
    expect(() => decode(spend(1))).toThrow(/first transaction that spends coins/);
    expect(() => decode(coinbase(1, [PAYOUT]), coinbase(2, [PAYOUT]))).toThrow(/a second coinbase/);
  });

  it('may not repeat transactions at its end, though the root is the same', () => {
    const [a, b, c] = [coinbase(1, [PAYOUT]), spend(1), spend(2)];
    const { bytes } = mineBlock(ZERO, 1, [a, b, c]);
    const repeated = Buffer.concat([bytes, encodeTransaction(c)]);
    repeated[80] = 4;
    expect(() => decodeBlock(bytes, REGTEST)).not.toThrow();
    expect(() => decodeBlock(repeated, REGTEST)).toThrow(/CVE-2012-2459/);
  });

  it('commits to its witnesses', () => {
    const witnessed = spend(1, WITNESS);
    expect(decode(committing([witnessed]), witnessed).transactions[1]!.witness).toEqual(WITNESS);
    expect(() => decode(coinbase(1, [PAYOUT]), witnessed)).toThrow(/commits to none/);
    expect(() => decode({ ...committing([witnessed]), witness: null }, witnessed)).toThrow(
      /without the reserved value/,
    );
    expect(() => decode(committing([witnessed]), spend(1, Buffer.from('010162', 'hex')))).toThrow(/witness commitment/);
    expect(() => decode(committing([witnessed], Buffer.alloc(32)), witnessed)).toThrow(/witness commitment/);
    // Stored without witnesses, or from before the rule: nothing is there to hold it against.
    expect(() => decode({ ...committing([witnessed]), witness: null }, spend(1))).not.toThrow();
  });

  it('has amounts that the network allows', () => {
    expect(() => decode(coinbase(1, [{ ...PAYOUT, value: 2n ** 64n - 1n }]))).toThrow(/at most 2100000000000000/);
    expect(() =>
      decode(
        coinbase(1, [
          { ...PAYOUT, value: REGTEST.maxMoney },
          { ...PAYOUT, value: 1n },
        ]),
      ),
    ).toThrow(/outputs of 2100000000000001/);
  });

  it('is in the shortest encoding and ends where it ends', () => {
    const { bytes } = mineBlock(ZERO, 1, [coinbase(1, [PAYOUT])]);
    const long = Buffer.concat([bytes.subarray(0, 80), Buffer.from([0xfd, 1, 0]), bytes.subarray(81)]);
    expect(() => decodeBlock(long, REGTEST)).toThrow(/shortest form/);
    expect(() => decodeBlock(Buffer.concat([bytes, Buffer.alloc(3)]), REGTEST)).toThrow(/3 bytes more/);
    const many = Buffer.concat([bytes.subarray(0, 80), sizeBytes(100_000), bytes.subarray(81)]);
    expect(() => decodeBlock(many, REGTEST)).toThrow(/100000 transactions/);
    expect(() => decode(coinbase(1, [PAYOUT]), spend(1, Buffer.from([0])))).toThrow(/a witness without items/);
  });
});

describe('proof of work', () => {
  it.each([
    [0x1d00ffff, 0xffffn << 208n],
    [0x207fffff, 0x7fffffn << 232n],
    [0x01123456, 0x12n],
    [0x02123456, 0x1234n],
    [0x05009234, 0x92340000n],
    [0x00123456, null],
    [0x04923456, null],
    [0x23000001, null],
    [0xff123456, null],
  ])('%i', (bits, target) => {
    expect(bitsToTarget(bits)).toBe(target);
  });

  it('is counted as Bitcoin Core counts it', () => {
    // Chain work of the genesis block alone, as its `getblock` prints it.
    expect(targetToWork(bitsToTarget(0x1d00ffff)!)).toBe(0x100010001n);
    const genesis = regtestGenesis();
    expect(checkProofOfWork(genesis, decodeHeader(genesis), REGTEST)).toBe(2n);
  });

  it('is refused where the hash or the target is not', () => {
    const genesis = regtestGenesis();
    for (let nonce = 0, refused = 0; refused === 0; nonce++) {
      genesis[76] = nonce;
      const header = decodeHeader(genesis);
      if (!/^[0-7]/.test(header.hash)) {
        expect(() => checkProofOfWork(genesis, header, REGTEST)).toThrow(/without proof of work/);
        refused++;
      }
    }
    genesis.writeUInt32LE(0x2100ffff, 72);
    expect(() => checkProofOfWork(genesis, decodeHeader(genesis), REGTEST)).toThrow(/bitcoin-regtest allows/);
  });
});

describe('the height that a coinbase states', () => {
  const heightOf = (script: string, version = 2) =>
    statedHeight({
      header: { version },
      transactions: [{ inputs: [{ script: Buffer.from(script, 'hex') }] }],
    } as unknown as BitcoinBlock);

  it.each([
    ['0320a10702', 500_000],
    ['5100', 1],
    ['6000', 16],
    ['011100', 17],
    ['02800000', 128],
    ['', undefined],
    ['0100', undefined],
    ['017f00', 127],
    ['0180', undefined],
    ['020100', undefined],
    ['04ffff001d', 486_604_799],
    ['03ffff', undefined],
  ])('%s', (script, height) => {
    expect(heightOf(script)).toBe(height);
  });

  it('is none in a block of version 1, whatever looks like one', () => {
    expect(heightOf('0320a10702', 1)).toBeUndefined();
  });
});
