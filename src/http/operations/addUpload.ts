import { Type } from 'typebox';
import { answers, type Operation } from '../operation.ts';
import { Upload } from '../schema/case.ts';
import { takeUpload } from '../takeUpload.ts';

const UploadQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 400, description: "the file's name: shown, never a path" }),
});

/** `POST /api/uploads?name=`: takes a file, as bytes, and says what it is. */
export const addUpload: Operation = (app, desk) => {
  // The handler reads the body itself, so that a large file is never in memory.
  app.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null));
  const schema = {
    summary: 'takes a file (application/octet-stream) and says what it is',
    querystring: UploadQuery,
    response: answers(Upload),
  };
  app.post('/api/uploads', { schema, bodyLimit: Number.MAX_SAFE_INTEGER }, async (request) =>
    takeUpload(desk, request.query.name, request.raw),
  );
};
