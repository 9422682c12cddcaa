import type { TagCollector } from './importedTag.ts';
import type { XmlForm } from './readXml.ts';

/** An entry of OFAC's SDN list that has digital currency addresses. */
export interface SdnEntry {
  /** OFAC's number: the same in every form of the list. */
  readonly id: string;
  /** As the CSV writes it: `LAST, First` for a person. */
  readonly name: string;
  readonly programs: Iterable<string>;
  readonly addresses: readonly SdnAddress[];
}

export interface SdnAddress {
  /** Line of the file. */
  readonly place: number;
  /** As OFAC writes it (`XBT`); `''` where it names none. */
  readonly asset: string;
  readonly address: string;
}

/** A form of the list in XML; `date` and `entries` are whole when the file has been read. */
export interface SdnForm extends XmlForm {
  /** `YYYY-MM-DD`; `''` where the list does not say. */
  readonly date: string;
  /** Those with addresses, in the list's order. */
  readonly entries: Iterable<SdnEntry>;
}

/** The asset of a kind of identification (`Digital Currency Address - XBT`), of any; `undefined` for another kind. */
export function assetOfKind(kind: string): string | undefined {
  const found = /^\s*Digital Currency Address\b[\s-]*(.*?)\s*$/i.exec(kind);
  return found === null ? undefined : found[1]!;
}

/**
 * Makes the tags of an entry: the same for every form of the list, so the programs are sorted.
 * @param date `YYYY-MM-DD`, the list's; `''` where it does not say
 */
export function collectSdnEntry(
  collector: TagCollector,
  { id, name, programs, addresses }: SdnEntry,
  date: string,
): void {
  const context = [...new Set(programs)].sort().join('; ');
  for (const { place, asset, address } of addresses) {
    collector.add(place, address, {
      entity: name,
      category: 'sanction',
      source: 'OFAC SDN',
      label: name,
      uri: '',
      confidence: 'authority_data',
      concepts: ['sanction'],
      abuse: 'sanction',
      actor: `ofac-${id}`,
      date,
      speaksFor: 'address',
      asset,
      context,
    });
  }
}
