import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { Change } from '../../register/change.ts';
import { checkClaim } from '../../register/checkClaim.ts';
import { type Claim, claimId } from '../../register/claim.ts';
import type { Register } from '../../register/register.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import { addByHand } from '../addByHand.ts';
import type { Context } from '../context.ts';
import { keepTotals } from '../keepTotals.ts';
import { handOf } from '../registerHand.ts';
import { notReadText } from '../render/passedOverText.ts';
import { reviewListText } from '../render/reviewText.ts';
import { reviewInteractively } from '../reviewTalk.ts';

interface Options {
  readonly register: string;
  readonly list?: true;
  readonly notRead?: true;
  readonly add?: string;
  readonly all?: true;
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly correct?: string;
  readonly set?: readonly string[];
  readonly claim?: string;
  readonly unlink?: string;
  readonly incident?: readonly string[];
  readonly why?: string;
  readonly by?: string;
  readonly json?: true;
}

/** `spoor review --register DIR`: claims that wait, one after another; or one decision by options. */
export function reviewCommand(context: Context): Command {
  return new Command('review')
    .description('look at the claims that wait: accept, correct, reject, link them; on a terminal one after another')
    .requiredOption('--register <dir>', 'the register')
    .option('--list', 'list the claims that wait')
    .option('--not-read', 'list what gave no claim in the articles that are kept')
    .option('--all', 'with --not-read: sentences of prices, fees and volumes too')
    .option(
      '--add <place>',
      'make a claim of a sentence: FILE:FROM-TO as spoor read or --not-read prints it; --set says what it tells',
    )
    .option('--accept <claims...>', 'accept these, by id or its first six digits or more; again to link accepted ones')
    .option('--reject <claims...>', 'reject these')
    .option('--correct <claim>', 'put a corrected claim in its place: --set or --claim')
    .option(
      '--set <field=value...>',
      'what is corrected or added: amount=281000000, unit=USD, period=2020-09, ...; with --add also figure="WORDS"',
    )
    .option('--claim <file>', 'the corrected claim whole, as JSON')
    .option('--incident <ids...>', 'link what is accepted, corrected or added to these; one that is not there is made')
    .option('--unlink <claim>', 'take a claim away from --incident')
    .option('--why <words>', 'why it is rejected, corrected or added')
    .option('--by <name>', 'who decides, for the log; the name you are logged in with otherwise')
    .option('--json', 'print the list, or what was written, as JSON')
    .action((options: Options) => review(context, options));
}

async function review(context: Context, options: Options): Promise<void> {
  const { Register } = await import('../../register/register.ts');
  const { suggestIncidents } = await import('../../register/suggestIncidents.ts');
  const { AlikeClaims } = await import('../../register/alikeClaims.ts');
  const register = Register.open(options.register);
  try {
    if (options.list) {
      const alike = new AlikeClaims(register);
      const waiting = register.claims({ status: 'proposed' }).map((item) => ({
        ...item,
        suggested: suggestIncidents(register, item.claim),
        alike: alike.idsOf(item.claim),
      }));
      const pieces = options.json
        ? jsonPieces({ schema: 'spoor/review@1', waiting })
        : reviewListText(waiting, context);
      await context.output.write(pieces);
      if (!options.json && waiting.some(({ claim }) => claim.source.held))
        context.note('what the kept articles hold that gave no claim: spoor review --not-read');
      return;
    }
    if (options.notRead) return await listNotRead(register, context, options);
    const changes = await decide(register, options);
    if (changes === null) {
      if (!process.stdin.isTTY)
        throw new SpoorError(
          'USAGE',
          'review asks on a terminal; elsewhere say what to do: --list, --not-read, --accept, --reject, --correct, --add or --unlink',
        );
      await reviewInteractively(register, context, handOf(options.by));
      return await keepTotals(register);
    }
    const { restatesDoubts } = await import('../../register/reviewChanges.ts');
    for (const change of options.set?.some((edit) => edit.startsWith('restates=')) ? changes : [])
      if (change.do === 'correct') for (const doubt of restatesDoubts(register, change.by)) context.note(doubt);
    const { seq, head } = register.write(changes, handOf(options.by));
    await context.output.write(
      options.json ? jsonPieces({ schema: 'spoor/entry@1', seq, head, changes }) : `Entry ${seq}, ${head}\n`,
    );
    await keepTotals(register);
  } finally {
    register.close();
  }
}

async function listNotRead(register: Register, context: Context, options: Options): Promise<void> {
  const { notRead } = await import('../../newsroom/notRead.ts');
  const { withWords } = await import('../../newsroom/passedOver.ts');
  const { articles, unread } = await notRead(register);
  for (const line of unread) context.note(line);
  const named = articles.map((article) => ({ ...article, passedOver: article.passedOver.map(withWords) }));
  const look = { style: context.style, width: context.width, all: options.all === true, register: options.register };
  await context.output.write(
    options.json ? jsonPieces({ schema: 'spoor/not-read@1', articles: named }) : notReadText(articles, look),
  );
}

/** The changes that the options ask for; null where they ask for none. */
async function decide(register: Register, options: Options): Promise<Change[] | null> {
  const { acceptChanges, correctChanges, rejectChanges } = await import('../../register/reviewChanges.ts');
  const { accept, reject, correct, unlink, add, incident, why } = options;
  const link = incident === undefined ? {} : { incidents: incident };
  if ([accept, reject, correct, unlink, add].filter((given) => given !== undefined).length > 1)
    throw new SpoorError('USAGE', 'give one of --accept, --reject, --correct, --add and --unlink');
  if (add !== undefined) return addByHand(register, add, options);
  if (accept !== undefined) return accept.flatMap((id) => acceptChanges(register, id, link));
  if (unlink !== undefined) {
    if (incident === undefined) throw new SpoorError('USAGE', '--unlink takes a claim away from --incident: say which');
    const { claim } = register.claim(unlink);
    return incident.map((id) => ({ do: 'unlink', claim: claim.id, incident: id }));
  }
  if (reject === undefined && correct === undefined) return null;
  if (why === undefined) throw new SpoorError('USAGE', 'say --why: the log keeps the reason');
  if (reject !== undefined) return reject.flatMap((id) => rejectChanges(register, id, why));
  const changes = correctChanges(register, correct!, await correctedClaim(register, options), why, link);
  const { checkQuotations } = await import('../../register/checkQuotations.ts');
  checkQuotations(register, changes, options.claim ?? 'the corrected claim');
  return changes;
}

async function correctedClaim(register: Register, { correct, set, claim: file }: Options): Promise<Claim> {
  const { editClaim } = await import('../../register/editClaim.ts');
  if ((set === undefined) === (file === undefined))
    throw new SpoorError('USAGE', '--correct takes what is right from --set or from --claim, one of them');
  if (set !== undefined) return editClaim(register.claim(correct!).claim, set, (id) => register.claim(id).claim.id);
  let content: Claim;
  try {
    content = JSON.parse(await readFile(file!, 'utf8')) as Claim;
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new SpoorError('BAD_CLAIM', `${file}: it is not JSON: ${cause.message}`, { file }, { cause });
    throw systemError(cause, file!);
  }
  return checkClaim({ ...content, id: claimId(content) }, file!);
}
