import { showFound } from '../../core/showFound.ts';
import { type ImportedTags, TagCollector } from './importedTag.ts';
import { readXml, type XmlChunks } from './readXml.ts';
import { SdnAdvancedForm } from './sdnAdvancedForm.ts';
import { collectSdnEntry, type SdnForm } from './sdnEntry.ts';
import { SdnStandardForm } from './sdnStandardForm.ts';

/**
 * Reads the digital currency addresses of OFAC's SDN list as XML: `SDN.XML` (root `sdnList`) or `SDN_ADVANCED.XML` (root
 * `Sanctions`), told apart by the root, whatever namespace it is in: OFAC has moved it. Memory is bounded by the entries that
 * have addresses, not by the file.
 * @param chunks `createReadStream(path)`, or the text itself
 * @throws BAD_TAG naming file, line and column
 */
export async function readSdnXml(chunks: XmlChunks, file: string): Promise<ImportedTags> {
  let form: SdnForm | undefined;
  await readXml(chunks, file, (root, refuse) => {
    if (root.name === 'sdnList') form = new SdnStandardForm(refuse);
    else if (root.name === 'Sanctions') form = new SdnAdvancedForm(refuse);
    return form ?? refuse(`found the root element ${showFound(root.name)}, expected sdnList or Sanctions`);
  });
  const collector = new TagCollector(file);
  for (const entry of form?.entries ?? []) collectSdnEntry(collector, entry, form!.date);
  return { tags: collector.tags, unread: collector.unread };
}
