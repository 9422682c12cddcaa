import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SpoorError, systemError } from '../../core/errors.ts';
import { expandPattern } from '../../core/expandPattern.ts';
import { chainNamed } from '../address/chainFamilies.ts';
import { parseAnyAddress } from '../address/plainAddress.ts';
import type { ActorFile } from '../store/actorNames.ts';
import { packActors } from '../store/actorTable.ts';
import { packTags } from '../store/packTags.ts';
import { isNamedLikeTags, readTags, setNameOf, type Tag } from '../tags.ts';
import type { ImportedTag, ImportedTags, UnreadTag } from './importedTag.ts';
import { headerFileOf, withHeader } from './packHeader.ts';
import { readActorPack } from './readActorPack.ts';
import { findAddressJson, findAddressLines, readAddressList } from './readAddressList.ts';
import { findEntities, isEntityTable, readEntityTable, readEntityTags } from './readEntities.ts';
import { readExplorerLabels } from './readExplorerLabels.ts';
import { readSdnCsv } from './readSdnCsv.ts';
import { readSdnXml } from './readSdnXml.ts';
import { readTagPack } from './readTagPack.ts';

/** What one file says, under the name by which it is replaced when it comes again. */
export interface TagFile extends FileTags {
  readonly set: string;
  readonly path: string;
  /** Found in a folder that was named, not named itself. */
  readonly isFound: boolean;
}

interface FileTags extends ImportedTags {
  /** Of interchange CSV: its tags as they stand there. */
  readonly asWritten?: readonly Tag[];
}

export interface ReadTagOptions {
  /**
   * For one trace: interchange CSV is given as it stands, and only so; a file of no known form is taken for it, so that what is
   * wrong with its header is said; and names of sets may be the same.
   */
  readonly isForTrace?: boolean;
  /** Chains of the ledger at hand: what interchange CSV calls so stays, whatever else it may stand for. */
  readonly chains?: readonly string[];
}

/** A file's text and how it was named: a folder stands for all files in it and below. */
interface GivenText {
  readonly path: string;
  readonly set: string;
  readonly text: string;
  /** Whether it was found in a folder: then it may be of no form known here, and is passed over. */
  readonly isFound: boolean;
  /** The file or folder that was named. */
  readonly named: string;
}

type PassedOver = { readonly path: string; readonly why: string }[];

/** The sets of tags in files, ActorPacks, and files found in folders that are none, with why. */
export interface TagFiles {
  readonly files: readonly TagFile[];
  readonly actorPacks: readonly ActorFile[];
  readonly passedOver: Readonly<PassedOver>;
  /** A line a folder with files whose names are not those of tags. */
  readonly otherFiles: Readonly<PassedOver>;
}

/** Files that a message names; how many more there are is said. */
const MOST_NAMED = 3;

/** Block explorers whose labels are published, by what a path calls them, and their chains. */
const EXPLORERS: readonly (readonly [RegExp, string])[] = [
  [/bscscan/i, 'bsc'],
  [/polygonscan/i, 'polygon'],
  [/arbiscan/i, 'arbitrum'],
  [/optimis/i, 'optimism'],
  [/basescan/i, 'base'],
  [/ftmscan/i, 'fantom'],
  [/snow(?:trace|scan)/i, 'avalanche'],
  [/gnosisscan/i, 'gnosis'],
];

