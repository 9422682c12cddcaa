import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/** Where Chromium is: named by SPOOR_CHROMIUM, or where systems keep it; undefined where there is none. */
export const chromiumPath = [
  process.env.SPOOR_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

if (chromiumPath === undefined)
  console.warn('no Chromium is installed (apt-get install chromium): tests of the workbench in a browser are skipped');

function run(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A real server over records of its own, and a browser looking at it. */
export class Workbench {
  readonly url: string;
  readonly browser: Browser;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(url: string, browser: Browser, child: ChildProcess, folder: string) {
    this.url = url;
    this.browser = browser;
    this.#child = child;
    this.#folder = folder;
  }

  /** @param options of `spoor serve`, besides */
  static async start(options: readonly string[] = []): Promise<Workbench> {
    const folder = await mkdtemp(join(tmpdir(), 'spoor-e2e-'));
    const child = run(['bin/spoor.js', 'serve', '--port', '0', '--records', folder, ...options]);
    const url = await new Promise<string>((done, fail) => {
      let said = '';
      const listen = (bytes: Buffer): void => {
        said += bytes.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found !== null) done(found[0]);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', () => fail(new Error(`the server ended: ${said}`)));
    });
    const browser = await chromium.launch({
      executablePath: chromiumPath!,
      args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
    });
    return new Workbench(url, browser, child, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGTERM');
    await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Asks the server itself, as the page does. */
  async ask<T>(path: string, body?: unknown): Promise<T> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/api${path}`, body === undefined ? {} : init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** A page of its own, with all it did that it must not: requests elsewhere, errors, refused scripts. */
  async open(path: string, options: { width?: number; height?: number; dark?: boolean } = {}): Promise<Watched> {
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const wrongs: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.url) && !/^(?:blob|data):/.test(url)) wrongs.push(`asked for ${url}`);
    });
    page.on('pageerror', (error) => wrongs.push(`threw ${error.message}`));
    page.on('dialog', (dialog) => {
      wrongs.push(`opened a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(`said ${message.text()}`);
    });
    await page.goto(this.url + path);
    return { page, wrongs };
  }

  /** Waits until a case is traced. */
  async traced(id: string): Promise<void> {
    for (;;) {
      const { run: state } = await this.ask<{ run: { state: string; error?: { message: string } } }>(`/cases/${id}`);
      if (state.state === 'done') return;
      if (state.state === 'failed') throw new Error(state.error?.message ?? 'the trace failed');
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** A page and what it did that it must not. */
export interface Watched {
  readonly page: Page;
  readonly wrongs: string[];
}
