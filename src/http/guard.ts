import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SpoorError } from '../core/errors.ts';

/** Who may ask. */
export interface Access {
  /** Names by which this server is called, besides addresses and `localhost`. */
  readonly hosts: readonly string[];
  /** Null: everyone who reaches it, which is this machine alone. */
  readonly token: string | null;
}

const COOKIE = 'spoor-token';

/** What every answer says to a browser: nothing from elsewhere, no framing, no guessing of types, no referrer. */
export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; " +
    "worker-src 'self' blob:; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/**
 * Refuses what another site could have sent. A name in `Host` that is not ours is a rebound DNS name: the browser takes us
 * for that site. `Origin` and `Sec-Fetch-Site` say which page a browser sends for; programs send neither.
 * @throws REQUEST_REFUSED
 */
export function checkOrigin(request: FastifyRequest, { hosts }: Access): void {
  const { host = '', origin } = request.headers;
  const name = hostName(host);
  if (name !== 'localhost' && isIP(name) === 0 && !hosts.includes(name))
    throw refused(`this server is not called ${JSON.stringify(name)}; open it by the address that it printed`);
  const site = request.headers['sec-fetch-site'];
  const isPage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate' && !isInterface(request);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPage)
    throw refused('another site asks; open the workbench itself');
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw refused('another site asks for a change; open the workbench itself');
}

/** Whether a request is the interface's and not the page's, however its address is written: `/%61pi` is `/api`. */
export function isInterface({ routeOptions, url }: FastifyRequest): boolean {
  const path = routeOptions.url === undefined || routeOptions.url === '/*' ? url : routeOptions.url;
  return /^\/(?:api|health)(?:[/?]|$)/.test(path);
}

function hostName(host: string): string {
  const name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/, '');
  return name.toLowerCase();
}

function refused(message: string): SpoorError {
  return new SpoorError('REQUEST_REFUSED', message);
}

/**
 * Asks for the token, where there is one: `Authorization: Bearer`, a cookie, or once as `?token=`, which sets the cookie and
 * leads on to the address without it. Returns true where the answer is given already.
 * @throws TOKEN_REQUIRED
 */
export function checkToken(request: FastifyRequest, reply: FastifyReply, { token }: Access): boolean {
  if (token === null) return false;
  const url = new URL(request.url, 'http://host');
  const given = url.searchParams.get('token');
  if (given !== null && request.method === 'GET' && isSame(given, token)) {
    url.searchParams.delete('token');
    // Two slashes at the front would lead to another host.
    const path = url.pathname.replace(/^\/+/, '/');
    reply.header('set-cookie', `${COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/`);
    reply.code(303).header('location', `${path}${url.search}`).send();
    return true;
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const cookie = cookieOf(request.headers.cookie ?? '');
  if ((bearer !== undefined && isSame(bearer, token)) || (cookie !== null && isSame(cookie, token))) return false;
  throw new SpoorError(
    'TOKEN_REQUIRED',
    'this server asks for its token; open the address that it printed when it began',
  );
}

function cookieOf(header: string): string | null {
  for (const part of header.split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name !== COOKIE) continue;
    try {
      return decodeURIComponent(value.join('='));
    } catch {
      return null;
    }
  }
  return null;
}

/** In the same time whatever is the same. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
