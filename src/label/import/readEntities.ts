import { basename } from 'node:path';
import { SpoorError } from '../../core/errors.ts';
import { showFound } from '../../core/showFound.ts';
import { csvRecords } from '../csvTable.ts';
import { type Claim, categoryOf, type ImportedTags, TagCollector } from './importedTag.ts';

/** Someone of a list of entities, by whom tags beside it are sorted into categories. */
export interface Entity {
  readonly name: string;
  readonly category: string;
  readonly addresses: readonly string[];
}

/** A list of entities, and where it says it comes from. */
export interface EntityList {
  readonly entities: readonly Entity[];
  readonly source: string;
  /** `YYYY-MM-DD`; `''` where it does not say. */
  readonly date: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The entities of JSON as `{"source": "..", "lastUpdated": "..", "entities": [{"name", "category", "sampleAddresses"?: [..]}]}`;
 * null where it has no list of that name.
 * @throws BAD_TAG naming file and entity
 */
export function findEntities(json: unknown, file: string): EntityList | null {
  const { entities, source, lastUpdated } = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(entities)) return null;
  const list = entities.map((value: unknown, i): Entity => {
    const { name, category, sampleAddresses = [] } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (isText(name) && isText(category) && Array.isArray(sampleAddresses) && sampleAddresses.every(isText))
      return { name, category, addresses: sampleAddresses };
    const message = `${file}, entity ${i + 1}: found ${showFound(value)}, expected a name, a category and addresses`;
    throw new SpoorError('BAD_TAG', message, { file, item: i + 1 });
  });
  const day = isText(lastUpdated) && /^\d{4}-\d{2}-\d{2}/.test(lastUpdated) ? lastUpdated.slice(0, 10) : '';
  return { entities: list, source: isText(source) ? source : '', date: day };
}

/** Tags of the addresses that a list of entities names itself. The place is that of the entity. */
export function readEntityTags({ entities, source, date }: EntityList, file: string): ImportedTags {
  const collector = new TagCollector(file);
  for (const [i, { name, category, addresses }] of entities.entries()) {
    const claim = { ...claimOf(name, [category], source), date };
    for (const address of addresses) collector.add(i + 1, address, claim);
  }
  return { tags: collector.tags, unread: collector.unread };
}

/** Whether the first line that is no comment heads a table of addresses and who has them, without categories. */
export function isEntityTable(text: string): boolean {
  const names = headOf(text);
  return ['address', 'entity', 'source'].every((name) => names.includes(name)) && !names.includes('category');
}

function headOf(text: string): string[] {
  const line = /^(?:\uFEFF?(?:#[^\n]*)?\r?\n)*\uFEFF?([^#\n][^\n]*)/.exec(text)?.[1] ?? '';
  return line.split(',').map((name) => name.trim().toLowerCase());
}

/**
 * Reads CSV with the columns address, entity and source, and comments (`#`) on lines of their own. What kind of entity it is
 * a list of entities says (`findEntities`) that comes with it, by its name in any case; else the category is `unknown`.
 * @throws BAD_TAG naming file and line
 */
export function readEntityTable(text: string, file: string, categories: ReadonlyMap<string, string>): ImportedTags {
  const collector = new TagCollector(file);
  const claims = new Map<string, Claim>();
  // A comment keeps its line, so that places are those of the file.
  const rows = csvRecords(text.replace(/^\uFEFF/, '').replace(/^#[^\n]*$/gm, ''), file, 'BAD_TAG');
  const names = headOf(text);
  const places = ['address', 'entity', 'source'].map((name) => names.indexOf(name));
  let isHead = true;
  for (const { line, fields } of rows) {
    if (fields.length !== names.length) {
      const message = `${file}, line ${line}: found ${fields.length} fields, expected ${names.length} (${names.join(',')})`;
      throw new SpoorError('BAD_TAG', message, { file, line, found: fields.length, expected: names.length });
    }
    if (isHead) {
      isHead = false;
      continue;
    }
    const [address, entity, source] = places.map((place) => (fields[place] ?? '').trim()) as [string, string, string];
    const key = JSON.stringify([entity, source]);
    let claim = claims.get(key);
    if (claim === undefined) {
      const category = categories.get(entity.toLowerCase());
      claim = claimOf(entity, category === undefined ? [] : [category], source === '' ? basename(file) : source);
      claims.set(key, claim);
    }
    collector.add(line, address, claim);
  }
  return { tags: collector.tags, unread: collector.unread };
}

function claimOf(name: string, words: readonly string[], source: string): Claim {
  const nothing = { uri: '', confidence: '', abuse: '', actor: '', date: '', asset: '', context: '' };
  return {
    ...nothing,
    entity: name,
    label: name,
    category: categoryOf(words),
    source,
    concepts: words,
    speaksFor: 'address',
  };
}
