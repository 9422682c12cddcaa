import { type Proportion, proportion } from '../../label/calibrate/proportion.ts';

/** How a set that was kept aside was read when nobody who made the rules had seen it; measured once, then. */
export interface FirstReading {
  readonly sentences: number;
  /** Who wrote it: someone who had seen neither the rules nor older sets, or the authors of the rules. */
  readonly by: 'another hand' | 'the authors';
  /** Before which of the rules' changes it was read: the first rules are 1. */
  readonly before: number;
  readonly precision: Proportion;
  readonly recall: Proportion;
  readonly speakers: Proportion;
}

type Hits = readonly [hits: number, of: number];

const read = (
  sentences: number,
  by: FirstReading['by'],
  before: number,
  [precision, recall, speakers]: readonly [Hits, Hits, Hits],
): FirstReading => ({
  sentences,
  by,
  before,
  precision: proportion(...precision),
  recall: proportion(...recall),
  speakers: proportion(...speakers),
});

/** Every set that was ever kept aside, the latest first. */
export const FIRST_READINGS: readonly FirstReading[] = [
  read(80, 'another hand', 18, [
    [60, 66],
    [60, 73],
    [22, 25],
  ]),
  read(100, 'another hand', 17, [
    [78, 87],
    [78, 98],
    [29, 34],
  ]),
  read(80, 'another hand', 16, [
    [59, 64],
    [59, 80],
    [18, 23],
  ]),
  read(80, 'another hand', 15, [
    [59, 63],
    [59, 78],
    [21, 23],
  ]),
  read(80, 'another hand', 14, [
    [51, 57],
    [51, 71],
    [24, 33],
  ]),
  read(20, 'the authors', 12, [
    [15, 19],
    [15, 20],
    [2, 3],
  ]),
  read(44, 'the authors', 11, [
    [17, 21],
    [17, 32],
    [3, 4],
  ]),
  read(150, 'another hand', 9, [
    [73, 86],
    [73, 126],
    [19, 21],
  ]),
  read(60, 'the authors', 10, [
    [29, 33],
    [29, 51],
    [4, 4],
  ]),
  read(63, 'the authors', 9, [
    [38, 40],
    [38, 56],
    [8, 9],
  ]),
  read(79, 'another hand', 8, [
    [57, 65],
    [57, 68],
    [12, 13],
  ]),
  read(111, 'another hand', 7, [
    [72, 83],
    [72, 102],
    [22, 29],
  ]),
  read(46, 'another hand', 6, [
    [30, 31],
    [30, 41],
    [3, 11],
  ]),
  read(50, 'another hand', 5, [
    [33, 35],
    [33, 45],
    [12, 16],
  ]),
  read(26, 'the authors', 4, [
    [19, 22],
    [19, 25],
    [5, 5],
  ]),
  read(24, 'the authors', 2, [
    [16, 18],
    [16, 20],
    [5, 5],
  ]),
  read(32, 'the authors', 1, [
    [25, 26],
    [25, 29],
    [7, 7],
  ]),
];
