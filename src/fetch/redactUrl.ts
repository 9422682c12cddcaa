/** Query parameters that carry a credential. */
const SECRET_NAME = /key|token|secret|auth|pass|^user$/i;

/** Words of the APIs that Spoor asks: what follows them in a path is public (a hash, an address). */
const API_WORDS = new Set(['tx', 'txs', 'block', 'blocks', 'block-height', 'address', 'scripthash', 'rest', 'mempool']);

/** A path segment of this form (long, or a little shorter with both letters and digits) before any word of an API is how Infura, Alchemy, QuickNode and others take a key. */
const KEY_LIKE = /^(?:[A-Za-z0-9_-]{20,}|(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_-]{16,})$/;

const HIDDEN = '***';

/** User and password may hold any sign but these. */
const USER_IN_TEXT = /([a-z][a-z\d+.-]*:\/\/)[^\s"/?#]*@/gi;

/** Up to a space, quote or bracket, without what ends a part of a sentence. */
const URL_IN_TEXT = /https?:\/\/[^\s"'<>()\\`]*[^\s"'<>()\\`.,;:]/gi;

/**
 * A URL as messages, logs and kept answers may show it: without user and password, and with `***` for API keys in the
 * query (parameters named like `apikey`) or in the path (long segments before the first word of an API). What is not an http(s) URL is
 * not shown at all.
 */
export function redactUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return '(not a web address)';
  parsed.username = '';
  parsed.password = '';
  for (const name of secretNames(parsed)) parsed.searchParams.set(name, HIDDEN);
  const hidden = new Set(secretSegments(parsed));
  if (hidden.size > 0) parsed.pathname = mapSegments(parsed, (segment) => (hidden.has(segment) ? HIDDEN : segment));
  // `*` needs no escape in a query or path, and an escaped one reads badly.
  return parsed.href.replaceAll('%2A%2A%2A', HIDDEN);
}

/** The credentials in a URL, as they are written there and decoded: what must not appear in any text about it. */
export function secretsOf(url: string): string[] {
  const parsed = URL.parse(url);
  if (parsed === null) return [];
  const written = [
    parsed.username,
    parsed.password,
    ...secretNames(parsed).flatMap((name) => parsed.searchParams.getAll(name)),
    ...secretSegments(parsed),
  ];
  return [...new Set(written.flatMap((text) => [text, decode(text)]))].filter((text) => text.length >= 3);
}

/** A text with the credentials in every http(s) URL in it hidden; a URL without any stays as it is written. */
export function redactText(text: string): string {
  const withoutUsers = text.replace(USER_IN_TEXT, '$1');
  return withoutUsers.replace(URL_IN_TEXT, (url) => (secretsOf(url).length === 0 ? url : redactUrl(url)));
}

/** A text with every one of `secrets` replaced by `***`. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) shown = shown.replaceAll(secret, HIDDEN);
  return shown;
}

function secretNames(url: URL): string[] {
  return [...new Set(url.searchParams.keys())].filter((name) => SECRET_NAME.test(name));
}

function secretSegments(url: URL): string[] {
  const segments = url.pathname.split('/');
  const firstWord = segments.findIndex((segment) => API_WORDS.has(segment));
  return segments.slice(0, firstWord < 0 ? undefined : firstWord).filter((segment) => KEY_LIKE.test(segment));
}

function mapSegments(url: URL, map: (segment: string) => string): string {
  const segments = url.pathname.split('/');
  const firstWord = segments.findIndex((segment) => API_WORDS.has(segment));
  const end = firstWord < 0 ? segments.length : firstWord;
  return segments.map((segment, i) => (i < end ? map(segment) : segment)).join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
