import { Random } from '../core/random.ts';
import { createHttpClient } from '../fetch/httpClient.ts';
import type { BlockSource } from '../ingest/node/blockSource.ts';
import type { NodeOptions } from '../ingest/node/openBlockSource.ts';
import type { Context } from './context.ts';
import { systemClock } from './systemClock.ts';

/** Opens the node that `rpc=...` or `rest=...` names, over the network and this machine's clock. */
export async function openNode(text: string, { signal }: Context, options: NodeOptions): Promise<BlockSource> {
  const { openBlockSource } = await import('../ingest/node/openBlockSource.ts');
  // Spreads the retries of several at one node; nothing that is kept depends on it.
  const random = new Random(process.pid);
  return await openBlockSource(text, createHttpClient({ clock: systemClock, random, signal }), options);
}
