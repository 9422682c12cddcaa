/**
 * Spoor as a library. What the command line does, a program does with the same few calls:
 *
 *     import { createMemoryLedger, importFiles, parseTheftSpec, readTags, trace } from 'spoor';
 *
 *     const ledger = createMemoryLedger();                        // or: await openLedger('./ledger')
 *     await importFiles(['transfers.csv'], ledger, { workFolder: tmpdir() });
 *     const report = await trace(ledger, {
 *       thefts: [parseTheftSpec('kucoin=ethereum:0x5f3a...:3', 1)],
 *       tags: await readTags('tags.csv'),
 *     });
 *     console.log(report.rules.fifo?.ends);
 *     await ledger.close();
 *
 * Amounts are `bigint` in rows and requests and decimal strings in reports, always in base units; times are Unix
 * seconds. Every failure that has a cause outside the program is a `SpoorError` with a code; all long work takes
 * `WorkOptions` with a signal and a listener for progress.
 */
export type { ChainKind } from './core/chains.ts';
export { ERRORS, type ErrorCode, type ErrorFields, SpoorError } from './core/errors.ts';
export type { Progress, WorkOptions } from './core/progress.ts';
export type { InputRow, OutputRow, TransactionRow, TransferRow } from './core/rows.ts';
export { importFiles } from './ingest/importFiles.ts';
export type { StageOptions as ImportOptions } from './ingest/stageFiles.ts';
export { type Address, isSameAddress, parseAddress } from './label/address/parseAddress.ts';
export { type AssetUnit, readAssets } from './label/assets.ts';
export { CONFIDENCE } from './label/confidence.ts';
export type { ImportedTag, ImportedTags, UnreadTag } from './label/import/importedTag.ts';
export { type Actor, readActorPack } from './label/import/readActorPack.ts';
export { readExplorerLabels } from './label/import/readExplorerLabels.ts';
export { readSdnCsv } from './label/import/readSdnCsv.ts';
export { readSdnXml } from './label/import/readSdnXml.ts';
export { readTagPack } from './label/import/readTagPack.ts';
export type { XmlChunks } from './label/import/readXml.ts';
export { readTags, type Tag } from './label/tags.ts';
export { openLedger } from './ledger/embedded/openLedger.ts';
export { createMemoryLedger } from './ledger/memory/memoryLedger.ts';
export type {
  AccountSummary,
  ImportCounts,
  Ledger,
  LedgerChain,
  LedgerSummary,
  LedgerWriter,
  UtxoSummary,
} from './ledger/port.ts';
export { type AmountContext, type FoundAmount, readAmounts } from './newsroom/grammar/readAmounts.ts';
export { type FoundPeriod, readPeriods } from './newsroom/grammar/readPeriods.ts';
export type { Change, Entry, KeptDocument, Status } from './register/change.ts';
export {
  type Amount,
  type Attribution,
  type Claim,
  type ClaimContent,
  type Confidence,
  canonicalJson,
  claimId,
  type Interval,
  identify,
  type Modality,
  type Period,
  type Predicate,
  type Relay,
  type Source,
  type Speaker,
  type Subject,
} from './register/claim.ts';
export { comparePublished, type PublishedCheck } from './register/comparePublished.ts';
export { describeIncident, type IncidentDescription } from './register/describeIncident.ts';
export { type ClaimFilter, type Hand, Register, type RegisteredClaim } from './register/register.ts';
export { computeTotal } from './register/total.ts';
export type { Total, TotalQuery } from './register/totalAnswer.ts';
export { type Verified, verifyRegister } from './register/verifyRegister.ts';
export { type SimulatedWorld, type SimulateOptions, simulate } from './simulate/simulate.ts';
export { type SimulatedRows, simulateRows, type WorldTruth } from './simulate/simulateRows.ts';
export { type LargestPath, largestPaths } from './trace/largestPaths.ts';
export {
  type End,
  type Flow,
  type Reason,
  RULES,
  type RuleName,
  type RuleReport,
  type TheftTotals,
  type TraceReport,
  type Warning,
} from './trace/report.ts';
export { SERVICE_CATEGORIES, type TraceRequest } from './trace/request.ts';
export { type RestsOn, restsOn } from './trace/restsOn.ts';
export { parseTheftSpec, type TheftSpec } from './trace/theftSpec.ts';
export { traceLedger as trace } from './trace/traceLedger.ts';