/**
 * Reads files of tags, told by content: TagPacks and ActorPacks (YAML; lists of entities are read first, whatever
 * their place), OFAC's SDN list as XML of both forms or as CSV (with its comments file beside
 * it), lists of sanctioned addresses, tables of addresses and entities, interchange CSV, explorers' labels as JSON. Each file is a
 * set by its name, or by its place below the folder that was named. A file that says what one of the same name said is left out. One that
 * holds no tags is refused where it was named, and so is a folder in which nothing else is; in a folder with others it is passed over.
 * @param chain of explorers' labels, whose addresses do not say it; null for that of the explorer in the path, else Ethereum
 * @throws BAD_TAG, BAD_HEADER, EMPTY_FILE, UNKNOWN_FORMAT naming the file or folder; USAGE where two files have one name;
 *   FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export async function readTagFiles(
  paths: readonly string[],
  chain: string | null,
  { isForTrace = false, chains = [] }: ReadTagOptions = {},
): Promise<TagFiles> {
  const named = paths.flatMap(expandPattern);
  const listed = named.map(listTexts);
  const given = listed.flatMap(({ texts }) => texts);
  const all: Given = { given, chain, isForTrace, chains, categories: new Map() };
  for (const file of given) {
    for (const { name, category } of readJson(file, (json) => findEntities(json, file.path))?.entities ?? [])
      all.categories.set(name.toLowerCase(), category);
  }
  const files: TagFile[] = [];
  const actorPacks: ActorFile[] = [];
  const passedOver: PassedOver = [];
  const useful = new Set<string>();
  const headers = new Set(given.map(headerFileOf));
  for (const file of given) {
    if (headers.has(normalize(file.path))) continue;
    if (isSdnComments(file)) {
      if (!given.some((other) => isListOf(file, other))) passedOver.push({ path: file.path, why: NO_SDN_LIST });
      continue;
    }
    if (isActorPack(file)) {
      const { set, path } = file;
      const actors = readActorPack(withHeader(file), path);
      if (actors.size === 0) {
        refuseEmpty(file, NO_ACTORS_IN_IT, passedOver);
        continue;
      }
      useful.add(file.named);
      const twin = actorPacks.find((pack) => pack.set === set);
      if (twin === undefined) actorPacks.push({ set, path, actors });
      else if (packActors(twin.actors.values()).sha256 === packActors(actors.values()).sha256)
        passedOver.push({ path, why: `it says what ${twin.path} says` });
      else throw sameName(twin, file);
      continue;
    }
    const read = await readFound(file, all);
    if (typeof read !== 'string' && saysNothing(read)) {
      refuseEmpty(file, NO_TAGS_IN_IT, passedOver);
      continue;
    }
    if (typeof read !== 'string') useful.add(file.named);
    const twin = isForTrace ? undefined : files.find(({ set }) => set === file.set);
    if (typeof read === 'string') passedOver.push({ path: file.path, why: read });
    else if (twin === undefined) files.push({ set: file.set, path: file.path, isFound: file.isFound, ...read });
    else if (packTags(twin.tags).sha256 === packTags(read.tags).sha256)
      passedOver.push({ path: file.path, why: `it says what ${twin.path} says` });
    else throw sameName(twin, file);
  }
  const alone = given.find((file) => !file.isFound && isSdnComments(file));
  if (alone !== undefined && files.length === 0 && actorPacks.length === 0)
    throw new SpoorError('UNKNOWN_FORMAT', `${alone.path}: ${NO_SDN_LIST}`, { file: alone.path });
  const empty = named.find((path, k) => listed[k]!.isFolder && !useful.has(path));
  if (empty !== undefined) throw emptyFolder(empty, passedOver);
  return { files, actorPacks, passedOver, otherFiles: listed.flatMap(({ others }) => others) };
}

/** Whether a file names no address at all. A table that is given for one trace may be empty, as one without thefts is. */
const saysNothing = ({ tags, unread, asWritten }: FileTags): boolean =>
  tags.length === 0 && unread.length === 0 && asWritten === undefined;

const NO_TAGS_IN_IT = 'no tags are in it';
const NO_ACTORS_IN_IT = 'no actors are in it';

/** @throws EMPTY_FILE where it was named itself */
function refuseEmpty({ path, isFound }: GivenText, why: string, passedOver: PassedOver): void {
  if (!isFound) throw new SpoorError('EMPTY_FILE', `${path}: ${why}, so nothing was taken from it`, { file: path });
  passedOver.push({ path, why });
}

function emptyFolder(folder: string, passedOver: Readonly<PassedOver>): SpoorError {
  const inside = passedOver.filter(({ path }) => !relative(folder, path).startsWith('..'));
  const named = inside.slice(0, MOST_NAMED).map(({ path, why }) => `\n  ${path}: ${why}`);
  const left = inside.length - named.length;
  const message = `${folder}: no file of tags is in this folder${named.join('')}${left > 0 ? `\n  and ${left} more` : ''}`;
  return new SpoorError('EMPTY_FILE', message, { file: folder });
}

function sameName({ path, set }: Pick<TagFile, 'path' | 'set'>, other: GivenText): SpoorError {
  const message = `${path} and ${other.path} have the same name, by which a set of tags is kept; import them with --as, one at a time`;
  return new SpoorError('USAGE', message, { found: set });
}

