import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether Litecoin's node is on the PATH: the one of Bitcoin Core's family that Debian has. */
export const haveLitecoin = ((): boolean => {
  try {
    execFileSync('litecoind', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

if (!haveLitecoin)
  console.warn('litecoind is not installed (apt-get install litecoind): tests with a real node are skipped');

/** A node of its own, on a chain of its own, that a test drives. */
export class LitecoinNode {
  readonly folder: string;
  readonly port: number;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  static async start(): Promise<LitecoinNode> {
    const node = new LitecoinNode(await mkdtemp(join(tmpdir(), 'spoor-litecoind-')), await freePort());
    await node.run();
    await node.call('createwallet', 'test');
    return node;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get cookiePath(): string {
    return join(this.folder, 'regtest/.cookie');
  }

  get blocksFolder(): string {
    return join(this.folder, 'regtest/blocks');
  }

  async run(): Promise<void> {
    const options = [
      '-regtest',
      `-datadir=${this.folder}`,
      `-rpcport=${this.port}`,
      '-listen=0',
      '-rest=1',
      '-txindex=1',
    ];
    this.#child = spawn('litecoind', [...options, '-fallbackfee=0.001', '-acceptnonstdtxn=1', '-printtoconsole=0'], {
      stdio: 'ignore',
    });
    for (let i = 0; i < 600; i++) {
      try {
        await this.call('getblockchaininfo');
        return;
      } catch {
        await sleep(50);
      }
    }
    throw new Error('litecoind did not start');
  }

  /** Ends the process; `run` starts it again on the same chain. */
  async stop(): Promise<void> {
    const child = this.#child!;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async call<T>(method: string, ...params: unknown[]): Promise<T> {
    const cookie = await readFile(this.cookiePath);
    const response = await fetch(`http://${this.address}/`, {
      method: 'POST',
      headers: { authorization: `Basic ${cookie.toString('base64')}` },
      body: JSON.stringify({ id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result: T; error: unknown };
    if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  async mine(count: number): Promise<string[]> {
    return await this.call<string[]>('generatetoaddress', count, await this.call<string>('getnewaddress'));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
