import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';
import type { Abi, Hex } from 'viem';
import { encodeDeployData, encodeFunctionData } from 'viem/utils';

const program = fileURLToPath(import.meta.resolve('@foundry-rs/anvil-linux-amd64/bin/anvil'));
export const haveAnvil = existsSync(program) && process.platform === 'linux' && process.arch === 'x64';
if (!haveAnvil) console.warn(`tests on a live EVM node are skipped: ${program} is not there, or not for this machine`);

/** A node of its own on a free port of loopback, mining only when told. */
export class Anvil {
  readonly url: string;
  readonly hardfork: string;
  readonly #child: ChildProcess;

  private constructor(url: string, hardfork: string, child: ChildProcess) {
    this.url = url;
    this.hardfork = hardfork;
    this.#child = child;
  }

  static async start(hardfork: string): Promise<Anvil> {
    const args = ['--port', '0', '--hardfork', hardfork, '--no-mining', '--timestamp', '1700000000', '--order', 'fifo'];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((done, fail) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(text)?.[1];
        if (port) done(`http://127.0.0.1:${port}`);
      });
      child.once('exit', (code) => fail(new Error(`anvil ended with ${code}: ${text}`)));
    });
    const node = new Anvil(url, hardfork, child);
    // Rewards of transactions go to somebody who takes part.
    await node.call('anvil_setCoinbase', [COINBASE]);
    return node;
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill();
    await gone;
  }

  async call<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const answer = await fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { result, error } = (await answer.json()) as { result: T; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Mines one block with what was sent. */
  async mine(): Promise<void> {
    await this.call('evm_mine');
  }

  async height(): Promise<number> {
    return Number(await this.call<Hex>('eth_blockNumber'));
  }

  async balance(address: string, block: number | 'latest' = 'latest'): Promise<bigint> {
    const at = typeof block === 'number' ? `0x${block.toString(16)}` : block;
    return BigInt(await this.call<Hex>('eth_getBalance', [address, at]));
  }
}

export const COINBASE = '0xc0ffee254729296a45a3885639ac7e10f9d54979';

interface Compiled {
  readonly abi: Abi;
  readonly code: Hex;
}

let contracts: ReadonlyMap<string, Compiled> | undefined;

/** The contracts of `solidity/world.sol`, compiled once a process; for any EVM since Paris. */
export function compiledContracts(): ReadonlyMap<string, Compiled> {
  if (contracts) return contracts;
  const input = {
    language: 'Solidity',
    sources: { world: { content: readFileSync(join(import.meta.dirname, 'solidity/world.sol'), 'utf8') } },
    settings: { evmVersion: 'berlin', outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as {
    errors?: { severity: string; formattedMessage: string }[];
    contracts: { world: Record<string, { abi: Abi; evm: { bytecode: { object: string } } }> };
  };
  const wrong = (output.errors ?? []).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ formattedMessage }) => formattedMessage).join('\n'));
  contracts = new Map(
    Object.entries(output.contracts.world).map(([name, { abi, evm }]) => [
      name,
      { abi, code: `0x${evm.bytecode.object}` },
    ]),
  );
  return contracts;
}

/** What it takes to make a contract. */
export function deployData(name: string, args: readonly unknown[] = []): Hex {
  const { abi, code } = compiledContracts().get(name)!;
  return encodeDeployData({ abi, bytecode: code, args: [...args] });
}

/** What it takes to call a contract. */
export function callData(name: string, functionName: string, args: readonly unknown[] = []): Hex {
  return encodeFunctionData({ abi: compiledContracts().get(name)!.abi, functionName, args: [...args] });
}
