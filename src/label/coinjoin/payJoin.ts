import { distinctAddresses, scriptKind, type TransactionShape, totalSat } from './shape.ts';
import type { Verdict } from './verdict.ts';

/**
 * The shape of a PayJoin (BIP 78): two outputs, inputs of two addresses or more of one kind, and an input that neither
 * output needs, because the other inputs would have paid for the larger one (the "unnecessary input heuristic").
 * Ordinary wallets that gather coins make it too, far more often than PayJoins do, so it is always `uncertain`: inputs are
 * still taken to be one party's, and the link says that it rests on such a transaction.
 */
export function detectPayJoin({ inputs, outputs }: TransactionShape): Verdict | null {
  if (outputs.length !== 2 || inputs.length < 2 || distinctAddresses(inputs) < 2) return null;
  if (new Set(inputs.map((coin) => scriptKind(coin.address))).size !== 1) return null;
  const spent = totalSat(inputs);
  const feeSat = spent - totalSat(outputs);
  const smallest = Math.min(...inputs.map((coin) => coin.valueSat));
  const larger = Math.max(...outputs.map((coin) => coin.valueSat));
  if (spent - smallest < larger + feeSat) return null;
  return {
    protocol: 'payjoin-shaped',
    certainty: 'uncertain',
    why: `two outputs, and ${inputs.length} inputs of which the smallest is needed for neither`,
  };
}
