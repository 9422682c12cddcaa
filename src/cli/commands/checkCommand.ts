import { Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { ShareCheck } from '../../register/checkShare.ts';
import type { Claim } from '../../register/claim.ts';
import type { PublishedCheck } from '../../register/comparePublished.ts';
import type { Register } from '../../register/register.ts';
import type { CheckedClaim } from '../../register/shareQuestion.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { publishedCheckText } from '../render/publishedCheckText.ts';
import { shareCheckText } from '../render/shareCheckText.ts';

interface Options {
  readonly register: string;
  readonly text?: string;
  readonly date?: string;
  readonly json?: true;
}

type Checked =
  | ({ readonly schema: 'spoor/check@1' } & PublishedCheck)
  | ({ readonly schema: 'spoor/share-check@1' } & ShareCheck);

/** `spoor check CLAIM | --text WORDS --register DIR`: whether a register’s rows support a figure or a share that someone states. */
export function checkCommand(context: Context): Command {
  return new Command('check')
    .description(
      'say whether the register’s rows support a figure or share that someone states, and where the difference lies',
    )
    .argument('[claim]', 'the claim’s id, or the first six of its digits or more')
    .requiredOption('--register <dir>', 'the register')
    .option(
      '--text <words>',
      'check what these words say instead: “North Korea took half of all crypto stolen in 2020”',
    )
    .option('--date <day>', 'when they were said (YYYY-MM-DD), for “this year” and the like')
    .option('--json', 'print it as JSON')
    .action(async (id: string | undefined, { register: folder, text, date, json }: Options) => {
      if ((id === undefined) === (text === undefined))
        throw new SpoorError('USAGE', 'name one claim, or give what is said with --text');
      if (date !== undefined && text === undefined)
        throw new SpoorError('USAGE', '--date says when --text was said; a claim has its own');
      const { Register } = await import('../../register/register.ts');
      const register = Register.open(folder);
      try {
        const claims = text === undefined ? [register.claim(id!)] : await claimsIn(register, text, date);
        const checks = await checkAll(register, claims);
        if (!json) return await context.output.write(checks.map((check) => textOf(check, context)).join('\n'));
        const one = id === undefined ? { schema: 'spoor/checks@1', checks } : checks[0]!;
        await context.output.write(jsonPieces(one));
      } finally {
        register.close();
      }
    });
}

async function checkAll(register: Register, claims: readonly CheckedClaim[]): Promise<Checked[]> {
  const { comparePublished } = await import('../../register/comparePublished.ts');
  const { checkShare } = await import('../../register/checkShare.ts');
  const lookUp = (id: string): CheckedClaim | null => claims.find(({ claim }) => claim.id === id) ?? null;
  return claims.map((item) =>
    item.claim.predicate === 'share'
      ? { schema: 'spoor/share-check@1', ...checkShare(register, item, lookUp) }
      : { schema: 'spoor/check@1', ...comparePublished(register, item) },
  );
}

function textOf(check: Checked, context: Context): string {
  return check.schema === 'spoor/check@1' ? publishedCheckText(check, context) : shareCheckText(check, context);
}

/**
 * The claims that words hold, as an article would be read. One of a victim whose incident is beyond doubt is held against that.
 * @throws NO_CLAIM where they hold no figure that rows can be held against
 */
async function claimsIn(register: Register, text: string, date: string | undefined): Promise<CheckedClaim[]> {
  const { suggestIncidents } = await import('../../register/suggestIncidents.ts');
  const { SUMMABLE } = await import('../../register/claim.ts');
  const name = 'what --text says';
  const claims = (await readWords(text, name, date)).filter(
    ({ predicate, amount }) =>
      amount !== undefined && (predicate === 'share' || SUMMABLE.some((summable) => summable === predicate)),
  );
  if (claims.length === 0)
    throw new SpoorError('NO_CLAIM', `${name} holds no figure or share that can be read for certain`, { path: name });
  return claims.map((claim) => {
    const suggested = claim.subject.victim === undefined ? [] : suggestIncidents(register, claim);
    return { claim, status: null, incidents: suggested.length === 1 ? suggested : [] };
  });
}

/** The claims of a text; none of one in which there is no sentence. */
async function readWords(text: string, name: string, date: string | undefined): Promise<Claim[]> {
  const { readArticle } = await import('../../newsroom/text/readArticle.ts');
  const { readClaims } = await import('../../newsroom/readClaims.ts');
  try {
    const dated = date === undefined ? {} : { published: date };
    return readClaims(await readArticle(new TextEncoder().encode(text), { name, ...dated }));
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'NO_ARTICLE') return [];
    throw error;
  }
}
