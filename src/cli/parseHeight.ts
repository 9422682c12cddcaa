import { SpoorError } from '../core/errors.ts';
import { BLOCK_LIMIT } from '../core/position.ts';

/** A block's height on the command line. @throws USAGE */
export function parseHeight(text: string): number {
  const height = Number(text);
  if (/^\d+$/.test(text) && height < BLOCK_LIMIT) return height;
  throw new SpoorError('USAGE', `found ${text} as a block, expected its height, a whole number below ${BLOCK_LIMIT}`);
}
