import type { SpreadOverWorlds } from '../../label/calibrate/overWorlds.ts';
import type { ActivityCalibration, ActivityShares } from '../calibrate/measureActivity.ts';
import { COMPARED_RULES, type TraceErrors, type VariantErrors } from '../calibrate/measureTraceErrors.ts';
import { layOut } from './layout.ts';
import { proportionText } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

const digits = (share: number): string => (100 * share).toFixed(1);
const spreadText = ({ median, low, high }: SpreadOverWorlds): string =>
  `${digits(median)} [${digits(low)}–${digits(high)}]`;

/** How wrong tags and clusters move the amounts at named services, as lines. */
export function traceErrorLines(errors: TraceErrors, style: Style): string[] {
  const table = (of: VariantErrors, what: 'over' | 'under'): string => {
    const rows = Object.entries(of).map(([variant, byRule]) => [
      `  ${variant}`,
      ...COMPARED_RULES.map((rule) => spreadText(byRule[rule][what])),
    ]);
    return layOut({
      rows: [['  tags', ...COMPARED_RULES].map((cell) => style.dim(cell)), ...rows],
      align: ['left', ...COMPARED_RULES.map(() => 'right' as const)],
    });
  };
  const { seed, worlds, transfers, thefts, coinJoinPermille } = errors;
  return [
    style.bold('What wrong tags and clusters do to a trace'),
    `hundredths of what was stolen, median and 5–95 % of ${formatCount(worlds)} worlds of ${formatCount(transfers)} transfers or outputs ` +
      `(seeds ${seed} to ${seed + worlds - 1}, ${thefts} thefts each)`,
    `  UTXO chain, ${coinJoinPermille / 10} % of the outputs in CoinJoins: too little at the services that got it`,
    table(errors.utxo, 'under'),
    '  too much at named services',
    table(errors.utxo, 'over'),
    '  Account chain: too little at the services that got it',
    table(errors.account, 'under'),
    '  too much at named services',
    table(errors.account, 'over'),
  ];
}

/** How often the activity rule is right, as lines. */
export function activityLines(
  { worlds, transfers, limit, utxo, account }: ActivityCalibration,
  style: Style,
): string[] {
  const line = (name: string, { precision, recall }: ActivityShares): string[] => [
    `  ${name}`,
    `    precision  ${proportionText(precision)}`,
    `    recall     ${proportionText(recall)}`,
  ];
  return [
    style.bold('Untagged addresses with many events'),
    `more than ${formatCount(limit)} in ${formatCount(worlds)} worlds of ${formatCount(transfers)} transfers or outputs, as if nothing were tagged`,
    ...line('UTXO chain', utxo),
    ...line('account chain', account),
  ];
}
