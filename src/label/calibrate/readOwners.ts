import { readCsvTable } from '../csvTable.ts';

const COLUMNS = ['chain', 'address', 'owner', 'role'] as const;

export interface Owner {
  readonly owner: string;
  /** What the address is for, `''` where the file does not say. */
  readonly role: string;
}

/**
 * Who owns which address, as `spoor simulate` writes it (`truth-owners.csv`).
 * @throws BAD_TAG naming file, line and field, and what `readCsvTable` throws
 */
export async function readOwners(path: string): Promise<Map<string, Owner>> {
  const rows = await readCsvTable(path, { columns: COLUMNS, required: ['address', 'owner'], code: 'BAD_TAG' });
  return new Map(rows.map(({ get }) => [get('address'), { owner: get('owner'), role: get('role') }]));
}

/** By place in `addresses` a number for the owner, 0 where the truth names none. */
export function numberOwners(truth: ReadonlyMap<string, Owner>, addresses: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(addresses, (address) => {
    const owner = truth.get(address)?.owner;
    if (owner === undefined) return 0;
    const known = numbers.get(owner) ?? numbers.size + 1;
    numbers.set(owner, known);
    return known;
  });
}
