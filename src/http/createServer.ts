import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { Desk } from './desk.ts';
import { type Access, checkOrigin, checkToken, isInterface, SECURITY_HEADERS } from './guard.ts';
import { toHttpError } from './httpError.ts';
import type { App } from './operation.ts';
import { OPERATIONS } from './operations.ts';

export interface ServerOptions {
  readonly desk: Desk;
  readonly access: Access;
  /** The folder of the built page; null to serve the interface alone. */
  readonly webRoot: string | null;
  readonly version: string;
  /** Hears of failures that nobody foresaw. */
  readonly onDefect: (error: unknown) => void;
}

/** JSON bodies; uploads have a limit of their own. */
const BODY_BYTES = 2 << 20;
/** A gigabyte over a slow network takes this long; headers have a minute. */
const REQUEST_MS = 1_800_000;
/** Smaller answers are not worth compressing. */
const GZIP_BYTES = 8192;

const compress = promisify(gzip);

/** The workbench's server: the interface under `/api`, the page everywhere else. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<App> {
  const { desk, access, webRoot, version, onDefect } = options;
  const app: App = Fastify({
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    logger: false,
    routerOptions: { maxParamLength: 4000, ignoreTrailingSlash: true },
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Queries are converted to what they must be, bodies are not. Answers are written as they are: their types are the schemas'.
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  // A form of another site can send text without asking; this takes JSON and, for uploads, bytes.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (isInterface(request)) reply.header('cache-control', 'no-store');
    checkOrigin(request, access);
    if (checkToken(request, reply, access)) return reply;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if ((typeof payload !== 'string' && !Buffer.isBuffer(payload)) || payload.length < GZIP_BYTES) return payload;
    if (!/\bgzip\b/.test(`${request.headers['accept-encoding']}`)) return payload;
    reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
    return await compress(payload, { level: constants.Z_BEST_SPEED });
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, answer } = toHttpError(error);
    if (status === 500) onDefect(error);
    return reply.code(status).send(answer);
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Spoor workbench',
        version,
        description:
          'Amounts are decimal strings of base units, times Unix seconds. Sizes of a view are in units of one stolen asset, the measure.',
      },
    },
  });
  await app.register(async (part) => {
    const scope = part.withTypeProvider<TypeBoxTypeProvider>();
    for (const add of OPERATIONS) add(scope, desk);
  });
  await servePage(app, webRoot);
  return app;
}

/** The page, for every address that is not the interface's: its own part of an address is the page's business. */
async function servePage(app: App, webRoot: string | null): Promise<void> {
  const hasPage = webRoot !== null && existsSync(join(webRoot, 'index.html'));
  if (hasPage) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: true,
      dotfiles: 'deny',
      cacheControl: false,
      setHeaders: (response, path) => {
        // Names of built files hold a hash of what is in them.
        response.header(
          'cache-control',
          path.includes(join(webRoot, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    // What a query says of a view may end like a file's name.
    const [path = ''] = request.url.split('?');
    const isPage = request.method === 'GET' && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
    if (isPage && hasPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    const message = isPage
      ? 'the page was not built; run npm run build:web'
      : `there is nothing at ${request.method} ${request.url.slice(0, 200)}; see /api`;
    return reply.code(404).send({ error: { code: 'UNKNOWN_NAME', message } });
  });
}
