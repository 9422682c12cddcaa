import { readPeriods } from '../grammar/readPeriods.ts';

/** What a saved e-mail says. */
export interface Mail {
  /** The bytes of its text or page, in the encoding that `charset` names. */
  readonly body: Uint8Array;
  readonly charset: string | null;
  readonly isHtml: boolean;
  readonly subject: string | null;
  /** `YYYY-MM-DD`. */
  readonly sent: string | null;
}

interface Part {
  readonly type: string;
  readonly charset: string | null;
  readonly encoding: string;
  readonly body: string;
}

const FIRST =
  /^(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[\w-]{1,40}): /i;
const MAX_PARTS = 50;
const MAX_DEPTH = 4;

/** The message of a file that begins as an e-mail does; `null` for any other file, and where it has no text. RFC 5322, RFC 2045. */
export function readMail(bytes: Uint8Array): Mail | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (!FIRST.test(head) || !/^from: /im.test(head.split(/\r?\n\r?\n/, 1)[0]!)) return null;
  const message = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n');
  const { headers, body } = cut(message);
  if (headers.get('from') === undefined || (headers.get('date') ?? headers.get('subject')) === undefined) return null;
  // A browser's page saved as one file.
  if (/^multipart\/related/i.test(headers.get('content-type') ?? '')) return null;
  const parts = partsOf(headers, body, 0);
  const part = parts.find(({ type }) => type === 'text/plain') ?? parts.find(({ type }) => type === 'text/html');
  if (part === undefined) return null;
  const isHtml = part.type === 'text/html';
  const decoded = decodeTransfer(part);
  return {
    body: isHtml ? decoded : Buffer.from(withoutQuotes(decoded.toString('latin1')), 'latin1'),
    charset: part.charset,
    isHtml,
    subject: wordsOf(headers.get('subject')),
    sent: dayOf(headers.get('date')),
  };
}

/** Header fields by their names in lower case, the first of each, and what stands below them. */
function cut(message: string): { headers: Map<string, string>; body: string } {
  const end = message.indexOf('\n\n');
  const head = (end < 0 ? message : message.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return { headers, body: end < 0 ? '' : message.slice(end + 2) };
}

function partsOf(headers: ReadonlyMap<string, string>, body: string, depth: number): Part[] {
  const content = headers.get('content-type') ?? 'text/plain';
  const type = /^[\w./+-]+/.exec(content)?.[0].toLowerCase() ?? 'text/plain';
  const boundary = /boundary="?([^";]{1,100})"?/i.exec(content)?.[1];
  if (type.startsWith('multipart/')) {
    if (boundary === undefined || depth >= MAX_DEPTH) return [];
    const pieces = body.split(`--${boundary}`).slice(1, MAX_PARTS);
    return pieces
      .filter((piece) => piece.startsWith('\n'))
      .flatMap((piece) => {
        const inner = cut(piece.startsWith('\n\n') ? piece.slice(1) : piece.slice(1));
        return partsOf(inner.headers, inner.body, depth + 1);
      });
  }
  if (/^attachment/i.test(headers.get('content-disposition') ?? '')) return [];
  const charset = /charset="?([\w.:-]{2,40})"?/i.exec(content)?.[1] ?? null;
  return [{ type, charset, encoding: (headers.get('content-transfer-encoding') ?? '').toLowerCase(), body }];
}

function decodeTransfer({ encoding, body }: Part): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/[ \t]+$/gm, '')
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** What is quoted of other messages is not this one's, nor is a signature. */
function withoutQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line) => line === '-- ' || /^-{2,} ?(?:original|forwarded) message/i.test(line));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !line.startsWith('>') && !/^On .{5,120} wrote:$/.test(line))
    .join('\n');
}

/** A field's words; those in other alphabets are coded (RFC 2047). */
function wordsOf(field: string | undefined): string | null {
  const words = field
    ?.replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]{2,40})\?([bq])\?([^?\s]{0,500})\?=/gi, (whole, charset: string, how: string, coded: string) => {
      const bytes =
        how.toLowerCase() === 'b'
          ? Buffer.from(coded, 'base64')
          : decodeTransfer({ type: '', charset, encoding: 'quoted-printable', body: coded.replaceAll('_', ' ') });
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return whole;
      }
    })
    .replace(/\s+/g, ' ')
    .trim();
  return words === undefined || words === '' ? null : words;
}

function dayOf(field: string | undefined): string | null {
  const days = readPeriods((field ?? '').slice(0, 60)).flatMap(({ period }) =>
    period?.precision === 'day' ? [period] : [],
  );
  return days.length === 1 && days[0]!.from === days[0]!.to ? days[0]!.from : null;
}
