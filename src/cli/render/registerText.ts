import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { IncidentImport } from '../../register/import/importIncidents.ts';
import type { Unmerged } from '../../register/undoMerge.ts';
import type { Verified } from '../../register/verifyRegister.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** How many rows that look wrong are named; `--json` has all. */
const MOST_NAMED = 12;

/** What an import of tables brought. */
export function incidentImportText(
  imports: readonly Omit<IncidentImport, 'changes'>[],
  { style }: { readonly style: Style },
): string {
  const header = ['table', 'read as', 'rows', 'claims', 'new incidents', 'known already'].map((cell) =>
    style.dim(cell),
  );
  const rows = imports.map((item) => [
    plainText(item.file),
    item.layout,
    ...[item.rows, item.claims, item.incidents, item.known].map(formatCount),
  ]);
  const lines = [layOut({ rows: [header, ...rows], align: ['left', 'left', 'right', 'right', 'right', 'right'] })];
  for (const { file, claims, blaming } of imports)
    if (claims > 0 && blaming === 0)
      lines.push('', style.warn(`${plainText(file)}: blames nobody; say --actor NAME where it lists somebody’s deeds`));
  for (const { file, problems } of imports) {
    if (problems.length === 0) continue;
    lines.push('', style.warn(`${plainText(file)}: ${formatCount(problems.length)} to look at; nothing was mended`));
    for (const { line, problem } of problems.slice(0, MOST_NAMED)) lines.push(`  line ${line}: ${plainText(problem)}`);
    if (problems.length > MOST_NAMED) lines.push(`  and ${formatCount(problems.length - MOST_NAMED)} more: --json`);
  }
  return `${lines.join('\n')}\n`;
}

/** What a check of a register found. */
export function verifiedText(verified: Verified, { style }: { readonly style: Style }): string {
  const { place, claims, incidents, documents, quotations, unfinishedBytes } = verified;
  const lines = [
    `${style.bold('As it was written')}: ${countOf(place.seq, 'entry')}, ${countOf(claims, 'claim')}, ${countOf(incidents, 'incident')}, ${countOf(documents, 'document')}; ${formatCount(quotations)} quotations stand where they say.`,
    `Last entry: ${place.head}`,
    style.dim('Keep that hash elsewhere: entries cut off the end of the log leave no trace in it; --head HASH tells.'),
  ];
  if (unfinishedBytes > 0)
    lines.push(
      style.warn(
        `${formatCount(unfinishedBytes)} bytes behind it are no entry: a line whose writer was stopped, or what something else wrote there. They count for nothing, and the next write removes them.`,
      ),
    );
  return `${lines.join('\n')}\n`;
}

/** What became of the claims of a merge that was taken back. */
export function unmergedText({ from, into, back, stay, since }: Unmerged): string {
  const lines = [`${from} stands for itself again, with ${countOf(back, 'claim')}; ${into} has ${formatCount(stay)}.`];
  if (since.length > 0) {
    lines.push(
      `${countOf(since.length, 'claim')} came in or ${since.length === 1 ? 'was' : 'were'} linked since the merge, and ${since.length === 1 ? 'is' : 'are'} of the incident by whose name that was done:`,
    );
    for (const { claim, incidents } of since.slice(0, MOST_NAMED))
      lines.push(`  ${claim.slice(0, 12)}  ${incidents.join(' and ')}`);
    if (since.length > MOST_NAMED) lines.push(`  and ${formatCount(since.length - MOST_NAMED)} more: --json`);
    lines.push(
      'Another place is given by spoor review: --accept CLAIM --incident ID links, --unlink CLAIM --incident ID takes away.',
    );
  }
  return `${lines.join('\n')}\n`;
}
