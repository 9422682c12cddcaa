import { mkdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { SpoorError, systemError } from '../../core/errors.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What tells this process from another that is given the same pid later. */
  readonly started: string;
}

const LOCK_FOLDER = 'lock';

/**
 * Takes the one writer's place of a ledger; returns how to give it back. The place is kept in an LMDB file of its own:
 * its write lock makes looking and taking one step, and the machine frees it when a process dies. The place of a
 * process that no longer lives is taken over.
 *
 * @throws LEDGER_LOCKED naming the pid
 */
export async function lockForWriting(dir: string): Promise<() => Promise<void>> {
  const path = join(dir, LOCK_FOLDER);
  let release: (() => Promise<void>) | undefined;
  try {
    mkdirSync(path, { recursive: true });
    const db = open<Holder, string>({ path: join(path, 'lock.mdb'), encoding: 'json', overlappingSync: false });
    try {
      const self: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
      db.transactionSync(() => {
        const holder = db.get('writer');
        if (holder && isAlive(holder, self)) throw lockedError(dir, holder);
        db.putSync('writer', self);
      });
      // LMDB reuses the pages of the changes before: after these, giving the place back needs no room on a full disk.
      for (let i = 0; i < 4; i++) db.putSync('writer', self);
      release = async () => {
        db.removeSync('writer');
        await db.close();
      };
    } finally {
      if (!release) await db.close();
    }
  } catch (cause) {
    throw systemError(cause, dir);
  }
  return release;
}

function lockedError(dir: string, holder: Holder): SpoorError {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return new SpoorError(
    'LEDGER_LOCKED',
    `${dir}: process ${holder.pid}${where} is writing to this ledger; wait until it has ended` +
      (where ? `, or delete the folder '${LOCK_FOLDER}' in it if that process is gone` : ''),
    { path: dir, pid: holder.pid, host: holder.host },
    { retryable: true },
  );
}

function isAlive(holder: Holder, self: Holder): boolean {
  // Another machine's processes cannot be seen from here.
  if (holder.host !== self.host) return true;
  if (holder.pid === self.pid) return holder.started === self.started;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === startOf(holder.pid);
}

/** Start time of a process in ticks since boot, and the boot; empty where the system does not tell (not Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything; field 22 is the 20th after it (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return '';
  }
}
