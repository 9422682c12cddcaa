import { type Static, Type } from 'typebox';
import { Id } from './common.ts';

/** What the workbench keeps on the disk. */
export const Storage = Type.Object({
  folder: Type.String(),
  bytes: Type.Number(),
  parts: Type.Array(
    Type.Object({
      kind: Type.Union([
        Type.Literal('result'),
        Type.Literal('ledger'),
        Type.Literal('upload'),
        Type.Literal('demo'),
        Type.Literal('records'),
      ]),
      name: Type.String(),
      bytes: Type.Number(),
      cases: Type.Array(Id, { description: 'that need it, a snapshot included: it goes with the last of them' }),
    }),
    { description: 'the largest first; they add up to `bytes`' },
  ),
});
export type Storage = Static<typeof Storage>;
