import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as spoor from '../src/index.ts';

describe('the public surface', () => {
  test('values: a change here is a change of the interface, to be named in CHANGELOG.md', () => {
    const shapes = Object.entries(spoor).map(([name, value]) => `${name}: ${typeof value}`);
    expect(shapes.sort()).toMatchInlineSnapshot(`
      [
        "CONFIDENCE: object",
        "ERRORS: object",
        "RULES: object",
        "Register: function",
        "SERVICE_CATEGORIES: object",
        "SpoorError: function",
        "canonicalJson: function",
        "claimId: function",
        "comparePublished: function",
        "computeTotal: function",
        "createMemoryLedger: function",
        "describeIncident: function",
        "identify: function",
        "importFiles: function",
        "isSameAddress: function",
        "largestPaths: function",
        "openLedger: function",
        "parseAddress: function",
        "parseTheftSpec: function",
        "readActorPack: function",
        "readAmounts: function",
        "readAssets: function",
        "readExplorerLabels: function",
        "readPeriods: function",
        "readSdnCsv: function",
        "readSdnXml: function",
        "readTagPack: function",
        "readTags: function",
        "restsOn: function",
        "simulate: function",
        "simulateRows: function",
        "trace: function",
        "verifyRegister: function",
      ]
    `);
  });

  test('types', async () => {
    const source = await readFile(new URL('../src/index.ts', import.meta.url), 'utf8');
    const types = new Set<string>();
    for (const [, isType, list] of source.matchAll(/^export (type )?\{([^}]*)\} from/gm)) {
      for (const item of list!.split(',').map((text) => text.trim())) {
        const name = /^(?:type )?(?:\w+ as )?(\w+)$/.exec(item)?.[1];
        if (name !== undefined && (isType !== undefined || item.startsWith('type '))) types.add(name);
      }
    }
    expect([...types].sort()).toMatchInlineSnapshot(`
      [
        "AccountSummary",
        "Actor",
        "Address",
        "Amount",
        "AmountContext",
        "AssetUnit",
        "Attribution",
        "ChainKind",
        "Change",
        "Claim",
        "ClaimContent",
        "ClaimFilter",
        "Confidence",
        "End",
        "Entry",
        "ErrorCode",
        "ErrorFields",
        "Flow",
        "FoundAmount",
        "FoundPeriod",
        "Hand",
        "ImportCounts",
        "ImportOptions",
        "ImportedTag",
        "ImportedTags",
        "IncidentDescription",
        "InputRow",
        "Interval",
        "KeptDocument",
        "LargestPath",
        "Ledger",
        "LedgerChain",
        "LedgerSummary",
        "LedgerWriter",
        "Modality",
        "OutputRow",
        "Period",
        "Predicate",
        "Progress",
        "PublishedCheck",
        "Reason",
        "RegisteredClaim",
        "Relay",
        "RestsOn",
        "RuleName",
        "RuleReport",
        "SimulateOptions",
        "SimulatedRows",
        "SimulatedWorld",
        "Source",
        "Speaker",
        "Status",
        "Subject",
        "Tag",
        "TheftSpec",
        "TheftTotals",
        "Total",
        "TotalQuery",
        "TraceReport",
        "TraceRequest",
        "TransactionRow",
        "TransferRow",
        "UnreadTag",
        "UtxoSummary",
        "Verified",
        "Warning",
        "WorkOptions",
        "WorldTruth",
        "XmlChunks",
      ]
    `);
  });
});
