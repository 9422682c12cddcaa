import { Type } from 'typebox';
import type { Operation } from '../operation.ts';

/** `GET /api/health`: that the server answers. */
export const health: Operation = (app) => {
  const schema = { summary: 'that the server answers', response: { 200: Type.Object({ ok: Type.Literal(true) }) } };
  app.get('/api/health', { schema }, async () => ({ ok: true as const }));
};