interface Listed {
  readonly texts: readonly GivenText[];
  readonly isFolder: boolean;
  /** Files of a folder whose names are not those of tags, in one line. */
  readonly others: Readonly<PassedOver>;
}

function listTexts(path: string): Listed {
  try {
    if (!statSync(path).isDirectory())
      return { texts: [readText(path, basename(path), path, false)], isFolder: false, others: [] };
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    const all = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const inside = all.filter((file) => isNamedLikeTags(file)).toSorted();
    const texts = inside.map((file) => readText(file, relative(path, file), path, true));
    return { texts, isFolder: true, others: otherFiles(path, all) };
  } catch (cause) {
    throw systemError(cause, path);
  }
}

/** What is no file of tags by its name; hidden files are nobody's. */
function otherFiles(folder: string, all: readonly string[]): PassedOver {
  const names = all.filter((file) => !isNamedLikeTags(file)).map((file) => relative(folder, file));
  const others = names.filter((name) => !/(?:^|[\\/])\./.test(name)).toSorted();
  if (others.length === 0) return [];
  const what =
    others.length === 1 ? 'one file by its name holds no tags' : `${others.length} files by their names hold no tags`;
  const left = others.length - MOST_NAMED;
  const named = `${others.slice(0, MOST_NAMED).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return [{ path: folder, why: `${what}: ${named}` }];
}

function readText(path: string, name: string, named: string, isFound: boolean): GivenText {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isGzip ? gunzip(bytes, path) : bytes).toString('utf8');
  return { path, set: setNameOf(name), text, isFound, named };
}

function gunzip(bytes: Buffer, path: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new SpoorError('DAMAGED_GZIP', `${path}: damaged or cut short; fetch it again`, { file: path }, { cause });
  }
}

const isActorPack = ({ text }: GivenText): boolean => /^actors:/m.test(text) && /^(?:title|header):/m.test(text);
const isTagPack = ({ text }: GivenText): boolean => /^tags:/m.test(text) && /^(?:title|header):/m.test(text);
/** OFAC's CSV has no header; its list has twelve fields, its comments two, and both begin with a number. */
const isSdnList = ({ text }: GivenText): boolean => /^\d+,"[^"\n]*",/.test(text) && text.includes('-0-');
const isSdnComments = ({ path, text }: GivenText): boolean => /comments/i.test(basename(path)) && /^\d+,"/.test(text);

/** Whether a file is the SDN list that a comments file goes on from. */
const isListOf = (comments: GivenText, other: GivenText): boolean =>
  dirname(other.path) === dirname(comments.path) && !isSdnComments(other) && isSdnList(other);
const NO_SDN_LIST =
  'the comments of OFAC’s SDN list name no address without the list; give sdn.csv of the same folder with it';

/** All files that were given, and what some of them say of others. */
interface Given {
  readonly given: readonly GivenText[];
  readonly chain: string | null;
  readonly isForTrace: boolean;
  readonly chains: readonly string[];
  /** Of entities, by name in lower case. */
  readonly categories: Map<string, string>;
}

/** A file's tags; of one that was found in a folder and is none that is known: why. */
async function readFound(file: GivenText, all: Given): Promise<FileTags | string> {
  try {
    return await readOne(file, all);
  } catch (error) {
    const isNone = error instanceof SpoorError && (error.code === 'UNKNOWN_FORMAT' || error.code === 'EMPTY_FILE');
    if (!file.isFound || !isNone) throw error;
    return error.message.replace(`${file.path}: `, '');
  }
}

async function readOne(file: GivenText, all: Given): Promise<FileTags> {
  const { path, text, set } = file;
  if (text.trim() === '') throw new SpoorError('EMPTY_FILE', `${path}: the file is empty`, { file: path });
  if (/^\uFEFF?\s*[{[]/.test(text)) {
    const list = readJson(file, findAddressJson);
    if (list !== null) return readAddressList(list, set, path);
    const entities = readJson(file, (json) => findEntities(json, path));
    if (entities !== null) return readEntityTags(entities, path);
    if (!/"labels"\s*:/.test(text) && readJson(file, (json) => (isEmpty(json) ? null : true))) throw unknownForm(path);
    return readExplorerLabels(text, path, all.chain ?? chainOfPath(path));
  }
  if (/^\uFEFF?\s*</.test(text)) {
    if (/<CONSOLIDATED_LIST\b/.test(text.slice(0, 2000))) throw hasNoAddresses(path);
    return readSdnXml(text, path);
  }
  if (isTagPack(file)) return readTagPack(withHeader(file), path);
  if (isSdnList(file)) {
    const comments = all.given.find((other) => dirname(other.path) === dirname(path) && isSdnComments(other));
    return readSdnCsv(text, path, comments?.text, comments?.path);
  }
  if (isEntityTable(text)) return readEntityTable(text, path, all.categories);
  if (/^\uFEFF?[a-z,"]*\baddress\b/i.test(text)) return readInterchange(path, set, all);
  const list = findAddressLines(text);
  if (list !== null) return readAddressList(list, set, path);
  if (all.isForTrace && !file.isFound) return readInterchange(path, set, all);
  throw unknownForm(path);
}

const isEmpty = (json: unknown): boolean => typeof json === 'object' && json !== null && Object.keys(json).length === 0;

/** What a file's JSON is, by `find`; null where it is no JSON, or not of that form. */
function readJson<T>({ text }: GivenText, find: (json: unknown) => T | null): T | null {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return null;
  try {
    return find(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function chainOfPath(path: string): string {
  return EXPLORERS.find(([name]) => name.test(path))?.[1] ?? 'ethereum';
}

/** By its schema: it knows names, documents and places, and no accounts. */
function hasNoAddresses(path: string): SpoorError {
  const message = `${path}: the consolidated list of the UN Security Council holds no addresses of cryptocurrencies, so there is nothing to import`;
  return new SpoorError('UNKNOWN_FORMAT', message, { file: path });
}

function unknownForm(path: string): SpoorError {
  const expected =
    'a TagPack or ActorPack, OFAC’s SDN list as XML or CSV, tags as CSV with a header, a list of sanctioned addresses, or labels as JSON';
  return new SpoorError('UNKNOWN_FORMAT', `${path}: not a file of tags that is known; expected ${expected}`, {
    file: path,
    expected,
  });
}

async function readInterchange(path: string, set: string, { isForTrace, chains }: Given): Promise<FileTags> {
  const asWritten = await readTags(path, { set, keepsCase: !isForTrace });
  return isForTrace ? { tags: [], unread: [], asWritten } : fromInterchange(namedChains(asWritten, chains), path);
}

/** Tags under the names of their chains, where they have a symbol or an id of CAIP-2 that is none of `chains`. */
export function namedChains(tags: readonly Tag[], chains: readonly string[]): Tag[] {
  return tags.map((tag) => {
    const chain = chains.includes(tag.chain) ? tag.chain : (chainNamed(tag.chain) ?? tag.chain);
    return chain === tag.chain ? tag : { ...tag, chain };
  });
}

/**
 * Tags of interchange CSV like those of other files: the address is read as every other, so that any text of it is found. Of their
 * provenance sets keep what they do of every tag, and a trace (`keepsNames`) the line besides.
 * @param keepsNames whether what is no address stays what it is, instead of being unread
 */
export function fromInterchange(asWritten: readonly Tag[], path: string, keepsNames = false): ImportedTags {
  const tags: ImportedTag[] = [];
  const unread: UnreadTag[] = [];
  for (const { provenance, ...tag } of asWritten) {
    const place = provenance?.line ?? 0;
    const said = {
      ...(keepsNames && provenance !== undefined ? { provenance } : {}),
      label: tag.entity,
      uri: '',
      confidence: tag.confidence ?? '',
      concepts: [tag.category],
      abuse: '',
      actor: '',
      date: '',
      speaksFor: 'address',
      asset: '',
      context: '',
    } as const;
    try {
      const { id, text } = parseAnyAddress(tag.address, tag.chain);
      tags.push({ ...tag, address: text, addressId: id, ...said });
    } catch (error) {
      if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
      if (keepsNames) tags.push({ ...tag, addressId: `name:${tag.address}`, ...said });
      else unread.push({ file: path, place, address: tag.address, problem: error.message });
    }
  }
  return { tags, unread };
}
