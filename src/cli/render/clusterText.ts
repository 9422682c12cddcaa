import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import { clustersAgeLines } from '../../label/cluster/clustersAge.ts';
import type { Refused } from '../../label/cluster/refusedJoins.ts';
import type { ClusterSummary, MergedChange } from '../../label/cluster/updateClusters.ts';
import type { EvidenceStep, Why } from '../../label/cluster/whyLinked.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** The clusters of a ledger as a person reads them. */
export function clusterText(summaries: readonly ClusterSummary[], { style }: { readonly style: Style }): string {
  return summaries.map((summary) => chainText(summary, style)).join('\n');
}

function chainText(summary: ClusterSummary, style: Style): string {
  const { chain, largest, guarded, cut } = summary;
  const undone = summary.forgotten === 0 ? '' : `, ${countOf(summary.forgotten, 'block')} undone`;
  const lines = [
    style.bold(`Clusters of ${plainText(chain)}`),
    `${countOf(summary.transactions, 'transaction')} up to block ${summary.last}` +
      ` (${countOf(summary.read, 'block')} read now${undone})`,
    `${countOf(summary.addresses, 'address')}, ${formatCount(summary.clustered)} of them in ` +
      `${countOf(summary.clusters, 'cluster')} of two or more`,
    `${countOf(summary.links, 'transaction spends', 'transactions spend')} from two addresses or more`,
  ];
  const shapes = Object.entries(summary.collaborative).map(([protocol, { likely, uncertain }]) => [
    protocol,
    formatCount(likely),
    formatCount(uncertain),
  ]);
  if (shapes.length > 0) lines.push('', table(style, ['shape', 'likely', 'uncertain'], shapes));
  if (largest.length > 0) {
    const rows = largest.map(({ id, size }) => [plainText(id), formatCount(size)]);
    lines.push('', table(style, ['largest, by first address', 'addresses'], rows));
  }
  if (summary.mergedChange !== undefined) lines.push('', ...changeLines(summary.mergedChange, style));
  for (const refused of guarded) {
    const by = refused.byChange === undefined ? '' : ` by change (${refused.byChange.join(', ')})`;
    lines.push('', style.warn(`not joined: ${plainText(refused.txid)} would join clusters of two known owners${by}`));
    lines.push(...ownedLines(refused));
  }
  for (const { txid, parts } of cut) {
    const what = parts.length < 2 ? 'nothing falls apart' : countOf(parts.length, 'part');
    lines.push('', `without ${plainText(txid)}: ${what}`);
    for (const { id, size } of parts.length < 2 ? [] : parts)
      lines.push(`  ${plainText(id)}  ${countOf(size, 'address')}`);
  }
  return `${lines.join('\n')}\n`;
}

function changeLines({ by, named, joined, disagreeing, clusters, ...rest }: MergedChange, style: Style): string[] {
  const left = [`${formatCount(disagreeing)} left because they name several outputs of one transaction`];
  if (rest.guarded > 0) left.push(`${formatCount(rest.guarded)} kept apart by the guard`);
  if (rest.excepted > 0) left.push(`${formatCount(rest.excepted)} by --except`);
  return [
    style.warn(`Change was taken to join, by ${by.join(', ')}: weaker than inputs spent together`),
    `${countOf(named, 'output is', 'outputs are')} named, ${formatCount(joined)} of them joined; ${left.join(', ')}`,
    `${countOf(clusters, 'cluster rests', 'clusters rest')} on it; spoor why says where, and how often that was wrong`,
  ];
}

/** The clusters that were not joined, one a line. */
function ownedLines({ parts }: Refused): string[] {
  return parts.map(({ id, size, owner }) => {
    const who = owner === null ? 'nobody known' : plainText(owner);
    return `  ${plainText(id)}  ${countOf(size, 'address')}, ${who}`;
  });
}

function table(style: Style, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = header.map((_, k) => (k === 0 ? 'left' : 'right') as 'left' | 'right');
  return layOut({ rows: [header.map((cell) => style.dim(cell)), ...rows], align });
}

/** A chain of evidence as a person reads it. */
export function whyText(why: Why, { style }: { readonly style: Style }): string {
  const age = clustersAgeLines(why).map((line) => `${style.warn(line)}\n`);
  return `${joinedText(why, style)}${age.join('')}`;
}

function joinedText(why: Why, style: Style): string {
  const [a, b] = why.addresses.map(plainText);
  if (why.steps === null) {
    if (why.notJoined.length === 0)
      return `Nothing joins ${a} and ${b}: they are in different clusters of ${why.chain}.\n`;
    const said = why.notJoined.flatMap((refused) => {
      const by = refused.byChange === undefined ? '' : `by change (${refused.byChange.join(', ')}), `;
      return refused.why === 'guarded'
        ? [`  ${plainText(refused.txid)}: ${by}two known owners`, ...ownedLines(refused).map((line) => `  ${line}`)]
        : [`  ${plainText(refused.txid)}: ${by}taken out by --except`];
    });
    const areInputs = why.notJoined.every(({ byChange }) => byChange === undefined);
    const what = areInputs ? 'coins of both were spent together in' : 'they would be joined by';
    return `${a} and ${b} are kept in different clusters of ${why.chain}, and ${what}\n${said.join('\n')}\n`;
  }
  if (why.steps.length === 0) return `${a} is one address.\n`;
  const lines = [
    style.bold(`${a} and ${b}`),
    `are in the cluster of ${plainText(why.cluster!)}, ${countOf(why.size!, 'address')}, joined over ` +
      `${countOf(why.steps.length, 'transaction')}:`,
  ];
  why.steps.forEach((step, k) => {
    const date = new Date(step.time * 1000).toISOString().slice(0, 19).replace('T', ' ');
    lines.push(
      '',
      `${k + 1}. ${plainText(step.txid)}  ${style.dim(`block ${step.block}, ${date} UTC`)}`,
      ...stepLines(step),
      style.dim(`   assumes: ${step.assumes}`),
    );
  });
  return `${lines.join('\n')}\n`;
}

function stepLines({ from, to, fromInputs, toInputs, change }: EvidenceStep): string[] {
  if (change === undefined)
    return [
      `   spent coins of ${plainText(from)} (input ${fromInputs.join(', ')})`,
      `   and of         ${plainText(to)} (input ${toInputs.join(', ')})`,
    ];
  // One of the two is spent from, the other gets the change; an address that is both is spent from.
  const [spender, inputs, payee] = fromInputs.length > 0 ? [from, fromInputs, to] : [to, toInputs, from];
  return [
    `   spent coins of ${plainText(spender)} (input ${inputs.join(', ')})`,
    `   and paid       ${plainText(payee)} (output ${change.vout}), which is taken for its change`,
  ];
}
