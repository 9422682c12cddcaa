const WHOLE = 10_000n;

/**
 * Parts of a whole as shares with four decimals that add up to 1.0000, by largest remainder, ties to the earlier part.
 * @param parts their sum is the whole; all zero where that is zero
 */
export function toShares(parts: readonly bigint[]): string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (whole === 0n) return parts.map(() => '0.0000');
  const shares = parts.map((part) => (part * WHOLE) / whole);
  let missing = WHOLE - shares.reduce((sum, share) => sum + share, 0n);
  const remainder = (k: number): bigint => (parts[k]! * WHOLE) % whole;
  const order = parts
    .map((_, k) => k)
    .sort((a, b) => (remainder(a) === remainder(b) ? a - b : remainder(a) > remainder(b) ? -1 : 1));
  for (const k of order) {
    if (missing === 0n) break;
    shares[k]! += 1n;
    missing -= 1n;
  }
  return shares.map(shareText);
}

/** One part of a whole, rounded down. */
export function toShare(part: bigint, whole: bigint): string {
  return shareText(whole === 0n ? 0n : (part * WHOLE) / whole);
}

function shareText(share: bigint): string {
  const digits = `${share}`.padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
