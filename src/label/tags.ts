import { basename } from 'node:path';
import { canonicalName } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { showFound } from '../core/showFound.ts';
import { hasWrongCapitals, WRONG_CAPITALS } from './address/canonicalAddress.ts';
import { CONFIDENCE } from './confidence.ts';
import { readCsvTable } from './csvTable.ts';

/**
 * What someone says about an address: a claim with a source, not a fact. Several tags may name one address; all are
 * kept, in the order they were given.
 */
export interface Tag {
  /** The chain it is about, `''` for any. */
  readonly chain: string;
  /** As `canonicalName` gives it. */
  readonly address: string;
  /** Whether it is a tag under another text of its address, which is beside it as it was given. */
  readonly isRespelled?: true;
  /** `''` where the source names none. */
  readonly entity: string;
  /** A lower-case word: `exchange`, `burn`, ... Those in the stop set end a trace. */
  readonly category: string;
  /** The id of an actor; `''`, or absent, where none is named. */
  readonly actor?: string;
  /** Another actor whose name the source's label is: see `ImportedTag`. */
  readonly labelOwner?: string;
  readonly source: string;
  /** How sure the source is, where interchange CSV says it: a level of the ladder of TagPacks. */
  readonly confidence?: string;
  /** Where it was read; absent of tags that were made otherwise. */
  readonly provenance?: TagProvenance;
}

/** Which tag it is, for those who ask why it stopped a trace. */
export interface TagProvenance {
  /** The set of tags that it is in: a file, by its name without its ending; `''` of tags from no file. */
  readonly set: string;
  /** The line of interchange CSV that it begins on (1-based, the header counts). */
  readonly line?: number;
  readonly source: string;
  /** Where it is said; `''` where the source does not give it. */
  readonly uri: string;
  /** A level of the ladder of TagPacks; `''` where the source does not say. */
  readonly confidence: string;
  /** What the source calls the holder, where it is not the tag's `entity`: that is then the name of the actor that it names. */
  readonly label?: string;
  /** Categories of the address's other tags, which do not decide: `sanction`. */
  readonly also?: readonly string[];
  /** Where it speaks for an address because both are in one cluster: that cluster (`bitcoin:` and its first address)... */
  readonly cluster?: string;
  /** ...and the address that the source tags. */
  readonly taggedAddress?: string;
  /** What of change joined that cluster besides inputs. */
  readonly mergedBy?: readonly string[];
}

const COLUMNS = ['chain', 'address', 'entity', 'category', 'source', 'confidence'] as const;
const CATEGORY = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** Endings of files of tags, which are no part of the name of their set. */
const ENDINGS = /\.(?:ya?ml|json|csv|xml|txt)(?:\.gz)?$/i;

/** Whether a file may hold tags, by its name. */
export function isNamedLikeTags(name: string): boolean {
  return ENDINGS.test(name);
}

/** The name of the set that a file of tags is. */
export function setNameOf(name: string): string {
  return name.replace(ENDINGS, '');
}

/** Where a tag was read: of one that was not, what it says itself. */
export function provenanceOf({ provenance, source, confidence = '' }: Tag): TagProvenance {
  return provenance ?? { set: '', source, uri: '', confidence };
}

/**
 * Reads a tags file (rules.md, "Plain interchange formats"): CSV with the columns chain,address,entity,category,source
 * in any order, of which only address and category are required; and `confidence`, a level of the ladder of TagPacks.
 * Each tag says as its provenance in which set and line it stands.
 * @param options `set`: what it is called, if not by the file's name. `keepsCase`: addresses as they stand, for who checks them;
 *   else hex is put in lower case here, and one whose capitals are a checksum that does not hold (EIP-55) is refused
 * @throws BAD_TAG naming file, line and field, and what `readCsvTable` throws
 */
export async function readTags(
  path: string,
  { set = setNameOf(basename(path)), keepsCase = false }: { readonly set?: string; readonly keepsCase?: boolean } = {},
): Promise<Tag[]> {
  const rows = await readCsvTable(path, { columns: COLUMNS, required: ['address', 'category'], code: 'BAD_TAG' });
  return rows.map(({ line, get }) => {
    const bad = (field: string, found: string, expected: string): SpoorError =>
      new SpoorError('BAD_TAG', `${path}, line ${line}, ${field}: found ${showFound(found)}, expected ${expected}`, {
        file: path,
        line,
        field,
        found,
        expected,
      });
    const address = get('address');
    if (address === '' || /\s/.test(address)) throw bad('address', address, 'an address');
    const category = get('category');
    if (!CATEGORY.test(category)) throw bad('category', category, 'a word in lower case, such as exchange or burn');
    const chain = get('chain');
    if (/\s|[A-Z]/.test(chain))
      throw bad('chain', chain, 'a chain in lower case, such as ethereum, or nothing for any');
    const confidence = get('confidence');
    if (confidence !== '' && !Object.hasOwn(CONFIDENCE, confidence))
      throw bad('confidence', confidence, `nothing or one of ${Object.keys(CONFIDENCE).join(' ')}`);
    if (!keepsCase && hasWrongCapitals(address, chain)) throw bad('address', address, `an address; ${WRONG_CAPITALS}`);
    const name = keepsCase ? address : canonicalName(address);
    const source = get('source');
    const provenance = { set, line, source, uri: '', confidence };
    const tag = { chain, address: name, entity: get('entity'), category, source, provenance };
    return confidence === '' ? tag : { ...tag, confidence };
  });
}
