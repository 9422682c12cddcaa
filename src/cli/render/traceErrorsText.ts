import type { SpreadOverWorlds } from '../../label/calibrate/overWorlds.ts';
import { RULES, type RuleName } from '../../trace/report.ts';
import type { ActivityCalibration, ActivityShares } from '../calibrate/measureActivity.ts';
import type { TraceErrors, VariantErrors } from '../calibrate/measureTraceErrors.ts';
import { layOut } from './layout.ts';
import { proportionText } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

const digits = (share: number): string => (100 * share).toFixed(1);
const spreadText = ({ median, low, high }: SpreadOverWorlds): string =>
  `${digits(median)} [${digits(low)}–${digits(high)}]`;

const CONSERVING = RULES.filter((rule) => rule !== 'poison' && rule !== 'bounds');

/** How wrong tags and clusters move the amounts at named services, as lines. */
export function traceErrorLines(errors: TraceErrors, style: Style): string[] {
  const table = (of: VariantErrors, what: 'over' | 'under', among: readonly RuleName[]): string => {
    const rules = among.filter((rule) => Object.values(of).some((byRule) => byRule[rule] !== undefined));
    const rows = Object.entries(of).map(([variant, byRule]) => [
      `  ${variant}`,
      ...rules.map((rule) => spreadText(byRule[rule]![what])),
    ]);
    return layOut({
      rows: [['  tags', ...rules].map((cell) => style.dim(cell)), ...rows],
      align: ['left', ...rules.map(() => 'right' as const)],
    });
  };
  const both = (of: VariantErrors): string[] => [
    table(of, 'under', CONSERVING),
    '  too much at named services',
    table(of, 'over', CONSERVING),
    '  too little: of the reach of poison with every tag; what services got beyond what bounds says is possible',
    table(of, 'under', ['poison', 'bounds']),
    '  too much: of that reach; what bounds says is certain there and services did not get',
    table(of, 'over', ['poison', 'bounds']),
  ];
  const { seed, worlds, transfers, thefts, coinJoinPermille } = errors;
  return [
    style.bold('What wrong tags and clusters do to a trace'),
    `hundredths of what was stolen, median and 5–95 % of ${formatCount(worlds)} worlds of ${formatCount(transfers)} transfers or outputs ` +
      `(seeds ${seed} to ${seed + worlds - 1}, ${thefts} thefts each)`,
    `  UTXO chain, ${coinJoinPermille / 10} % of the outputs in CoinJoins: too little at the services that got it`,
    ...both(errors.utxo),
    '  Account chain: too little at the services that got it',
    ...both(errors.account),
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
