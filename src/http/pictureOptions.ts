import type { PictureOptions } from '../picture/makePicture.ts';
import type { OpeningOf } from '../picture/marks.ts';
import type { Looked } from './caseView.ts';

const DEFAULT_SIZE = 48;

/** How much of a view is shown by itself. */
export function pictureOptions(
  looked: Looked,
  { size = DEFAULT_SIZE, open }: { size?: number; open?: string },
): PictureOptions {
  const ids = open === undefined || open === '' ? [] : open.split(',');
  return { size, open: ids, openingOf: openingOf(looked), kept: looked.kept };
}

/** Openings that were assumed. */
export function openingOf({ result }: Looked): OpeningOf {
  return (chain, asset, address) => result.openings.get(`${chain} ${asset} ${address}`) ?? null;
}
