import { describe, expect, it } from 'vitest';
import page from '../../../docs/methods.md?raw';
import { headingId, parseMarkdown, parseSpans } from './parseMarkdown.ts';

describe('the methods page in the workbench', () => {
  const blocks = parseMarkdown(page);

  it('has every heading of the page, each of which links reach', () => {
    const headings = page
      .replaceAll(/```[\s\S]*?```/g, '')
      .split('\n')
      .filter((line) => /^#{1,6} /.test(line));
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(headings.length);
    const ids = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
    for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(ids).toContain(target);
    for (const section of ['bounds', 'where-following-stops', 'fifo', 'pro-rata']) expect(ids).toContain(section);
  });

  it('loses no row of a table', () => {
    const rows = page
      .replaceAll(/```[\s\S]*?```/g, '')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const read = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length + 2 : 0), 0);
    expect(read).toBe(rows.length);
  });

  it('reads marks within a line', () => {
    expect(parseSpans('a `b` **c** *d* [e](#f)').map(({ kind }) => kind)).toEqual([
      'plain',
      'code',
      'plain',
      'strong',
      'plain',
      'emphasis',
      'plain',
      'link',
    ]);
    expect(headingId('One example, eight rules')).toBe('one-example-eight-rules');
  });
});
