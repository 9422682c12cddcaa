import { type Token, tokenize } from './tokenize.ts';

/** What a text says of the scale of its figures elsewhere than behind them. */
type TableScale = 'none' | 'perhaps' | 'said';

const SCALE = 'millions?|billions?|thousands?|trillions?|mn|mm|bn|mln|m|k|b|crores?|lakhs?';
const MONEY =
  'us ?\\$|us ?dollars?|u\\.s\\. ?dollars?|dollars?|euros?|usd|eur|gbp|pounds|\\$|\u20ac|\u00a3|won|yen|yuan';
const SCALED = `(?:the )?(?:(?:${MONEY})[ -]?)?(?:${SCALE})(?: of (?:${MONEY}))?`;
const TABLE = 'figures|amounts|values|numbers|sums|totals|data';
const GIVEN = 'are|is|shown|given|expressed|stated|reported|listed|quoted';
/** "(in thousands)", "all figures in US$ millions", "amounts expressed in thousands of euros". */
const SAID = new RegExp(
  `[([]\\s?(?:(?:all )?(?:${TABLE}) )?in ${SCALED}\\s?(?:[)\\],;:]|except|unless)` +
    `|\\ball (?:${TABLE})(?: (?:${GIVEN}))* in ${SCALED}(?![\\w-])` +
    `|\\b(?:${TABLE})(?: (?:${GIVEN}))+ in ${SCALED}(?=\\s?(?:[.,;:)\\]]|unless|except|$))`,
  'i',
);
/** What says so in a table's own heading or row: "USD millions: 281", "Losses (US$ \'000)", "(mUSD)". */
const SAID_HERE = new RegExp(
  `\\bin (?:millions|billions|thousands|crores|lakhs) of (?:${MONEY})\\s?[:)|]` +
    `|\\b(?:usd|eur|us\\$)\\s?(?:millions|billions|thousands)\\s?[:)|]` +
    `|[$\u20ac\u00a3]\\s?['\u2018\u2019]?0{3}s?(?!\\d)` +
    `|[([]\\s?(?:(?:${MONEY}),? ?)?['\u2018\u2019]?(?:0{3}s?|m|mn|mm|bn|k|[mkb](?:usd|eur|gbp)|(?:usd|eur|gbp)[mkb]n?)\\s?[)\\]]\\s?:`,
  'i',
);

/** Whether a text says so of all its figures: a table's heading, or a sentence about its figures. */
export function saysScale(text: string): boolean {
  return SAID.test(text);
}

/**
 * Whether the figures of a text have their scale elsewhere. `said`: none without a scale of its own can be read; `perhaps`: none
 * below a thousand.
 */
export function tableScale(text: string, tokens: readonly Token[] = tokenize(text)): TableScale {
  if (saysScale(text) || SAID_HERE.test(text)) return 'said';
  return speaksInMillions(tokens) ? 'perhaps' : 'none';
}

/** "in millions", "$m". */
function speaksInMillions(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const after = tokens[at + 1]?.lower ?? '';
    if (token.kind === 'sign') return /^(?:m|mn|mm|bn|b|k|000s?|millions?|billions?|thousands?)$/.test(after);
    return /^(?:in|usd|eur)$/.test(token.lower) && /^(?:millions|billions|thousands|mn|mm|bn)$/.test(after);
  });
}
