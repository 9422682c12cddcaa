import { Type } from 'typebox';
import type { Operation } from '../operation.ts';

/** `GET /api/health`, also `/health`: that the server answers. */
export const health: Operation = (app) => {
  const schema = { summary: 'that the server answers', response: { 200: Type.Object({ ok: Type.Literal(true) }) } };
  for (const path of ['/api/health', '/health']) app.get(path, { schema }, async () => ({ ok: true as const }));
};
