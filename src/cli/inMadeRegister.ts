import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../register/register.ts';

/** Works on a register that is made where there is none; work that fails before it wrote anything leaves none behind. */
export async function inMadeRegister<T>(folder: string, work: (register: Register) => Promise<T>): Promise<T> {
  const { logPath, Register } = await import('../register/register.ts');
  const [hadFolder, hadLog] = [existsSync(folder), existsSync(logPath(folder))];
  const register = Register.open(folder, { create: true });
  let isEmpty = false;
  try {
    const before = register.place.seq;
    const result = await work(register);
    if (register.place.seq !== before) {
      // Whoever adds up next need not wait for it.
      const { rollUpOf } = await import('../register/rollUpOf.ts');
      rollUpOf(register);
    }
    return result;
  } catch (error) {
    isEmpty = !hadLog && register.place.seq === 0;
    throw error;
  } finally {
    register.close();
    if (isEmpty)
      for (const path of hadFolder ? MADE.map((name) => join(folder, name)) : [folder])
        rmSync(path, { recursive: true, force: true });
  }
}

/** What opening a register makes in a folder. */
const MADE = ['changes.log', 'state.sqlite', 'state.sqlite-wal', 'state.sqlite-shm', 'totals.bin', 'documents'];
