import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureCoinJoins } from '../../src/cli/calibrate/measureCoinJoins.ts';
import { coinJoinLines } from '../../src/cli/render/coinJoinText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { BLIND_SPOTS } from '../../src/label/calibrate/blindSpots.ts';
import { PROTOCOLS } from '../../src/label/coinjoin/verdict.ts';
import { runSpoor } from './runSpoor.ts';

const tooWide = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('\n')).filter((line) => line.length > 100);

test('labelled CoinJoins are shown as measured before, every count of each detector', async () => {
  const measured = await measureCoinJoins(undefined);
  const lines = coinJoinLines(measured, PLAIN);
  const text = lines.join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Measured before, on lists that Dumplings made and corrected');
  expect(text).toContain('Measure again: spoor calibrate --coinjoins DIR');
  expect(measured.detectors).toHaveLength(8);
  for (const { recall, precision, falseAlarms, copied } of measured.detectors)
    for (const { hits, of } of [recall, precision, falseAlarms, copied])
      if (of > 0) expect(text).toContain(`${hits.toLocaleString('en')}/${of.toLocaleString('en')}`);
  expect(tooWide(lines)).toEqual([]);
});

test('spoor calibrate --coinjoins measures a folder and names what it did not read, within a hundred columns', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spoor-calibrate-text-'));
  try {
    await mkdir(join(folder, 'lists'));
    const key = `0014${'ab'.repeat(20)}`;
    const line = `t1:::00:::0:::1717200000:::aa-0-500+${key}+x:::400+${key}+x\n`;
    await writeFile(join(folder, 'lists/OtherCoinJoins.txt'), line);
    await writeFile(join(folder, 'lists/rest.rar'), '');
    const ended = await runSpoor(['calibrate', '--no-simulated', '--coinjoins', 'lists'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const text = ended.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Measured now, on 1 transaction in 1 list of lists.');
    expect(text).toContain('not read: lists/rest.rar: neither *.txt, *.json nor *.zip');
    expect(text).toContain('CoinJoin detectors, on simulated worlds Measured before, in 20 worlds of 20,000 outputs');
    expect(text).toContain('whirlpool-tx0 0.5 100 [');
    for (const protocol of PROTOCOLS) expect(text).toContain(`${protocol}: ${BLIND_SPOTS[protocol]}`);
    expect(text).toContain(`Known blind spots ${BLIND_SPOTS.sentences}`);
    expect(text).toContain(`Known blind spots ${BLIND_SPOTS['same event']}`);
    expect(tooWide(ended.stdout.split('\n'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
