import { createContext, useContext } from 'react';
import type { WorkItem, WorkOp } from '../state/contract.ts';
import type { Group } from './groups.ts';

/** What the person keeps of a case, by subject, and how to change it. */
export interface KeptWork {
  readonly version: number;
  readonly items: readonly WorkItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly colours: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly groups: readonly Group[];
  /** Nodes that are only shown among what is gathered. */
  readonly hidden: readonly string[];
  /** A sentence for the person about their last change, where there is something to say. */
  readonly notice: string | null;
  readonly change: (ops: readonly WorkOp[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const NOTHING: KeptWork = {
  version: 0,
  items: [],
  names: new Map(),
  colours: new Map(),
  notes: new Map(),
  groups: [],
  hidden: [],
  notice: null,
  change: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
  canUndo: false,
  canRedo: false,
};

export const WorkContext = createContext<KeptWork>(NOTHING);

export function useWork(): KeptWork {
  return useContext(WorkContext);
}
