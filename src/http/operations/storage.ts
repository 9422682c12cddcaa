import { answers, type Operation } from '../operation.ts';
import { Storage } from '../schema/storage.ts';
import { readStorage } from '../storage.ts';

/** `GET /api/storage`: what the workbench keeps on the disk, and which cases need it. */
export const storage: Operation = (app, desk) => {
  const schema = { summary: 'what is kept on the disk, and which cases need it', response: answers(Storage) };
  app.get('/api/storage', { schema }, async () => readStorage(desk));
};
