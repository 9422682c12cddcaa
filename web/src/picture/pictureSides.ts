import type { Picture, PictureBand, PictureNode } from '../state/contract.ts';

/**
 * A picture of two rules as the pictures of each, over the same nodes: each has its own amounts where a picture of one rule
 * has them, and the other's in the second fields. What a rule does not reach is not in its picture.
 */
export function sidesOf(picture: Picture): Picture[] {
  const { compare } = picture;
  if (compare === null) return [picture];
  const turned: Picture = {
    ...picture,
    rule: compare,
    compare: picture.rule,
    nodes: picture.nodes.map(turnNode),
    bands: picture.bands.map(turnBand),
    total: picture.total2 ?? '0',
    total2: picture.total,
  };
  return [reached(picture), reached(turned)];
}

function reached(picture: Picture): Picture {
  const bands = picture.bands.filter(({ amount, transfers }) => amount !== '0' || transfers > 0);
  const joined = new Set(bands.flatMap(({ from, to }) => [from, to]));
  return { ...picture, bands, nodes: picture.nodes.filter(({ id }) => joined.has(id)) };
}

function turnNode(node: PictureNode): PictureNode {
  const { amountIn, amountOut, ended, amountIn2 = '0', amountOut2 = '0', ended2 = '0', ...more } = node;
  const { certainIn, certainOut, certainEnded, certainIn2, certainOut2, certainEnded2, ...rest } = more;
  return {
    ...rest,
    amountIn: amountIn2,
    amountOut: amountOut2,
    ended: ended2,
    amountIn2: amountIn,
    amountOut2: amountOut,
    ended2: ended,
    ...(certainIn2 === undefined || certainOut2 === undefined || certainEnded2 === undefined
      ? {}
      : { certainIn: certainIn2, certainOut: certainOut2, certainEnded: certainEnded2 }),
    ...(certainIn === undefined || certainOut === undefined || certainEnded === undefined
      ? {}
      : { certainIn2: certainIn, certainOut2: certainOut, certainEnded2: certainEnded }),
  };
}

function turnBand(band: PictureBand): PictureBand {
  const { amount, amount2 = '0', transfers, transfers2 = 0, certain, certain2, possible: _possible, ...rest } = band;
  return {
    ...rest,
    amount: amount2,
    amount2: amount,
    transfers: transfers2,
    transfers2: transfers,
    ...(certain2 === undefined ? {} : { certain: certain2, possible: amount2 }),
    ...(certain === undefined ? {} : { certain2: certain }),
  };
}
