import type { EvmLog } from './records.ts';

/** `Transfer(address,address,uint256)`, of ERC-20 and ERC-721 alike. */
export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** `Deposit(address,uint256)` of WETH9: native value became the token. */
export const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c';
/** `Withdrawal(address,uint256)` of WETH9: the token became native value. */
export const WITHDRAWAL = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65';

/** First topics of every log that `readTokenEvent` reads. */
export const TOKEN_TOPICS: readonly string[] = [TRANSFER, DEPOSIT, WITHDRAWAL];

const ZERO = '0x0000000000000000000000000000000000000000';

/** What a log says of a token, the token being the contract that wrote it. */
export type TokenEvent =
  /** An empty end is the zero address: issuance or burn. */
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string; readonly amount: bigint }
  | { readonly kind: 'deposit' | 'withdrawal'; readonly holder: string; readonly amount: bigint }
  /** ERC-721: one thing with a number, no amount. */
  | { readonly kind: 'nonFungible' }
  /** A `Transfer` in neither form. */
  | { readonly kind: 'oddTransfer' };

/**
 * What a log means: ERC-20 has two indexed addresses and one word of data, ERC-721 three indexed words and no data.
 * Undefined for every other log. Amounts keep all 256 bits. Bytes above an address in its word are not looked at, as the
 * EVM does not.
 */
export function readTokenEvent({ topics, data }: EvmLog): TokenEvent | undefined {
  const isWord = data.length === 66;
  switch (topics[0]) {
    case TRANSFER: {
      if (topics.length === 4 && data === '0x') return { kind: 'nonFungible' };
      if (topics.length !== 3 || !isWord) return { kind: 'oddTransfer' };
      return { kind: 'transfer', from: wordParty(topics[1]!), to: wordParty(topics[2]!), amount: BigInt(data) };
    }
    case DEPOSIT:
    case WITHDRAWAL: {
      if (topics.length !== 2 || !isWord) return undefined;
      const kind = topics[0] === DEPOSIT ? 'deposit' : 'withdrawal';
      return { kind, holder: `0x${topics[1]!.slice(26)}`, amount: BigInt(data) };
    }
    default:
      return undefined;
  }
}

function wordParty(word: string): string {
  const address = `0x${word.slice(26)}`;
  return address === ZERO ? '' : address;
}
