import { describe, expect, it } from 'vitest';
import { assignLayers, type LayoutBand, type LayoutNode } from './assignLayers.ts';

const node = (id: string, x = 0.5): LayoutNode => ({ id, column: 0, size: 1, x });
const band = (from: string, to: string): LayoutBand => ({ id: `${from}>${to}`, from, to, size: 1, isBack: false });

describe('assignLayers', () => {
  it('runs bands to the right among nodes of one moment, whatever their ids', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const bands = [band('d', 'b'), band('b', 'c'), band('c', 'a')];
    const { slotById, routes } = assignLayers(nodes, bands, 1, 10);
    expect(['d', 'b', 'c', 'a'].map((id) => slotById.get(id)!.layer)).toEqual([1, 2, 3, 4]);
    expect(routes.size).toBe(3);
  });

  it('runs one band of a ring back, and only one', () => {
    const nodes = ['a', 'b', 'c'].map((id) => node(id));
    const { routes } = assignLayers(nodes, [band('c', 'b'), band('b', 'a'), band('a', 'c')], 1, 10);
    expect(routes.size).toBe(2);
  });

  it('keeps to time where times differ', () => {
    const { slotById, routes } = assignLayers(
      [node('a', 0.6), node('b', 0.4)],
      [band('b', 'a'), band('a', 'b')],
      1,
      10,
    );
    expect(slotById.get('a')!.layer).toBe(2);
    expect([...routes.keys()]).toEqual(['b>a']);
  });
});
