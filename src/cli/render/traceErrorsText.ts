import { countOf } from '../../core/countOf.ts';
import type { SpreadOverWorlds } from '../../label/calibrate/overWorlds.ts';
import { RULES, type RuleName } from '../../trace/report.ts';
import type { ActivityCalibration, ActivityShares } from '../calibrate/measureActivity.ts';
import type { TraceErrors, VariantErrors } from '../calibrate/measureTraceErrors.ts';
import { proseLines } from './calibrationProse.ts';
import { seedsText } from './clusterWorldsText.ts';
import { layOut } from './layout.ts';
import { countedText } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

const digits = (share: number): string => (100 * share).toFixed(1);
const spreadText = ({ median, low, high }: SpreadOverWorlds): string =>
  low === null || high === null ? digits(median) : `${digits(median)} [${digits(low)}–${digits(high)}]`;

/** Of the rules that conserve value the one whose figures are printed; they differ little, and the JSON has them all. */
const SHOWN = 'pro-rata';
const CONSERVING = RULES.filter((rule) => rule !== 'poison' && rule !== 'bounds');

/** How wrong tags and clusters move the amounts at named services, as lines. */
export function traceErrorLines(errors: TraceErrors, style: Style): string[] {
  const table = (of: VariantErrors, rule: RuleName, less: string, more: string): string => {
    const rows = Object.entries(of).flatMap(([variant, byRule]) => {
      const shares = byRule[rule];
      // Tables are read at a hundred columns.
      const name = variant.replace('given to clusters', 'to clusters');
      return shares === undefined ? [] : [[`  ${name}`, spreadText(shares.under), spreadText(shares.over)]];
    });
    const header = ['  tags', less, more].map((cell) => style.dim(cell));
    return layOut({ rows: [header, ...rows], align: ['left', 'right', 'right'] });
  };
  const tables = (of: VariantErrors): string[] => [
    `    ${SHOWN}: hundredths of what was stolen, at named services less and more than they got`,
    table(of, SHOWN, 'too little', 'too much'),
    '    poison: hundredths of its reach with every tag, not reached any more and reached wrongly',
    table(of, 'poison', 'too little', 'too much'),
    '    bounds: hundredths of what was stolen, that services got beyond what is said to be possible, and',
    '    did not get of what is said to be certain',
    table(of, 'bounds', 'too little', 'too much'),
  ];
  const { seed, worlds, transfers, thefts, coinJoinPermille } = errors;
  return [
    style.bold('What wrong tags and clusters do to a trace'),
    ...proseLines(
      `${worlds === 1 ? 'In' : 'Median and 5–95 % of'} ${countOf(worlds, 'simulated world')} of ${formatCount(transfers)} transfers or outputs ` +
        `(${seedsText({ seed, worlds })}, ${countOf(thefts, 'theft')} each)${worlds === 1 ? ': how far others differ one world does not tell' : ''}. Of the rules that conserve value ${SHOWN} stands for all: the ` +
        `median under another differs from its by at most ${digits(farthest([errors.utxo, errors.account]))} hundredths.`,
    ),
    `  UTXO chain, ${coinJoinPermille / 10} % of the outputs in CoinJoins`,
    ...tables(errors.utxo),
    '  account chain',
    ...tables(errors.account),
  ];
}

/** How far the median under a rule that conserves value is from that under the one that is shown, at most. */
function farthest(chains: readonly VariantErrors[]): number {
  const distances = chains
    .flatMap((chain) => Object.values(chain))
    .flatMap((byRule) =>
      CONSERVING.flatMap((rule) =>
        (['under', 'over'] as const).map((what) => {
          const [one, other] = [byRule[rule], byRule[SHOWN]];
          return one === undefined || other === undefined ? 0 : Math.abs(one[what].median - other[what].median);
        }),
      ),
    );
  return Math.max(0, ...distances);
}

/** How often the activity rule is right, as lines. */
export function activityLines(
  { worlds, transfers, limit, utxo, account }: ActivityCalibration,
  style: Style,
): string[] {
  const header = ['  worlds', 'precision', 'recall of services’ wallets'].map((cell) => style.dim(cell));
  const row = (name: string, { precision, recall }: ActivityShares): string[] => [
    `  ${name}`,
    countedText(precision),
    countedText(recall),
  ];
  return [
    style.bold('Untagged addresses with many events taken for services'),
    ...proseLines(
      `More than ${formatCount(limit)} events, in ${countOf(worlds, 'simulated world')} of ${formatCount(transfers)} transfers ` +
        `or outputs each, as if nothing were tagged; ${worlds === 1 ? 'intervals speak of this world' : 'counts of all together'}.`,
    ),
    layOut({
      rows: [header, row('UTXO chain', utxo), row('account chain', account)],
      align: ['left', 'left', 'left'],
    }),
  ];
}
