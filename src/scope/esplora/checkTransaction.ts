import type { BlockHeader } from '../../chain/bitcoin/blockHeader.ts';
import { hashText } from '../../chain/bitcoin/hashes.ts';
import type { Network } from '../../chain/bitcoin/networks.ts';
import { scriptAddress } from '../../chain/bitcoin/scriptAddress.ts';
import { type BitcoinTransaction, isCoinbase } from '../../chain/bitcoin/transaction.ts';
import type { TransactionRow } from '../../core/rows.ts';
import { badAnswer } from '../answerShape.ts';
import type { EsploraTx, MerkleProof } from './esploraAnswers.ts';
import { merkleProofRoot } from './merkleProof.ts';

/** What a source said of one transaction, each answer sound by itself. */
export interface TransactionAnswers {
  readonly json: EsploraTx;
  readonly transaction: BitcoinTransaction;
  readonly proof: MerkleProof;
  readonly header: BlockHeader;
}

/** A transaction of this many bytes could be an inner node of a Merkle tree in disguise (CVE-2017-12842). */
const NODE_BYTES = 64;

/**
 * Holds what a source said of a transaction against its bytes and its block, and makes the row of it: id and outputs are
 * those of the bytes, the place in the block is the Merkle proof's. What the bytes do not say, the values and scripts of
 * the coins it spends, is the source's word, held against the fee it states.
 * @throws BAD_ANSWER naming both values
 */
export function checkTransaction(where: string, network: Network, answers: TransactionAnswers): TransactionRow {
  const { json, transaction, proof, header } = answers;
  if (json.status === null) throw badAnswer(`${where}, status`, 'a confirmed transaction', 'an unconfirmed one');
  checkOutputs(where, json, transaction);
  const inputs = isCoinbase(transaction) ? [] : checkInputs(where, network, json, transaction);
  if (proof.height !== json.status.height)
    throw badAnswer(`${where}, height of the Merkle proof`, `${json.status.height}`, `${proof.height}`);
  if (transaction.bytes.length === NODE_BYTES)
    throw badAnswer(where, 'a transaction that cannot be taken for a node of a Merkle tree', `${NODE_BYTES} bytes`);
  const root = merkleProofRoot(json.txid, proof.siblings, proof.position);
  const expected = hashText(header.merkleRoot);
  if (root !== expected)
    throw badAnswer(`${where}, Merkle proof`, `the root ${expected} of block ${header.hash}`, root);
  return {
    chain: network.chain,
    block: proof.height,
    index: proof.position,
    timeSec: header.timeSec,
    txid: json.txid,
    inputs,
    outputs: transaction.outputs.map(({ value, script }) => ({
      address: header.hash === network.genesis ? '' : scriptAddress(script, network.address),
      value,
    })),
  };
}

function checkOutputs(where: string, json: EsploraTx, { outputs }: BitcoinTransaction): void {
  if (json.outputs.length !== outputs.length)
    throw badAnswer(`${where}, vout`, `${outputs.length} outputs, as in its bytes`, `${json.outputs.length}`);
  for (const [i, { value, script }] of outputs.entries()) {
    const said = json.outputs[i]!;
    if (said.value !== value) throw badAnswer(`${where}, vout ${i}`, `${value}, as in its bytes`, `${said.value}`);
    const hex = script.toString('hex');
    if (said.script !== hex) throw badAnswer(`${where}, vout ${i}`, `script ${hex}, as in its bytes`, said.script);
  }
}

function checkInputs(
  where: string,
  network: Network,
  json: EsploraTx,
  { inputs, outputs }: BitcoinTransaction,
): TransactionRow['inputs'] {
  if (json.inputs.length !== inputs.length)
    throw badAnswer(`${where}, vin`, `${inputs.length} inputs, as in its bytes`, `${json.inputs.length}`);
  let total = 0n;
  const rows = inputs.map(({ txid, vout }, i) => {
    const said = json.inputs[i]!;
    if (said.txid !== txid || said.vout !== vout)
      throw badAnswer(`${where}, vin ${i}`, `${txid}:${vout}, as in its bytes`, `${said.txid}:${said.vout}`);
    if (said.coin === null) throw badAnswer(`${where}, vin ${i}`, 'a coin that is spent', 'a coinbase');
    total += said.coin.value;
    const address = scriptAddress(Buffer.from(said.coin.script, 'hex'), network.address);
    const row = { txid, vout, value: said.coin.value };
    return address === '' ? row : { ...row, address };
  });
  const paid = outputs.reduce((sum, { value }) => sum + value, 0n);
  if (total > network.maxMoney || total - paid !== json.fee)
    throw badAnswer(`${where}, fee`, `${total - paid}, what its inputs have above its outputs`, `${json.fee}`);
  if (total < paid) throw badAnswer(`${where}, inputs`, `at least ${paid}`, `${total}`);
  return rows;
}
