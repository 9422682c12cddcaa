import { apiPageCss, apiPageHtml } from '../apiPageHtml.ts';
import type { Operation } from '../operation.ts';

/** `GET /api`: this interface as a page to read, made of the same schemas. */
export const apiPage: Operation = (app) => {
  app.get('/api', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .send(apiPageHtml(app.swagger() as unknown as Parameters<typeof apiPageHtml>[0])),
  );
  app.get('/api/page.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').send(apiPageCss),
  );
};
