import type { Register } from './register.ts';

/** Tells the id of the claim that has another's place now, after however many corrections; the same where it was not corrected. */
export function inPlaceOf({ records }: Pick<Register, 'records'>): (id: string) => string {
  const query = records.query('SELECT replaced_by FROM claim WHERE id = ?');
  return (id) => {
    let at = id;
    // What takes a claim's place is new to the register, so this ends.
    for (let by = query.get(at)?.replaced_by; typeof by === 'string'; by = query.get(at)?.replaced_by) at = by;
    return at;
  };
}
