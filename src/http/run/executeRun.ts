import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import { type AssetUnit, readAssets } from '../../label/assets.ts';
import { readTheftFile } from '../../trace/readTheftFile.ts';
import type { TraceRequest } from '../../trace/request.ts';
import { restsOn } from '../../trace/restsOn.ts';
import { warnOfClusters } from '../../trace/tagConflicts.ts';
import { parseTheftSpec, type TheftSpec } from '../../trace/theftSpec.ts';
import { traceLedger } from '../../trace/traceLedger.ts';
import { warnUnknownActors } from '../../trace/warnUnknownActors.ts';
import { type CaseTags, readCaseTags } from './caseTags.ts';
import { type PreparedLedger, prepareLedger } from './prepareLedger.ts';
import type { RunOrder } from './runOrder.ts';
import { hasResult, writeResult } from './writeResult.ts';

/**
 * Traces a case under all its rules with all flows and keeps the result; returns its id. The id is a digest of the ledger and
 * of what was asked, so the same question is answered once.
 * @throws whatever reading, importing and tracing throw; INTERRUPTED
 */
export async function executeRun(order: RunOrder, work: WorkOptions): Promise<string> {
  const prepared = await prepareLedger(order, work);
  let known: CaseTags | null = null;
  try {
    const thefts = await theftsOf(order, prepared);
    known = await readCaseTags(order, prepared);
    const { tags, lookup, speakers, clusters } = known;
    const assets = await assetsOf(order, prepared);
    const request: TraceRequest = { thefts, tags, ...limitsOf(order) };
    const id = resultId(await prepared.ledger.digest(), request, assets, clusters);
    if (!hasResult(order.results, id)) {
      const clusterTags = new Map(speakers.map(({ chain, tagOf }) => [chain, tagOf]));
      const asked = { ...request, lookup, clusterTags, flows: true };
      const traced = await traceLedger(prepared.ledger, asked, work);
      const warnings = [...warnUnknownActors(known.unknownActors), ...warnOfClusters(speakers)];
      const report = warnings.length === 0 ? traced : { ...traced, warnings: [...traced.warnings, ...warnings] };
      const rests = restsOn(report, asked, prepared.ledger.chains);
      work.onProgress?.({ phase: 'keeping the result', done: 0, unit: 'rules' });
      await writeResult(order.results, id, { report, request, assets, rests, ledgerFolder: prepared.folder }, work);
    }
    return id;
  } finally {
    for (const one of known?.speakers ?? []) one.close();
    await prepared.ledger.close();
  }
}

async function theftsOf(order: RunOrder, { sideFolder }: PreparedLedger): Promise<TheftSpec[]> {
  if (order.thefts.length > 0) return order.thefts.map((text, k) => parseTheftSpec(text, k + 1));
  const beside = sideFile(sideFolder, 'thefts.txt');
  if (beside !== null) return await readTheftFile(beside, 0);
  throw new SpoorError('USAGE', 'the case names no theft; add at least one: [name=]chain:tx[:n] or chain:address@time');
}

async function assetsOf(order: RunOrder, { sideFolder }: PreparedLedger): Promise<AssetUnit[]> {
  const lists: AssetUnit[][] = [];
  for (const path of order.assetFiles) lists.push(await readAssets(path));
  const beside = sideFile(sideFolder, 'assets.csv');
  if (beside !== null) lists.push(await readAssets(beside));
  return lists.flat();
}

function sideFile(folder: string | null, name: string): string | null {
  const path = folder === null ? null : join(folder, name);
  return path !== null && existsSync(path) ? path : null;
}

function limitsOf(order: RunOrder): Omit<TraceRequest, 'thefts' | 'tags'> {
  const { rules, stop, untilSec, maxHops, dust, maxActivity, swaps, coinbase } = order;
  return {
    ...(rules === null ? {} : { rules }),
    ...(stop === null ? {} : { stop: new Set(stop) }),
    ...(untilSec === null ? {} : { untilSec }),
    ...(maxHops === null ? {} : { maxHops }),
    ...(dust === null ? {} : { dust: BigInt(dust) }),
    ...(maxActivity === null ? {} : { maxActivity }),
    ...(swaps ? {} : { swaps }),
    ...(coinbase === null ? {} : { coinbaseTaint: 'carry', coinbaseOrder: coinbase }),
  };
}

function resultId(
  digest: string,
  request: TraceRequest,
  assets: readonly AssetUnit[],
  clusters: string | null,
): string {
  const { thefts, tags, stop, dust, ...rest } = request;
  const hash = createHash('sha256').update(`spoor/result@3, with tags of ends and those against them\n${digest}\n`);
  hash.update(JSON.stringify(thefts.map(({ name, text }) => [name, text])));
  for (const tag of tags ?? [])
    hash.update(
      JSON.stringify([
        tag.chain,
        tag.address,
        tag.entity,
        tag.category,
        tag.actor ?? '',
        tag.source,
        tag.provenance ?? null,
      ]),
    );
  hash.update(
    JSON.stringify([stop === undefined ? null : [...stop].sort(), dust === undefined ? null : `${dust}`, rest, assets]),
  );
  if (clusters !== null) hash.update(clusters);
  return hash.digest('hex').slice(0, 32);
}
