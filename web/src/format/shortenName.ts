/** An address, coin or transaction id shortened in the middle; a name short enough stays whole. */
export function shortenName(text: string, keep = 4): string {
  const head = text.startsWith('0x') ? keep + 2 : keep;
  if (text.length <= head + keep + 6) return text;
  const coin = /:(\d+)$/.exec(text);
  const body = coin === null ? text : text.slice(0, coin.index);
  if (body.length <= head + keep + 3) return text;
  return `${body.slice(0, head)}…${body.slice(-keep)}${coin?.[0] ?? ''}`;
}
