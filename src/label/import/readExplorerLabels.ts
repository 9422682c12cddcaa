import { basename } from 'node:path';
import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { categoryOf, type ImportedTags, TagCollector } from './importedTag.ts';

/**
 * Reads labels of a block explorer as JSON: `{"0x...": {"name": "...", "labels": ["dex", ...]}}`. An address is one tag,
 * whatever the number of its labels.
 * @param chain that the explorer is of
 * @throws BAD_TAG naming file, address and field
 */
export function readExplorerLabels(text: string, file: string, chain: string): ImportedTags {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new SpoorError('BAD_TAG', `${file}: not JSON`, { file }, { cause });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new SpoorError('BAD_TAG', `${file}: expected an object of addresses`, { file });
  }
  const collector = new TagCollector(file);
  for (const [i, [address, value]] of Object.entries(read).entries()) {
    const { name, labels } = (value ?? {}) as { readonly name?: unknown; readonly labels?: unknown };
    if (typeof name !== 'string' || !Array.isArray(labels) || !labels.every((one) => typeof one === 'string')) {
      const message = `${file}, ${cutText(address)}: found ${showFound(value)}, expected a name and a list of labels`;
      throw new SpoorError('BAD_TAG', message, { file, address: cutText(address) });
    }
    collector.add(
      i + 1,
      address,
      {
        entity: name,
        category: categoryOf(labels),
        source: basename(file),
        label: name,
        uri: '',
        confidence: 'web_crawl',
        concepts: labels,
        abuse: '',
        actor: '',
        date: '',
        speaksFor: 'address',
        asset: '',
        context: '',
      },
      chain,
    );
  }
  return collector;
}
