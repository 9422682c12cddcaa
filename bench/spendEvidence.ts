import { Evidence } from '../src/label/cluster/evidence.ts';
import { detectCoinJoin } from '../src/label/coinjoin/detectCoinJoin.ts';
import { PROTOCOLS } from '../src/label/coinjoin/verdict.ts';
import type { OpenTransaction } from '../src/simulate/utxoWorld.ts';
import { SpendWorldMaker } from './spendWorld.ts';

/** What `spoor cluster` reads of the world of spendWorld.ts, without the ledger between. */
export function makeSpendEvidence(outputs: number, seed: number): Evidence {
  const evidence = new Evidence();
  const indices = new Int32Array(2 * outputs).fill(-1);
  const indexOf = (address: number): number => {
    const known = indices[address]!;
    if (known >= 0) return known;
    evidence.addressId.push(evidence.addresses + 1);
    indices[address] = evidence.addresses - 1;
    return evidence.addresses - 1;
  };
  const take = (tx: number, row: OpenTransaction): void => {
    const members = new Set<number>();
    for (const { address } of row.inputs) members.add(indexOf(address));
    for (const { address } of row.outputs) indexOf(address);
    if (members.size > 1) evidence.addLink(tx * 2 ** 20, [...members], verdictByte(row));
  };
  new SpendWorldMaker(outputs, seed, take).make(outputs);
  return evidence;
}

/** As evidence has it, of a world whose addresses are all witness key hashes. */
function verdictByte({ inputs, outputs }: OpenTransaction): number {
  const shape = ({ value, address }: { readonly value: number; readonly address: number }) => {
    return { valueSat: value, address: `bc1q${String(address).padStart(38, '0')}` };
  };
  const verdict = detectCoinJoin({ inputs: inputs.map(shape), outputs: outputs.map(shape) });
  return verdict === null ? 0 : PROTOCOLS.indexOf(verdict.protocol) + 1;
}
