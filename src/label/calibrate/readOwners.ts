import { readCsvTable } from '../csvTable.ts';

const COLUMNS = ['chain', 'address', 'owner', 'role'] as const;

/**
 * Who owns which address, as `spoor simulate` writes it (`truth-owners.csv`).
 * @returns by place in `addresses` a number for the owner, 0 where the file names none
 * @throws BAD_TAG naming file, line and field, and what `readCsvTable` throws
 */
export async function readOwners(path: string, addresses: readonly string[]): Promise<Int32Array> {
  const rows = await readCsvTable(path, { columns: COLUMNS, required: ['address', 'owner'], code: 'BAD_TAG' });
  const ownerByAddress = new Map(rows.map(({ get }) => [get('address'), get('owner')]));
  const numbers = new Map<string, number>();
  return Int32Array.from(addresses, (address) => {
    const owner = ownerByAddress.get(address);
    if (owner === undefined) return 0;
    const known = numbers.get(owner) ?? numbers.size + 1;
    numbers.set(owner, known);
    return known;
  });
}
