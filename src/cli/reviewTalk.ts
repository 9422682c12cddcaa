import { createInterface } from 'node:readline/promises';
import { SpoorError } from '../core/errors.ts';
import { AlikeClaims } from '../register/alikeClaims.ts';
import type { Change } from '../register/change.ts';
import { editClaim } from '../register/editClaim.ts';
import type { Hand, Register, RegisteredClaim } from '../register/register.ts';
import { acceptChanges, correctChanges, rejectChanges } from '../register/reviewChanges.ts';
import { suggestIncidents } from '../register/suggestIncidents.ts';
import type { Context } from './context.ts';
import { reviewItemText } from './render/reviewText.ts';

/** Asks a question and gives the answer; null where nobody answers any more. */
export type Ask = (question: string) => Promise<string | null>;

const MENU = 'a accept, l accept and link, c correct, r reject, s skip, q quit > ';

/** Goes through the claims that wait, on a terminal. Each decision is written at once. */
export async function reviewInteractively(register: Register, context: Context, hand: Hand): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-D and Ctrl-C end the questions; everything decided before is kept.
  const closed = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  const ask: Ask = (question) => Promise.race([terminal.question(question, { signal: context.signal }), closed]);
  try {
    await talkThrough(register, ask, context, hand);
  } finally {
    terminal.close();
  }
}

/** The talk itself: shows each claim that waits, asks, writes. */
export async function talkThrough(
  register: Register,
  ask: Ask,
  context: Pick<Context, 'output' | 'style' | 'width'>,
  hand: Hand,
): Promise<void> {
  const waiting = register.claims({ status: 'proposed' });
  if (waiting.length === 0) return context.output.write('No claim waits for a review.\n');
  for (const [i, item] of waiting.entries()) {
    const suggested = suggestIncidents(register, item.claim);
    const alike = new AlikeClaims(register).idsOf(item.claim);
    await context.output.write(reviewItemText({ ...item, suggested, alike }, `${i + 1} of ${waiting.length}`, context));
    for (;;) {
      const answer = await ask(MENU);
      if (answer === null || answer.trim() === 'q') return;
      const changes = await decide(register, item, suggested, answer.trim(), ask, (line) =>
        context.output.write(`${line}\n`),
      );
      if (changes === null) continue;
      register.write(changes, hand);
      break;
    }
  }
}

/** The changes an answer leads to, none for a skip; null where it must be asked again. */
async function decide(
  register: Register,
  { claim }: RegisteredClaim,
  suggested: readonly string[],
  answer: string,
  ask: Ask,
  say: (line: string) => Promise<void>,
): Promise<Change[] | null> {
  try {
    switch (answer) {
      case 'a':
        return acceptChanges(register, claim.id);
      case 'l': {
        const first = suggested[0];
        const typed = await ask(`incident${first === undefined ? '' : ` [${first}]`} > `);
        const incident = typed === null || typed.trim() === '' ? first : typed.trim();
        if (incident !== undefined) return acceptChanges(register, claim.id, { incidents: [incident] });
        await say('No incident was named.');
        return null;
      }
      case 'c': {
        const edits = await ask('field=value; field=value > ');
        if (edits === null || edits.trim() === '') return null;
        const by = editClaim(
          claim,
          edits.split(';').map((edit) => edit.trim()),
          (id) => register.claim(id).claim.id,
        );
        return correctChanges(register, claim.id, by, (await ask('why > ')) ?? '');
      }
      case 'r':
        return rejectChanges(register, claim.id, (await ask('why > ')) ?? '');
      case 's':
        return [];
      default:
        return null;
    }
  } catch (error) {
    // A slip of the fingers is told and asked again; anything else ends the review.
    if (!(error instanceof SpoorError) || !['USAGE', 'BAD_CLAIM', 'UNKNOWN_NAME'].includes(error.code)) throw error;
    await say(error.message);
    return null;
  }
}
