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

/** High and low word of a product, left by `mul48`. */
let productHi = 0;
let productLo = 0;

/** Exact product of two integers below 2^50 each (in magnitude, both >= 0), as two words of 48 bits. */
function mul48(x: number, y: number): void {
  const xh = Math.floor(x * INV_HALF);
  const xl = x - xh * HALF;
  const yh = Math.floor(y * INV_HALF);
  const yl = y - yh * HALF;
  // xh, yh < 2^26: every product is below 2^52, the cross sum below 2^51.
  const cross = xh * yl + xl * yh;
  const ch = Math.floor(cross * INV_HALF);
  const lo = xl * yl + (cross - ch * HALF) * HALF;
  const carry = Math.floor(lo * INV_LANE);
  productLo = lo - carry * LANE;
  productHi = xh * yh + ch + carry;
}

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
  // a * n as words p3..p0 of 48 bits; the middle words may carry.
  mul48(aLo, nLo);
  let p0 = productLo;
  let p1 = productHi;
  mul48(aLo, nHi);
  p1 += productLo;
  let p2 = productHi;
  mul48(aHi, nLo);
  p1 += productLo;
  p2 += productHi;
  mul48(aHi, nHi);
  p2 += productLo;
  let p3 = productHi;
  let carry = Math.floor(p1 * INV_LANE);
  p1 -= carry * LANE;
  p2 += carry;
  carry = Math.floor(p2 * INV_LANE);
  p2 -= carry * LANE;
  p3 += carry;

  const b = bHi * LANE + bLo;
  // First word of the quotient: off by at most 1 either way, mended by the second.
  let qHi = Math.floor((((p3 * LANE + p2) * LANE + p1) / b) * 1);
  if (qHi > 0) {
    mul48(qHi, bLo);
    p1 -= productLo;
    p2 -= productHi;
    mul48(qHi, bHi);
    p2 -= productLo;
    p3 -= productHi;
  } else qHi = 0;
  // |remainder| < 3 * 2^48 * b: its double is near enough for a second word that is off by at most 1.
  const rest = ((p3 * LANE + p2) * LANE + p1) * LANE + p0;
  let qLo = Math.floor(rest / b);
  const down = qLo < 0;
  const steps = down ? -qLo : qLo;
  mul48(steps, bLo);
  p0 += down ? productLo : -productLo;
  p1 += down ? productHi : -productHi;
  mul48(steps, bHi);
  p1 += down ? productLo : -productLo;
  p2 += down ? productHi : -productHi;
  // What is left is small: -2b < r < 2b. p3 is folded in because it cancels with p2.
  let rHi = (p3 * LANE + p2) * LANE + p1;
  let rLo = p0;
  carry = Math.floor(rLo * INV_LANE);
  rLo -= carry * LANE;
  rHi += carry;
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
  carry = Math.floor(qLo * INV_LANE);
  result.qLo = qLo - carry * LANE;
  result.qHi = qHi + carry;
  result.rHi = rHi;
  result.rLo = rLo;
}

/** The same for values below 2^48: the quotient's estimate is off by at most 1. */
function mulDivNarrow(a: number, n: number, b: number): void {
  let q = Math.floor((a * n) / b);
  mul48(a, n);
  let rHi = productHi;
  let rLo = productLo;
  mul48(q, b);
  rHi -= productHi;
  rLo -= productLo;
  let r = rHi * LANE + rLo;
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
