import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import { BLIND_SPOTS } from '../../label/calibrate/blindSpots.ts';
import type {
  AccountLedgerCalibration,
  CoinLedgerCalibration,
  LedgerCalibration,
  NamedAgreement,
} from '../../label/calibrate/calibrateLedger.ts';
import { blindSpotLines, proseLines } from './calibrationProse.ts';
import { percent, proportionText } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** The heuristics held against a ledger's tags, as lines: every contradiction is named. */
export function ledgerCalibrationLines(chains: readonly LedgerCalibration[], folder: string, style: Style): string[] {
  const isOneOf = chains.filter(({ kind }) => kind === 'utxo').length > 1;
  return chains.flatMap((chain) => [
    ...(chain.kind === 'utxo' ? coinLines(chain, isOneOf, folder, style) : accountLines(chain, style)),
    '',
  ]);
}

/** @param isOneOf whether the ledger has other UTXO chains: then commands name this one */
function coinLines(found: CoinLedgerCalibration, isOneOf: boolean, folder: string, style: Style): string[] {
  const shapes = Object.entries(found.coinJoins).map(
    ([protocol, { likely, uncertain }]) =>
      `  ${protocol.padEnd(16)} ${formatCount(likely)} likely, ${formatCount(uncertain)} uncertain`,
  );
  const merged = found.mergedChange;
  return [
    style.bold(`Clusters of ${plainText(found.chain)} against the ledger’s tags`),
    ...proseLines(
      'Joined anew, without the guard that keeps tagged owners apart and without cuts: both would hide what is looked for.' +
        (merged === null ? ' By inputs alone; no change joined when spoor cluster ran last.' : ''),
    ),
    ...(merged === null ? [] : ['  by inputs alone']),
    ...agreementLines('all tags that name an owner', found.all),
    ...agreementLines('those of high confidence', found.confident),
    ...(merged === null
      ? []
      : [
          ...proseLines(`  by inputs and by change (${merged.by.join(', ')}), as when spoor cluster ran last`),
          ...agreementLines('all tags that name an owner', merged.all),
          ...agreementLines('those of high confidence', merged.confident),
        ]),
    ...(found.ambiguous === 0
      ? []
      : [`  left out: ${countOf(found.ambiguous, 'address', 'addresses')} whose tags name several owners`]),
    ...contradictionLines(merged === null ? found.all : merged.all, isOneOf ? `${found.chain}:` : '', folder),
    ...blindSpotLines([['', BLIND_SPOTS['tags of a ledger']]]),
    '',
    style.bold(`CoinJoin shapes on ${plainText(found.chain)}`),
    `Among ${countOf(found.links, 'transaction that spends', 'transactions that spend')} from two addresses or more, of ${formatCount(found.transactions)}`,
    ...(shapes.length === 0 ? ['  none'] : shapes),
  ];
}

function agreementLines(name: string, { tagged, owners, precision, recall, agreeing }: NamedAgreement): string[] {
  const { pairs, of, share, low, high } = precision;
  const bounds = low === null ? '' : `; 95 %: ${percent(low)} – ${percent(high)}`;
  if (tagged === 0) return [`  ${name}: none`];
  return [
    `  ${name}: ${countOf(tagged, 'address')}, ${countOf(owners, 'owner')}`,
    `    clusters whose tags agree           ${proportionText(agreeing)}`,
    `    precision (pairs in one cluster)    ${percent(share)} (${formatCount(pairs)} of ${formatCount(of)}${bounds})`,
    `    recall (pairs of one owner)         ${percent(recall.share)} (${formatCount(recall.pairs)} of ${formatCount(recall.of)})`,
  ];
}

/** Every two owners in one cluster, by the first address of each. */
function contradictionLines({ contradictions }: NamedAgreement, prefix: string, folder: string): string[] {
  if (contradictions.length === 0) return [];
  const lines = [
    '  in one cluster, by their tags of different owners (spoor why says what joins them; where the guard',
    '  kept them apart, spoor cluster does):',
  ];
  for (const { cluster, pairs, owners } of contradictions) {
    lines.push(`    cluster ${plainText(cluster)}: ${countOf(pairs, 'pair')} of different owners`);
    for (const { owner, addresses } of owners)
      lines.push(`      ${plainText(owner)}: ${formatCount(addresses.length)}, ${plainText(addresses[0]!)}`);
    const [one, other] = owners;
    const [first, second] = [one!, other!].map(({ addresses }) => plainText(`${prefix}${addresses[0]!}`));
    lines.push(`      spoor why ${first} ${second} --ledger ${plainText(folder)}`);
  }
  return lines;
}

function accountLines(found: AccountLedgerCalibration, style: Style): string[] {
  const { tagged, ambiguous, notLookedAt, precision, contradictions } = found;
  const left = [
    ...(ambiguous === 0 ? [] : [`${formatCount(ambiguous)} whose tags name several owners`]),
    ...(notLookedAt === 0 ? [] : [`${formatCount(notLookedAt)} with too many events`]),
  ];
  return [
    style.bold(`Deposit addresses of ${plainText(found.chain)} against the ledger’s tags`),
    ...proseLines(
      `The rule asked about ${countOf(tagged, 'tagged address')} as if ${tagged === 1 ? 'it' : 'they'} had no tag` +
        (left.length === 0 ? '' : `; not looked at: ${left.join(', ')}`),
    ),
    `  precision: names the owner that the tag names  ${proportionText(precision)}`,
    ...contradictions.map(
      ({ address, tag, rule }) =>
        `    ${plainText(address)}: by its tag of ${plainText(tag)}, by the rule of ${plainText(rule)}`,
    ),
    ...proseLines('  recall: not measured, because no tag says which address is a deposit address'),
    ...blindSpotLines([['', BLIND_SPOTS['deposit addresses']]]),
  ];
}
