/** Base units of an exact amount as the panel writes it. */
export function baseUnits(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.replace(/[^\d.]/g, '').split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
