import { SpoorError } from '../../core/errors.ts';
import { type Claim, type ImportedTags, TagCollector } from './importedTag.ts';

/** A file that holds addresses and nothing of them. */
export interface AddressList {
  readonly addresses: readonly string[];
  /** Line, or place in the list (1-based), by address. */
  readonly places: readonly number[];
  /** `YYYY-MM-DD` where the file gives its day; else `''`. */
  readonly date: string;
}

const ADDRESS = /^[A-Za-z0-9:_+/-]{20,}$/;
/** Who publishes lists of nothing but addresses, as their files are named. */
const SANCTIONS = /ofac|sanction/i;
/** `sanctioned_addresses_XBT`: the asset as OFAC writes it. */
const ASSET = /_([A-Z0-9]{2,6})$/;

/** The addresses of a text with one on each line, with blank lines and comments (`#`); null where a line is anything else. */
export function findAddressLines(text: string): AddressList | null {
  const addresses: string[] = [];
  const places: number[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) continue;
    if (!ADDRESS.test(address)) return null;
    addresses.push(address);
    places.push(i + 1);
  }
  return addresses.length === 0 ? null : { addresses, places, date: '' };
}

/** The addresses of JSON: a list of texts, or `{"lastUpdated": "2024-01-31", "addresses": [...]}`; null where it is anything else. */
export function findAddressJson(json: unknown): AddressList | null {
  const { addresses, lastUpdated } = (Array.isArray(json) ? { addresses: json } : (json ?? {})) as {
    readonly addresses?: unknown;
    readonly lastUpdated?: unknown;
  };
  if (!Array.isArray(addresses) || !addresses.every((one) => typeof one === 'string')) return null;
  const date = typeof lastUpdated === 'string' && /^\d{4}-\d{2}-\d{2}/.test(lastUpdated) ? lastUpdated : '';
  return { addresses, places: addresses.map((_, k) => k + 1), date: date.slice(0, 10) };
}

/**
 * Tags of a list of addresses, of which only the name of the file says what they are: those of a sanctions list, as it is
 * published for screening (`sanctioned_addresses_XBT.txt`).
 * @throws BAD_TAG where the name does not say it: an address alone is no tag
 */
export function readAddressList({ addresses, places, date }: AddressList, set: string, file: string): ImportedTags {
  if (!SANCTIONS.test(set)) {
    const message = `${file}: addresses, and nothing of what they are; make it a CSV with the columns address,category,entity,source`;
    throw new SpoorError('BAD_TAG', message, { file, expected: 'address,category,entity,source' });
  }
  const collector = new TagCollector(file);
  const claim: Claim = {
    entity: '',
    category: 'sanction',
    source: 'OFAC SDN',
    label: '',
    uri: '',
    confidence: 'authority_data',
    concepts: ['sanction'],
    abuse: 'sanction',
    actor: '',
    date,
    speaksFor: 'address',
    asset: ASSET.exec(set)?.[1] ?? '',
    context: '',
  };
  for (const [k, address] of addresses.entries()) collector.add(places[k]!, address, claim);
  return { tags: collector.tags, unread: collector.unread };
}
