import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Output } from './output.ts';

function sink(fail?: string): { stream: Writable; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (fail !== undefined) return done(Object.assign(new Error(fail), { code: fail }));
      text += chunk.toString();
      setImmediate(done);
    },
  });
  return { stream, text: () => text };
}

describe('Output', () => {
  test('writes pieces in order', async () => {
    const { stream, text } = sink();
    const pieces = Array.from({ length: 50_000 }, (_, i) => `${i}\n`);
    const output = new Output(stream);
    await output.write(pieces);
    await output.write('end');
    expect(text()).toBe(`${pieces.join('')}end`);
  });

  test('a reader that went away is no error, and pieces are no longer asked for', async () => {
    const { stream } = sink('EPIPE');
    let asked = 0;
    const pieces = function* () {
      for (; asked < 1_000_000; asked++) yield 'x'.repeat(100);
    };
    await new Output(stream).write(pieces());
    expect(asked).toBeLessThan(10_000);
  });

  test('a full disk is one', async () => {
    const { stream } = sink('ENOSPC');
    await expect(new Output(stream).write('x')).rejects.toMatchObject({ code: 'DISK_FULL' });
  });
});
