import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { SpoorError } from '../../core/errors.ts';
import { FILES, VIEWS } from './makeViews.ts';
import { ViewDesk } from './viewDesk.ts';
import type {
  AnyQuery,
  FileKind,
  FileQueries,
  FileSubject,
  ViewFile,
  ViewKind,
  ViewNews,
  ViewOrder,
  ViewQueries,
  ViewSubject,
} from './viewMessages.ts';

// The thread of a `Lane`: makes views of results until it is closed. Nobody else is answered while a picture is worked out
// here, and that is what it is for.
const PIECE_CHARS = 1 << 16;

const port = parentPort!;
const desk = new ViewDesk(workerData as string);
/** Orders that were not begun yet. */
const waiting = new Set<number>();
const files = new Map<number, Iterator<string>>();
const tell = (news: ViewNews): void => port.postMessage(news);

const made = <K extends ViewKind>(
  subject: ViewSubject,
  { view, query }: { view: K; query: ViewQueries[K] },
): Promise<unknown> => VIEWS[view](desk, subject, query);
const opened = <K extends FileKind>(
  subject: FileSubject,
  { view, query }: { view: K; query: FileQueries[K] },
): Promise<ViewFile> => FILES[view](desk, subject, query);

async function answer(id: number, subject: ViewSubject, asked: AnyQuery<ViewQueries>): Promise<void> {
  const text = JSON.stringify(await made(subject, asked));
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  port.postMessage({ kind: 'answer', id, bytes } satisfies ViewNews, [bytes.buffer]);
}

async function open(id: number, subject: FileSubject, asked: AnyQuery<FileQueries>): Promise<void> {
  const { name, pieces } = await opened(subject, asked);
  files.set(id, pieces[Symbol.iterator]());
  tell({ kind: 'opened', id, name });
}

function more(id: number): void {
  const pieces = files.get(id);
  let text = '';
  while (pieces !== undefined && text.length < PIECE_CHARS) {
    const { done, value } = pieces.next();
    if (done === true) break;
    text += value;
  }
  if (text === '') files.delete(id);
  tell({ kind: 'piece', id, text: text === '' ? null : text });
}

async function obey(order: Exclude<ViewOrder, { kind: 'close' | 'drop' }>): Promise<void> {
  const { id } = order;
  try {
    // A page that went on to another view takes its question back: news of that may stand behind this one.
    await setImmediate();
    if (!waiting.delete(id)) return;
    if (order.kind === 'ask') await answer(id, order.subject, order.asked);
    else if (order.kind === 'open') await open(id, order.subject, order.asked);
    else more(id);
  } catch (error) {
    const isOurs = error instanceof SpoorError;
    const message = error instanceof Error ? (isOurs ? error.message : (error.stack ?? error.message)) : String(error);
    tell({ kind: 'failed', id, code: isOurs ? error.code : null, message, fields: isOurs ? { ...error.fields } : {} });
  }
}

port.on('message', (order: ViewOrder) => {
  if (order.kind === 'drop') {
    waiting.delete(order.id);
    files.delete(order.id);
  } else if (order.kind === 'close') {
    port.close();
    void desk.close();
  } else {
    waiting.add(order.id);
    void obey(order);
  }
});
