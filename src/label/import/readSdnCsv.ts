import { SpoorError } from '../../core/errors.ts';
import { csvRecords } from '../csvTable.ts';
import { type ImportedTags, TagCollector } from './importedTag.ts';
import { collectSdnEntry } from './sdnEntry.ts';

/** `Digital Currency Address - XBT 1abc...`, of any asset, up to the next `;` or the end. */
const ADDRESS = /Digital Currency Address - ([A-Za-z0-9]+)\s+([^;]*?)\s*(?:;|\.?\s*$)/g;
/** What OFAC writes for nothing. */
const NOTHING = '-0-';

/**
 * Reads the addresses in the remarks of OFAC's SDN list as CSV. Remarks longer than a field go on in a second file, in the
 * middle of a word.
 * @param sdn `sdn.csv`: no header; number, name, type, program, ..., remarks as the twelfth field
 * @param comments `sdn_comments.csv`: number, what follows the remarks
 * @throws BAD_TAG naming file and line
 */
export function readSdnCsv(sdn: string, file: string, comments = '', commentsFile = ''): ImportedTags {
  const rest = new Map<string, { line: number; text: string }>();
  for (const { line, fields } of records(comments, commentsFile, 2)) {
    const [id = '', text = ''] = fields;
    rest.set(id.trim(), { line, text: (rest.get(id.trim())?.text ?? '') + text });
  }
  const collector = new TagCollector(file);
  for (const { line, fields } of records(sdn, file, 12)) {
    const id = fields[0]!.trim();
    const remarks = clear(fields[11]!) + (rest.get(id)?.text ?? '');
    rest.delete(id);
    const addresses = Array.from(remarks.matchAll(ADDRESS), ([, asset, address]) => {
      return { place: line, asset: asset!, address: address! };
    });
    // Several programs are written `DPRK3] [CYBER2`.
    const programs = clear(fields[3]!).split(/\s*\]\s*\[\s*/);
    collectSdnEntry(collector, { id, name: clear(fields[1]!), programs, addresses }, '');
  }
  // Comments on entries that the list does not have: it is cut short, or they are of another day.
  const orphans = [...rest.values()].flatMap(({ line, text }) =>
    Array.from(text.matchAll(ADDRESS), ([, , address]) => {
      return {
        file: commentsFile,
        place: line,
        address: address!,
        problem: `${JSON.stringify(address)} stands in a comment on an entry that the list does not have; it is cut short, or of another day`,
        isSanctioned: true as const,
      };
    }),
  );
  return { tags: collector.tags, unread: [...collector.unread, ...orphans] };
}

function clear(field: string): string {
  return field.trim() === NOTHING ? '' : field.trim();
}

/** The file ends with the end mark of an old system (0x1A), on a line of its own. */
function* records(text: string, file: string, columns: number): Generator<{ line: number; fields: string[] }> {
  // Unquoted `-0- ` follows quoted fields with a blank before the comma, which is not part of CSV.
  for (const { line, fields } of csvRecords(text, file, 'BAD_TAG')) {
    if (fields.length === 1 && fields[0]!.trim() === '\u001a') continue;
    if (fields.length !== columns) {
      const message = `${file}, line ${line}: found ${fields.length} fields, expected ${columns}; is it cut short?`;
      throw new SpoorError('BAD_TAG', message, { file, line, found: fields.length, expected: columns });
    }
    yield { line, fields };
  }
}
