import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SpoorError, systemError } from '../../core/errors.ts';
import { expandPattern } from '../../core/expandPattern.ts';
import { parseAddress } from '../address/parseAddress.ts';
import { readTags } from '../tags.ts';
import type { ImportedTag, ImportedTags, UnreadTag } from './importedTag.ts';
import { type Actor, readActorPack } from './readActorPack.ts';
import { readExplorerLabels } from './readExplorerLabels.ts';
import { readSdnCsv } from './readSdnCsv.ts';
import { readSdnXml } from './readSdnXml.ts';
import { readTagPack } from './readTagPack.ts';

/** What one file says, under the name by which it is replaced when it comes again. */
export interface TagFile extends ImportedTags {
  readonly set: string;
  readonly path: string;
}

/** A file's text and how it was named: a folder stands for all files in it and below. */
interface GivenText {
  readonly path: string;
  readonly set: string;
  readonly text: string;
  /** Whether it was found in a folder: then it may be of no form known here, and is passed over. */
  readonly isFound: boolean;
}

/** The sets of tags in files, and files found in folders that are none. */
export interface TagFiles {
  readonly files: readonly TagFile[];
  readonly passedOver: readonly string[];
}

const ENDINGS = /\.(?:ya?ml|json|csv|xml)(?:\.gz)?$/i;

/**
 * Reads files of tags, told by content: TagPacks and ActorPacks (YAML; ActorPacks are read first, whatever their place,
 * and name the actors of all), OFAC's SDN list as XML of both forms or as CSV (with its comments file beside it), interchange CSV, explorers'
 * labels as JSON. Each file is a set by its name, or by its place below the folder that was named.
 * @param chain of explorers' labels, whose addresses do not say it
 * @throws BAD_TAG, BAD_HEADER, EMPTY_FILE, UNKNOWN_FORMAT naming the file; FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export async function readTagFiles(paths: readonly string[], chain: string): Promise<TagFiles> {
  const given = paths.flatMap(expandPattern).flatMap(listTexts);
  const actors = new Map<string, Actor>();
  for (const file of given.filter(isActorPack))
    for (const [id, actor] of readActorPack(file.text, file.path)) actors.set(id, actor);
  const files: TagFile[] = [];
  const passedOver: string[] = [];
  for (const file of given) {
    if (isActorPack(file) || isSdnComments(file)) continue;
    const read = await readOne(file, given, actors, chain);
    if (read !== null) files.push({ set: file.set, path: file.path, ...read });
    else if (file.isFound) passedOver.push(file.path);
    else throw unknownForm(file.path);
  }
  const names = files.map(({ set }) => set);
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice !== undefined) {
    const both = files.filter(({ set }) => set === twice).map(({ path }) => path);
    const message = `${both.join(' and ')} have the same name, by which a set of tags is kept; import them with --as, one at a time`;
    throw new SpoorError('USAGE', message, { found: twice });
  }
  return { files, passedOver };
}

function listTexts(path: string): GivenText[] {
  try {
    if (!statSync(path).isDirectory()) return [readText(path, basename(path), false)];
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile() && ENDINGS.test(entry.name));
    const inside = found.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return inside.map((file) => readText(file, relative(path, file), true));
  } catch (cause) {
    throw systemError(cause, path);
  }
}

function readText(path: string, name: string, isFound: boolean): GivenText {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isGzip ? gunzip(bytes, path) : bytes).toString('utf8');
  return { path, set: name.replace(ENDINGS, ''), text, isFound };
}

function gunzip(bytes: Buffer, path: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new SpoorError('DAMAGED_GZIP', `${path}: damaged or cut short; fetch it again`, { file: path }, { cause });
  }
}

const isActorPack = ({ text }: GivenText): boolean => /^actors:/m.test(text) && /^title:/m.test(text);
const isTagPack = ({ text }: GivenText): boolean => /^tags:/m.test(text) && /^title:/m.test(text);
/** OFAC's CSV has no header; its list has twelve fields, its comments two, and both begin with a number. */
const isSdnList = ({ text }: GivenText): boolean => /^\d+,"[^"\n]*",/.test(text) && text.includes('-0-');
const isSdnComments = ({ path, text }: GivenText): boolean => /comments/i.test(basename(path)) && /^\d+,"/.test(text);

async function readOne(
  file: GivenText,
  all: readonly GivenText[],
  actors: ReadonlyMap<string, Actor>,
  chain: string,
): Promise<ImportedTags | null> {
  const { path, text } = file;
  if (text.trim() === '') throw new SpoorError('EMPTY_FILE', `${path}: the file is empty`, { file: path });
  if (/^\s*\{/.test(text)) return readExplorerLabels(text, path, chain);
  if (/^\uFEFF?\s*</.test(text)) return readSdnXml(text, path);
  if (isTagPack(file)) return readTagPack(text, path, actors);
  if (isSdnList(file)) {
    const comments = all.find((other) => dirname(other.path) === dirname(path) && isSdnComments(other));
    return readSdnCsv(text, path, comments?.text, comments?.path);
  }
  if (/^\uFEFF?[a-z,"]*\baddress\b/i.test(text)) return readInterchange(path);
  return null;
}

function unknownForm(path: string): SpoorError {
  const expected =
    'a TagPack or ActorPack, OFAC’s SDN list as XML or CSV, tags as CSV with a header, or labels as JSON';
  return new SpoorError('UNKNOWN_FORMAT', `${path}: not a file of tags that is known; expected ${expected}`, {
    file: path,
    expected,
  });
}

/** Our own CSV: the address is read as every other, so that any text of it is found. */
async function readInterchange(path: string): Promise<ImportedTags> {
  const tags: ImportedTag[] = [];
  const unread: UnreadTag[] = [];
  for (const [k, tag] of (await readTags(path)).entries()) {
    try {
      const { id, text } = parseAddress(tag.address, tag.chain);
      const said = {
        label: tag.entity,
        uri: '',
        confidence: '',
        concepts: [tag.category],
        abuse: '',
        actor: '',
        date: '',
      };
      tags.push({ ...tag, address: text, addressId: id, ...said, speaksFor: 'address', asset: '', context: '' });
    } catch (error) {
      if (!(error instanceof SpoorError) || error.code !== 'BAD_ADDRESS') throw error;
      unread.push({ file: path, place: k + 2, address: tag.address, problem: error.message });
    }
  }
  return { tags, unread };
}
