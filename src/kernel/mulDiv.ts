import { LANE } from '../core/lanes.ts';

/**
 * `floor(a * n / b)` and its remainder on lanes (`core/lanes.ts`), exactly, without BigInt.
 *
 * A quotient is estimated in floating point and then made exact: the remainder `a * n - q * b` is computed in integer
 * words of 48 bits, and the estimate is corrected by it. No estimate ever reaches the result unchecked, so rounding
 * can cost a correction step but never a unit.
 */

const HALF = 2 ** 24;
const INV_HALF = 2 ** -24;
const INV_LANE = 2 ** -48;

/** Where `mulDiv` leaves its answer: quotient and remainder. */
export const result = { qHi: 0, qLo: 0, rHi: 0, rLo: 0 };

/**
 * Leaves `floor(a * n / b)` and `a * n mod b` in `result`.
 *
 * Needs `a <= b` or `n <= b` (so that the quotient fits in lanes), all three below 2^96, `b > 0`.
 */
export function mulDiv(aHi: number, aLo: number, nHi: number, nLo: number, bHi: number, bLo: number): void {
  if (aHi === 0 && nHi === 0 && bHi === 0) {
    mulDivNarrow(aLo, nLo, bLo);
    return;
  }
  // Limbs of 24 bits, least first. Their products are below 2^49, and at most 8 meet in one place of c0 .. c6, which
  // therefore stay below 2^53 in magnitude and exact; nothing is carried until the end.
  const a3 = Math.floor(aHi * INV_HALF);
  const a2 = aHi - a3 * HALF;
  const a1 = Math.floor(aLo * INV_HALF);
  const a0 = aLo - a1 * HALF;
  const n3 = Math.floor(nHi * INV_HALF);
  const n2 = nHi - n3 * HALF;
  const n1 = Math.floor(nLo * INV_HALF);
  const n0 = nLo - n1 * HALF;
  const b3 = Math.floor(bHi * INV_HALF);
  const b2 = bHi - b3 * HALF;
  const b1 = Math.floor(bLo * INV_HALF);
  const b0 = bLo - b1 * HALF;
  let c0 = a0 * n0;
  let c1 = a0 * n1 + a1 * n0;
  let c2 = a0 * n2 + a1 * n1 + a2 * n0;
  let c3 = a0 * n3 + a1 * n2 + a2 * n1 + a3 * n0;
  let c4 = a1 * n3 + a2 * n2 + a3 * n1;
  let c5 = a2 * n3 + a3 * n2;
  const c6 = a3 * n3;
  const b = bHi * LANE + bLo;
  // First word of the quotient: off by at most 1 either way, mended by the second.
  const qHi = Math.floor((((aHi * LANE + aLo) * (nHi * LANE + nLo)) / b) * INV_LANE);
  const q3 = Math.floor(qHi * INV_HALF);
  const q2 = qHi - q3 * HALF;
  c2 -= q2 * b0;
  c3 -= q2 * b1 + q3 * b0;
  c4 -= q2 * b2 + q3 * b1;
  c5 -= q2 * b3 + q3 * b2;
  // What is left is below 2^146, so that the highest places cancel to small integers and the sum is as exact as a
  // double can be: the second word is off by at most 1.
  const top = (c6 - q3 * b3) * HALF + c5;
  const qLo = Math.floor(((((top * HALF + c4) * HALF + c3) * HALF + c2) * LANE + (c1 * HALF + c0)) / b);
  const q1 = Math.floor(qLo * INV_HALF);
  const q0 = qLo - q1 * HALF;
  c0 -= q0 * b0;
  c1 -= q0 * b1 + q1 * b0;
  c2 -= q0 * b2 + q1 * b1;
  c3 -= q0 * b3 + q1 * b2;
  c4 -= q1 * b3;
  // The remainder, between -2b and 2b: only its lowest place can be too large for what is above it to be exact.
  const carry = Math.floor(c0 * INV_HALF);
  c1 += carry;
  const carry1 = Math.floor(c1 * INV_HALF);
  const rLo = c0 - carry * HALF + (c1 - carry1 * HALF) * HALF;
  const rHi = ((top * HALF + c4) * HALF + c3) * HALF + (c2 + carry1);
  correct(qHi, qLo, rHi, rLo, bHi, bLo);
}

/** Moves quotient and remainder by the units that the estimates were off, and carries. */
function correct(qHi: number, qLo: number, rHi: number, rLo: number, bHi: number, bLo: number): void {
  while (rHi < 0) {
    rLo += bLo;
    rHi += bHi;
    if (rLo >= LANE) {
      rLo -= LANE;
      rHi += 1;
    }
    qLo -= 1;
  }
  while (rHi > bHi || (rHi === bHi && rLo >= bLo)) {
    rLo -= bLo;
    rHi -= bHi;
    if (rLo < 0) {
      rLo += LANE;
      rHi -= 1;
    }
    qLo += 1;
  }
  const carry = Math.floor(qLo * INV_LANE);
  result.qLo = qLo - carry * LANE;
  result.qHi = qHi + carry;
  result.rHi = rHi;
  result.rLo = rLo;
}

/** The same for values below 2^48: the quotient's estimate is off by at most 1. */
function mulDivNarrow(a: number, n: number, b: number): void {
  let q = Math.floor((a * n) / b);
  const a1 = Math.floor(a * INV_HALF);
  const a0 = a - a1 * HALF;
  const n1 = Math.floor(n * INV_HALF);
  const n0 = n - n1 * HALF;
  const b1 = Math.floor(b * INV_HALF);
  const b0 = b - b1 * HALF;
  const q1 = Math.floor(q * INV_HALF);
  const q0 = q - q1 * HALF;
  // The two highest places cancel to small integers, as the remainder is between -b and 2b.
  const high = (a1 * n1 - q1 * b1) * HALF + (a0 * n1 + a1 * n0 - q0 * b1 - q1 * b0);
  let r = high * HALF + (a0 * n0 - q0 * b0);
  if (r < 0) {
    r += b;
    q -= 1;
  } else if (r >= b) {
    r -= b;
    q += 1;
  }
  result.qHi = 0;
  result.qLo = q;
  result.rHi = 0;
  result.rLo = r;
}
