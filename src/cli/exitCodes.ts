import { ERRORS, type ErrorCode, EXIT } from '../core/errors.ts';

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'it worked',
  unexpected: 'an unexpected failure: a defect of Spoor or of the machine',
  usage: 'the command line is wrong: an option, a rule, a theft specification',
  badInput: 'input data is wrong: the message names file, line and field',
  notFound: 'what was named is not there: a file, a ledger, a theft',
  ledger: 'the ledger or register refuses: in use, newer, damaged, contradicted',
  system: 'the operating system refuses: permission, disk full, read error',
  source: 'a node or public API does not answer, refuses, or cannot be right',
  selfCheck: "Spoor's own check of its result failed; no figure was printed",
  interrupted: 'stopped by a signal; everything is as it was last committed',
};

/** `spoor help exit-codes`: every exit code, what it means and the error codes that lead to it. */
export function exitCodesText(): string {
  const lines = (Object.entries(EXIT) as [keyof typeof EXIT, number][]).map(([name, exit]) => {
    const codes = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => ERRORS[code].exit === exit);
    const list = codes.length === 0 ? '' : `\n${wrapList(codes)}`;
    return `${String(exit).padStart(4)}  ${MEANINGS[name]}${list}`;
  });
  return ['Exit codes, and the error codes that lead to them (printed with --json):', '', ...lines, ''].join('\n');
}

function wrapList(codes: readonly string[]): string {
  const lines: string[] = [];
  for (const code of codes) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + code.length > 78) lines.push(`        ${code}`);
    else lines[lines.length - 1] = `${last} ${code}`;
  }
  return lines.join('\n');
}
