import { userInfo } from 'node:os';
import type { Hand } from '../register/register.ts';
import { systemClock } from './systemClock.ts';

/** Who writes to a register, and now. */
export function handOf(by: string | undefined): Hand {
  return { by: by ?? userInfo().username, timeSec: Math.floor(systemClock.nowSec()) };
}
