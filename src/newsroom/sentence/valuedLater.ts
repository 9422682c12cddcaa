import type { Scene } from './draft.ts';

/** "AMT0, about AMT1 at the time, to": coins and what they were worth, between commas. */
const APPOSED =
  / AMT(\d+) , AMT(\d+)(?= (?:at the time|then|, (?:to|from|through|via|in|on|after|were|was|had|has|have|by)) )/g;

/** "AMT0 from NAM0 , then valued at AMT1": money that coins were worth, by the number of the coins. */
export function valuedLater({ skeleton: { text, amounts } }: Scene): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [, coins, money] of text.matchAll(
    / AMT(\d+)(?: (?!AMT|;|,|and|but|worth|or)\S+){1,8} ,(?: (?:then|together|at the time|collectively|all|a haul|tokens|coins))? (?:valued at|worth|equivalent to|or)(?: the time at| then| the equivalent of)? AMT(\d+)(?= (?:[,.;)]|at the time|then|at that|when)(?= |$))/g,
  )) {
    const [a, b] = [amounts[Number(coins)]!, amounts[Number(money)]!];
    if (!isCoin(a.amount.unit) || isCoin(b.amount.unit) || !/^[A-Z]{3}$/.test(b.amount.unit)) continue;
    if (a.amount.equivalent === undefined && b.amount.equivalent === undefined) found.set(Number(coins), Number(money));
  }
  // "AMT0 , valued at the time at AMT1": in any order of the words between.
  for (const [, coins, money] of text.matchAll(WORTH_THEN)) {
    const [a, b] = [amounts[Number(coins)]!, amounts[Number(money)]!];
    if (!isCoin(a.amount.unit) || isCoin(b.amount.unit) || !/^[A-Z]{3}$/.test(b.amount.unit)) continue;
    if (a.amount.equivalent === undefined && b.amount.equivalent === undefined && !found.has(Number(coins)))
      found.set(Number(coins), Number(money));
  }
  // "AMT0 , about AMT1 , was siphoned", "AMT0 , AMT1 at the time ,".
  for (const [, coins, money] of text.matchAll(
    / AMT(\d+) ,(?: (?:or|about|some|roughly|then|worth))* AMT(\d+)(?=(?: at (?:the|that) time| then)? (?:,|-|\u2013|\u2014|\)) (?:was|were|had|has|have|from|that|which|stolen|taken|belonging|in) )/g,
  )) {
    const [a, b] = [amounts[Number(coins)]!, amounts[Number(money)]!];
    if (!isCoin(a.amount.unit) || isCoin(b.amount.unit) || !/^[A-Z]{3}$/.test(b.amount.unit)) continue;
    if (a.amount.equivalent === undefined && b.amount.equivalent === undefined) found.set(Number(coins), Number(money));
  }
  for (const [, coins, money] of text.matchAll(APPOSED)) {
    const [a, b] = [amounts[Number(coins)]!.amount, amounts[Number(money)]!.amount];
    if (isCoin(a.unit) && /^[A-Z]{3}$/.test(b.unit) && !isCoin(b.unit) && a.equivalent === undefined)
      found.set(Number(coins), Number(money));
  }
  return found;
}

/** What coins were worth when they were taken, and not what they are today or each. */
const WORTH_THEN =
  / AMT(\d+)(?: (?!AMT|;|,|and|but|worth|or)\S+){0,8}(?: ,| \()? (?:(?:that|which) )?(?:(?:was|were|had been) )?(?:(?:then|at the time|at that time|collectively|together|tokens|coins|in all|approximately) )*(?:valued|worth|equivalent|equal|amounting|priced)(?: (?:then|at the time|at that time|at the time of the (?:theft|hack|heist|attack)|in total))*(?: (?:at|to|about|some))* AMT(\d+)(?! (?:today|now|each|apiece|per|at (?:today|current|present)|in today)(?= |$))(?= )/g;

/** Whether a unit is a coin whose worth is told in money. */
export function isCoin(unit: string): boolean {
  return /^(?:BTC|ETH|XRP|LTC|XMR|USDT|USDC|BNB|SOL|BCH|WBTC|WETH|DAI|TRX|XEM|ADA|DOGE)$/.test(unit);
}
