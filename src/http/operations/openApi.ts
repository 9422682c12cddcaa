import type { Operation } from '../operation.ts';

/** `GET /api/openapi.json`: this interface as OpenAPI 3.1, made of the schemas that requests are checked by. */
export const openApi: Operation = (app) => {
  app.get('/api/openapi.json', { schema: { summary: 'this interface as OpenAPI 3.1' } }, async () => app.swagger());
};
