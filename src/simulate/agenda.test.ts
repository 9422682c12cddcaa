import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Agenda } from './agenda.ts';

it('hands tasks over by block, then in the order they came, like a stable sort', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 60 }), (blocks) => {
      const agenda = new Agenda<number>();
      for (const [order, at] of blocks.entries()) agenda.add(at, order);
      expect(agenda.size).toBe(blocks.length);
      const taken: number[] = [];
      for (let now = -1; now <= 12; now++)
        for (let task = agenda.takeDue(now); task !== undefined; task = agenda.takeDue(now)) {
          expect(blocks[task]).toBe(now);
          taken.push(task);
        }
      expect(taken).toEqual([...blocks.keys()].sort((a, b) => blocks[a]! - blocks[b]! || a - b));
      expect(agenda.size).toBe(0);
    }),
  );
});
