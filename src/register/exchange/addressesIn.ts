import { SpoorError } from '../../core/errors.ts';
import { parseTheftSpec } from '../../trace/theftSpec.ts';

/** What a theft names as the address that held it. */
export interface StolenFrom {
  readonly chain: string;
  readonly address: string;
}

/** The addresses that an incident's thefts name. Nobody held an incident's thefts against their form: one that has none names none. */
export function addressesIn(thefts: readonly string[]): StolenFrom[] {
  return thefts.flatMap((theft, i) => {
    try {
      const { chain, what } = parseTheftSpec(theft, i + 1);
      return what.kind === 'address' ? [{ chain, address: what.address }] : [];
    } catch (error) {
      if (error instanceof SpoorError && error.code === 'BAD_THEFT') return [];
      throw error;
    }
  });
}
