import { inRegister, listIncidents, makeIncident, registerFolder, registerInfo } from '../makeRegister.ts';
import { answers, type Operation } from '../operation.ts';
import { runInThread } from '../run/runThread.ts';
import {
  IncidentList,
  IncidentPage,
  IncidentParams,
  IncidentQuery,
  RegisterState,
  RegisterTotal,
  TotalQuery,
} from '../schema/register.ts';

/** `GET /api/register`, `/incidents`, `/incidents/:id`, `/total` and `/total.svg`: the register that the workbench was given, to read. */
export const register: Operation = (app, desk) => {
  const info = { summary: 'the register that this workbench was given', response: answers(RegisterState) };
  app.get('/api/register', { schema: info }, async () => ({
    register: desk.register === null ? null : inRegister(desk.register, registerInfo),
  }));
  const list = { summary: 'its incidents', querystring: IncidentQuery, response: answers(IncidentList) };
  app.get('/api/register/incidents', { schema: list }, async ({ query: { q = '', offset = 0, limit = 50 } }) =>
    inRegister(desk.register, (open) => listIncidents(open, q, offset, limit)),
  );
  const one = { summary: 'all that is said of an incident', params: IncidentParams, response: answers(IncidentPage) };
  app.get('/api/register/incidents/:id', { schema: one }, async ({ params: { id } }) =>
    inRegister(desk.register, (open) => makeIncident(open, id)),
  );
  const total = {
    summary: 'what the incidents add up to, and what was left out',
    querystring: TotalQuery,
    response: answers(RegisterTotal),
  };
  // Adding up a large register takes a quarter of a second, in which the server would answer nobody.
  app.get('/api/register/total', { schema: total }, async ({ query }) => {
    const order = { total: registerFolder(desk.register), query, chart: false };
    return JSON.parse(await runInThread(order, {})) as RegisterTotal;
  });
  const chart = { summary: 'the same a year, as SVG', querystring: TotalQuery };
  app.get('/api/register/total.svg', { schema: chart }, async ({ query }, reply) => {
    const order = { total: registerFolder(desk.register), query, chart: true };
    const { svg } = JSON.parse(await runInThread(order, {})) as { svg: string };
    return reply.header('content-type', 'image/svg+xml; charset=utf-8').send(svg);
  });
};
