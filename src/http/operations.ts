import type { Operation } from './operation.ts';
import { about } from './operations/about.ts';
import { addresses } from './operations/addresses.ts';
import { addUpload } from './operations/addUpload.ts';
import { apiPage } from './operations/apiPage.ts';
import { bandTransfers } from './operations/bandTransfers.ts';
import { caseEvents } from './operations/caseEvents.ts';
import { changeCase } from './operations/changeCase.ts';
import { createCase } from './operations/createCase.ts';
import { createDemoCase } from './operations/createDemoCase.ts';
import { ends } from './operations/ends.ts';
import { exports } from './operations/exports.ts';
import { getCase } from './operations/getCase.ts';
import { graph } from './operations/graph.ts';
import { health } from './operations/health.ts';
import { listCases } from './operations/listCases.ts';
import { neighbours } from './operations/neighbours.ts';
import { openApi } from './operations/openApi.ts';
import { overview } from './operations/overview.ts';
import { picture } from './operations/picture.ts';
import { register } from './operations/register.ts';
import { removeCase } from './operations/removeCase.ts';
import { runCase } from './operations/runCase.ts';
import { snapshots } from './operations/snapshots.ts';
import { stopCase } from './operations/stopCase.ts';
import { storage } from './operations/storage.ts';
import { timeline } from './operations/timeline.ts';
import { transaction } from './operations/transaction.ts';
import { transfers } from './operations/transfers.ts';
import { work } from './operations/work.ts';
import { workLog } from './operations/workLog.ts';

/** Every operation of the interface. */
export const OPERATIONS: readonly Operation[] = [
  health,
  listCases,
  createCase,
  createDemoCase,
  getCase,
  changeCase,
  removeCase,
  runCase,
  stopCase,
  caseEvents,
  overview,
  picture,
  bandTransfers,
  graph,
  timeline,
  ends,
  transfers,
  addresses,
  about,
  neighbours,
  transaction,
  work,
  workLog,
  snapshots,
  addUpload,
  storage,
  register,
  exports,
  openApi,
  apiPage,
];
