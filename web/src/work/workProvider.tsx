import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Work, WorkAnswer, WorkItem, WorkOp } from '../state/contract.ts';
import { type Coordinator, RequestError } from '../state/coordinator.ts';
import { makeStore, type Store } from '../state/store.ts';
import { useAnswer, useCoordinator, useStored } from '../state/useAnswer.ts';
import { workVersion } from '../state/useCaseEvents.ts';
import { applyWork, inverseOf, textsOf } from './applyWork.ts';
import { groupsOf, hiddenIds } from './groups.ts';
import { subjectLabel } from './subjectLabel.ts';
import { tabId } from './tabId.ts';
import { type Action, afterAction, NO_ACTIONS, stacksOf, stillStands, type UndoStacks } from './undoStacks.ts';
import { type KeptWork, WorkContext } from './workContext.ts';

interface Kept {
  readonly version: number;
  readonly items: readonly WorkItem[];
  readonly stacks: UndoStacks;
  /** Said to the person: a change that met another tab's, or one that could not be kept. */
  readonly notice: string | null;
}

const RETRY_MS = 2000;

/** No answer, or one that says that it may be another next time, as of a full disk: what was written waits. */
const LATER: ReadonlySet<number> = new Set([0, 503]);

/** What waits would be gone with the page. */
const askToStay = (event: BeforeUnloadEvent): void => event.preventDefault();

/** What of kept work the server draws pictures by. */
const shapes = ({ field }: Pick<WorkItem, 'field'>): boolean => field === 'group' || field === 'hidden';

/** What such work changes the answers of. */
const SHAPED = ['picture', 'about', 'bands'] as const;

/**
 * The kept work of one case in this tab. A change shows at once and is sent in turn; the server's answer brings what
 * others wrote meanwhile. What cannot be sent waits and is sent again: nothing that was written is lost.
 */
class WorkKeeper {
  readonly store: Store<Kept> = makeStore<Kept>({ version: 0, items: [], stacks: NO_ACTIONS, notice: null });
  readonly #waiting: (readonly WorkOp[])[] = [];
  #isSending = false;
  readonly #coordinator: Coordinator;
  readonly #path: string;
  readonly #case: string;
  readonly #steps: (keyof UndoStacks)[] = [];
  #hasReceived = false;

  constructor(coordinator: Coordinator, id: string) {
    this.#coordinator = coordinator;
    this.#case = `/cases/${id}`;
    this.#path = `/cases/${id}/work`;
  }

  /** Takes over what the server has, unless own changes are on their way: their answer brings it. */
  receive(work: Work): void {
    const kept = this.store.get();
    if (this.#waiting.length > 0 || work.version < kept.version) return;
    const stacks = this.#hasReceived ? kept.stacks : stacksOf(work.log, tabId);
    this.store.set({ ...kept, version: work.version, items: work.items, stacks });
    const shapeOf = (items: readonly WorkItem[]): string => JSON.stringify(items.filter(shapes));
    if (this.#hasReceived && shapeOf(kept.items) !== shapeOf(work.items)) this.#drawAgain();
    this.#hasReceived = true;
  }

  /** Asks again for what groups and hidden nodes change. */
  #drawAgain(): void {
    for (const part of SHAPED) this.#coordinator.invalidate(`${this.#case}/${part}`);
  }

  change(ops: readonly WorkOp[]): void {
    const kept = this.store.get();
    const shown = ops.map(({ field, on, value }) => ({ field, on, value }));
    this.store.set({ ...kept, items: applyWork(kept.items, shown, kept.version), notice: null });
    this.#waiting.push(ops);
    void this.#send();
  }

  /** Takes back the last own action, or brings again (`undone`) what was last taken back. */
  step(from: keyof UndoStacks): void {
    // What is taken back is known when all before it is kept: a key that was pressed earlier waits for that.
    if (this.#waiting.length > 0) {
      this.#steps.push(from);
      return;
    }
    const kept = this.store.get();
    const last = kept.stacks[from].at(-1);
    if (last === undefined) return;
    if (stillStands(kept.items, last)) this.change(inverseOf(last));
    else this.store.set({ ...kept, ...leftAsItIs(kept.stacks, from, last) });
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        const body = { base: this.store.get().version, tab: tabId, ops: next };
        this.#keep(await this.#coordinator.send<WorkAnswer>('POST', this.#path, body));
        this.#waiting.shift();
      } catch (error) {
        const failure = error instanceof RequestError ? error.failure : null;
        if (failure !== null && LATER.has(failure.status)) {
          // That the server does not answer the whole page says.
          if (failure.status !== 0) this.#say(`Not kept yet, and tried again until it is: ${failure.message}`);
          window.addEventListener('beforeunload', askToStay);
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          continue;
        }
        this.#waiting.shift();
        this.#say(`Not kept: ${failure?.message ?? String(error)}`);
        this.#coordinator.invalidate(this.#path);
      }
    }
    this.#isSending = false;
    window.removeEventListener('beforeunload', askToStay);
    const step = this.#steps.shift();
    if (step !== undefined) this.step(step);
  }

  #say(notice: string): void {
    this.store.set({ ...this.store.get(), notice });
  }

  #keep({ version, missed, written }: WorkAnswer): void {
    const kept = this.store.get();
    if ([...missed, ...written].some(shapes)) this.#drawAgain();
    const conflict = written.find(({ isConflict }) => isConflict);
    this.store.set({
      version,
      items: applyWork(applyWork(kept.items, missed, version), written, version),
      stacks: afterAction(kept.stacks, written),
      notice: conflict === undefined ? null : 'Another tab had just changed this too: its words stand in the log.',
    });
  }
}

/** Another tab has written over it meanwhile: that is not taken back with it, and said. */
function leftAsItIs(stacks: UndoStacks, from: keyof UndoStacks, last: Action): Pick<Kept, 'stacks' | 'notice'> {
  const { field, on } = last[0]!;
  return {
    stacks: { ...stacks, [from]: stacks[from].slice(0, -1) },
    notice: `Left as it is: another tab has changed the ${field} of ${subjectLabel(on)} since. The log takes that back line by line.`,
  };
}

/** Hands the kept work of a case to the views below it. */
export function WorkProvider({ id, children }: { id: string; children: ReactNode }) {
  const coordinator = useCoordinator();
  const [keeper] = useState(() => new WorkKeeper(coordinator, id));
  const kept = useStored(keeper.store, (value) => value);
  const { data } = useAnswer<Work>(`/cases/${id}/work`);
  const told = useStored(workVersion(id), (version) => version);
  const asked = useRef(0);
  useEffect(() => {
    if (data !== undefined) keeper.receive(data);
  }, [keeper, data]);
  useEffect(() => {
    if (told <= keeper.store.get().version || told <= asked.current) return;
    asked.current = told;
    coordinator.invalidate(`/cases/${id}/work`);
  }, [coordinator, keeper, id, told]);
  const value = useMemo<KeptWork>(
    () => ({
      version: kept.version,
      items: kept.items,
      names: textsOf(kept.items, 'name'),
      colours: textsOf(kept.items, 'colour'),
      notes: textsOf(kept.items, 'note'),
      groups: groupsOf(kept.items),
      hidden: hiddenIds(kept.items),
      notice: kept.notice,
      change: (ops) => keeper.change(ops),
      undo: () => keeper.step('done'),
      redo: () => keeper.step('undone'),
      canUndo: kept.stacks.done.length > 0,
      canRedo: kept.stacks.undone.length > 0,
    }),
    [keeper, kept],
  );
  return <WorkContext value={value}>{children}</WorkContext>;
}
