import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';

/** A pack that says that its header stands in another file, as TagPacks do: `header: !include header.yaml`. */
const INCLUDE = /^header: *!include +(["']?)([^"'\n]+?)\1 *$/m;

/** The file with a pack's header; null where it names none. */
export function headerFileOf(pack: { readonly path: string; readonly text: string }): string | null {
  const name = INCLUDE.exec(pack.text)?.[2];
  return name === undefined ? null : join(dirname(pack.path), name);
}

/**
 * A pack's text with its header in it, where it names a file that has it.
 * @throws BAD_TAG where that is not in the pack's folder or below; FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export function withHeader(pack: { readonly path: string; readonly text: string }): string {
  const file = headerFileOf(pack);
  if (file === null) return pack.text;
  const folder = normalize(dirname(pack.path));
  if (folder !== '.' ? !file.startsWith(join(folder, '/')) : /^(?:\.\.|\/)/.test(file)) {
    const message = `${pack.path}, header: found ${file}, expected a file in the pack's folder; copy it there`;
    throw new SpoorError('BAD_TAG', message, { file: pack.path, field: 'header', found: file });
  }
  let header: string;
  try {
    header = readFileSync(file, 'utf8');
  } catch (cause) {
    throw systemError(cause, file);
  }
  const lines = header.replace(/^\uFEFF/, '').split(/\r?\n/);
  const indented = lines.filter((line) => line !== '---').map((line) => (line === '' ? '' : `  ${line}`));
  return pack.text.replace(INCLUDE, () => `header:\n${indented.join('\n')}`);
}
