/** Longest name (address, transaction id) in bytes of UTF-8. */
export const NAME_BYTES = 200;
/** Longest chain or asset name. */
export const WORD_BYTES = 64;
/** Unix seconds are below this. */
export const TIME_LIMIT = 2 ** 32;
