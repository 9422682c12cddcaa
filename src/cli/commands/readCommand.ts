import { readFile, stat } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { SpoorError, systemError } from '../../core/errors.ts';
import { expandPattern } from '../../core/expandPattern.ts';
import { type PassedSentence, withWords } from '../../newsroom/passedOver.ts';
import type { ReadArticle } from '../../newsroom/similarNews.ts';
import type { Article } from '../../newsroom/text/readArticle.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { keepTotals } from '../keepTotals.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { handOf } from '../registerHand.ts';
import { readingText } from '../render/readingText.ts';

interface Options {
  readonly register?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly by?: string;
  readonly all?: true;
  readonly json?: true;
}

type Item = ReadArticle & { readonly bytes: Uint8Array; readonly passedOver: readonly PassedSentence[] };

/** `spoor read FILES...`: the claims in articles, each with its sentence, for the register's review. */
export function readCommand(context: Context): Command {
  return new Command('read')
    .description('read news articles (saved pages or text) into claims, each with the sentence it came from')
    .argument('<files...>', 'articles as HTML or text; patterns in quotes')
    .option(
      '--register <dir>',
      'propose the claims to this register, made where there is none; spoor review decides on them',
    )
    .option('--outlet <name>', 'whose article it is, where the file does not say')
    .option('--date <day>', 'the article’s date (YYYY-MM-DD), where the file does not say', parseDay)
    .option('--by <name>', 'who reads, for the log; the name you are logged in with otherwise')
    .option('--all', 'list sentences of prices, fees and volumes too among those that gave no claim')
    .option('--json', 'print it as JSON')
    .action((paths: string[], options: Options) => readNews(context, paths, options));
}

function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!isDay || !new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))
    throw new InvalidArgumentError('Expected a day of the calendar as YYYY-MM-DD.');
  return text;
}

async function readNews(context: Context, paths: readonly string[], options: Options): Promise<void> {
  refuseUrls(paths, { allowsNodes: false });
  const items: Item[] = [];
  // Every file is read before anything is kept of one: a bad one keeps nothing of any.
  for (const path of paths.flatMap(expandPattern)) items.push(await readFileOf(path, options));
  for (const { article } of items) for (const warning of article.warnings) context.note(warning);
  const isSilent = items.every(({ claims }) => claims.length === 0);
  const names = items.map(({ article }) => article.name).join(', ');
  const noClaim = new SpoorError(
    'NO_CLAIM',
    `${names}: no claim was found that can be read for certain; nothing was kept`,
    { path: names },
  );
  // What gave no claim is told all the same: it is all that there is to look at.
  if (isSilent && items.every(({ passedOver }) => passedOver.length === 0)) throw noClaim;
  const { clusterNews } = await import('../../newsroom/similarNews.ts');
  const clusters = clusterNews(items);
  const proposal =
    options.register === undefined || isSilent ? null : await propose(options.register, items, options.by, context);
  await context.output.write(
    options.json
      ? jsonPieces({
          schema: 'spoor/reading@1',
          articles: items.map(
            ({ article: { text: _text, sentences: _sentences, titleAt: _titleAt, ...about }, claims, passedOver }) => ({
              ...about,
              claims,
              passedOver: passedOver.map(withWords),
            }),
          ),
          similar: clusters,
          ...(proposal === null ? {} : { register: registerJson(proposal) }),
        })
      : readingText(
          { items, clusters, proposal },
          { style: context.style, width: context.width, all: options.all === true, register: options.register },
        ),
  );
  if (isSilent) throw noClaim;
}

async function readFileOf(path: string, { outlet, date }: Options): Promise<Item> {
  const { MAX_ARTICLE_BYTES, readArticle, tooLarge } = await import('../../newsroom/text/readArticle.ts');
  const { readNews } = await import('../../newsroom/readClaims.ts');
  let bytes: Uint8Array;
  try {
    const about = await stat(path);
    if (about.isDirectory())
      throw new SpoorError(
        'USAGE',
        `${path} is a folder: name the files in it, like ${path.replace(/\/+$/, '')}/*.html`,
        {
          found: path,
        },
      );
    if (about.size > MAX_ARTICLE_BYTES) throw tooLarge(path, about.size);
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  const article = await readArticle(bytes, {
    name: path,
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { published: date }),
  });
  return { article, ...readNews(article), bytes };
}

async function propose(folder: string, items: readonly Item[], by: string | undefined, context: Context) {
  const { Register } = await import('../../register/register.ts');
  const { proposeClaims } = await import('../../newsroom/proposeClaims.ts');
  const { keptArticles } = await import('../../newsroom/keptArticles.ts');
  const { findKept } = await import('../../newsroom/similarNews.ts');
  const register = Register.open(folder, { create: true });
  try {
    const kept = await keptArticles(register);
    for (const line of kept.unread) context.note(line);
    const resembles = findKept(items, kept.articles);
    // An article without claims is not kept.
    const { changes, proposed, known } = proposeClaims(
      register,
      items.filter(({ claims }) => claims.length > 0),
    );
    const { head } = register.write(changes, handOf(by));
    await keepTotals(register);
    return { proposed, known, head, resembles };
  } finally {
    register.close();
  }
}

function registerJson({ resembles, ...rest }: Awaited<ReturnType<typeof propose>>) {
  const named = ({ name, sha256, title, outlet, published }: Article) => ({ name, sha256, title, outlet, published });
  return {
    ...rest,
    similar: resembles.map(({ article, copies, events }) => ({
      article,
      copies: copies.map(named),
      events: events.map(named),
    })),
  };
}
