import { rm } from 'node:fs/promises';
import { afterAll, afterEach } from 'vitest';
import type { EsploraWorld } from './esploraWorld.ts';
import type { ExplorerWorld } from './explorerWorld.ts';
import { type FaultyServer, type ServerOptions, startServer } from './faultyServer.ts';
import { newFolder } from './scopeWorld.ts';

/** Changes the text of an answer: to a path, or to an explorer's action or a node's method. */
export type Lie = (kind: string, text: string) => string;
type Options = Partial<ServerOptions> & { readonly lie?: Lie };

/** Servers that end with each test and folders that go with the last, for the tests of one file. */
export function scopeServers() {
  const open: FaultyServer[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
  });
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  const start = async (options: ServerOptions): Promise<FaultyServer> => {
    const server = await startServer(options);
    open.push(server);
    return server;
  };
  const honest: Lie = (_kind, text) => text;
  return {
    keepFolder: async (): Promise<string> => {
      const made = await newFolder();
      folders.push(made);
      return made;
    },
    /** Esplora's API at `/api`. */
    serve: (world: EsploraWorld, { lie = honest, ...rest }: Options = {}): Promise<FaultyServer> =>
      start({
        answer: ({ url }) => {
          const path = url.pathname.replace(/^\/api/, '');
          const answer = world.answer(path);
          return { ...answer, body: lie(path, String(answer.body)) };
        },
        ...rest,
      }),
    sourceOf: ({ url }: FaultyServer): string => `esplora=${url}/api`,
    /** An explorer at `/v2/api` and a node at `/`. */
    serveEvm: (
      { world }: { readonly world: Pick<ExplorerWorld, 'answerExplorer' | 'answerNode'> },
      { lie = honest, ...rest }: Options = {},
    ): Promise<FaultyServer> =>
      start({
        answer: ({ url, body, method }) => {
          if (method !== 'POST') {
            const answer = world.answerExplorer(url);
            const kind = `${url.searchParams.get('action')}${url.searchParams.has('txhash') ? ' of one' : ''}`;
            return { ...answer, body: lie(kind, String(answer.body)) };
          }
          const answer = world.answerNode(body);
          return { ...answer, body: lie(/"method":"(\w+)"/.exec(body)![1]!, String(answer.body)) };
        },
        ...rest,
      }),
    evmSourcesOf: ({ url }: FaultyServer): string[] => [`etherscan=${url}/v2/api?apikey=SECRETKEY`, `rpc=${url}/`],
  };
}
