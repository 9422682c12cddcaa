import { type Static, Type } from 'typebox';
import { Amount, Nullable, PageQuery, Reason, TimeSec, ViewQuery } from './common.ts';

/** An end as `spoor trace --json` has it. */
export const EndRow = Type.Object({
  id: Type.String(),
  theft: Type.String(),
  reason: Reason,
  chain: Type.String(),
  asset: Type.String(),
  address: Nullable(Type.String()),
  coin: Nullable(Type.String()),
  entity: Nullable(Type.String()),
  category: Nullable(Type.String()),
  amount: Type.Optional(Amount),
  origin: Type.Optional(Amount),
  certain: Type.Optional(Amount),
  possible: Type.Optional(Amount),
  originAsset: Type.Optional(Type.String()),
  transfers: Type.Number(),
  hops: Type.Number(),
  first: Nullable(TimeSec),
  last: Nullable(TimeSec),
  /** Of the holder and of the group of ends in the picture. */
  node: Nullable(Type.String()),
  group: Type.String(),
  /** With a range of time: what of it came in that time, in units of the measure. */
  inRange: Type.Optional(Amount),
});
export type EndRow = Static<typeof EndRow>;

/** A tainted transfer or output. */
export const TransferLine = Type.Object({
  id: Type.String(),
  theft: Type.String(),
  chain: Type.String(),
  block: Type.Number(),
  index: Type.Number(),
  vout: Nullable(Type.Number()),
  tx: Type.String(),
  time: TimeSec,
  asset: Type.String(),
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  amount: Amount,
  tainted: Type.Optional(Amount),
  origin: Type.Optional(Amount),
  certain: Type.Optional(Amount),
  possible: Type.Optional(Amount),
  originAsset: Type.Optional(Type.String()),
  hops: Type.Number(),
  end: Nullable(Reason),
  inputs: Type.Optional(Type.Array(Type.Object({ coin: Type.String(), tainted: Amount }))),
  into: Type.Optional(Type.Object({ asset: Type.String(), amount: Amount })),
  /** Nodes it leads between. */
  fromNodes: Type.Array(Type.String()),
  toNode: Nullable(Type.String()),
  /** Of it, what is behind the band that was asked about; else what is tainted, in origin units. */
  part: Amount,
});
export type TransferLine = Static<typeof TransferLine>;

export const AddressRow = Type.Object({
  node: Type.String(),
  chain: Type.String(),
  address: Type.String(),
  asset: Nullable(Type.String()),
  entity: Nullable(Type.String()),
  category: Nullable(Type.String()),
  amountIn: Amount,
  amountOut: Amount,
  ended: Amount,
  certainIn: Type.Optional(Amount),
  transfersIn: Type.Number(),
  transfersOut: Type.Number(),
  hops: Type.Number(),
  first: Nullable(TimeSec),
  last: Nullable(TimeSec),
});
export type AddressRow = Static<typeof AddressRow>;

const page = { total: Type.Number(), sum: Amount };
export const EndPage = Type.Object({ ...page, items: Type.Array(EndRow) });
export type EndPage = Static<typeof EndPage>;
export const TransferPage = Type.Object({ ...page, items: Type.Array(TransferLine) });
export type TransferPage = Static<typeof TransferPage>;
export const AddressPage = Type.Object({ ...page, items: Type.Array(AddressRow) });
export type AddressPage = Static<typeof AddressPage>;

const filters = {
  ...ViewQuery,
  q: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'a part of an address, coin, transaction, entity or theft, in any case of letters',
    }),
  ),
  order: Type.Optional(Type.Union([Type.Literal('asc'), Type.Literal('desc')])),
  node: Type.Optional(Type.String({ maxLength: 1000, description: 'only what touches this holder or group of ends' })),
};

export const END_SORTS = [
  'amount',
  'reason',
  'entity',
  'category',
  'theft',
  'hops',
  'transfers',
  'first',
  'last',
  'address',
] as const;
export const TRANSFER_SORTS = ['time', 'amount', 'hops', 'theft', 'from', 'to', 'tx'] as const;
export const ADDRESS_SORTS = ['in', 'out', 'ended', 'first', 'last', 'hops', 'address', 'entity', 'transfers'] as const;

export const EndFilter = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(END_SORTS)) });
export type EndFilter = Static<typeof EndFilter>;
export const TransferFilter = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(TRANSFER_SORTS)) });
export type TransferFilter = Static<typeof TransferFilter>;
export const AddressFilter = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(ADDRESS_SORTS)) });
export type AddressFilter = Static<typeof AddressFilter>;

export const EndQuery = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(END_SORTS)), ...PageQuery });
export const TransferQuery = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(TRANSFER_SORTS)), ...PageQuery });
export const AddressQuery = Type.Object({ ...filters, sort: Type.Optional(Type.Enum(ADDRESS_SORTS)), ...PageQuery });
