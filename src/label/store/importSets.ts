import { SpoorError } from '../../core/errors.ts';
import type { TagFiles } from '../import/importTagFiles.ts';
import type { ReplaceOptions, TagChange, TagStore } from './tagStore.ts';

/** What an import did, and the files of it that say what another of its files says. */
export interface ImportedSets {
  readonly changes: readonly TagChange[];
  readonly passedOver: TagFiles['passedOver'];
}

/**
 * Makes the sets of files what these say, all of them or none. Of files that say the same under several names the first is kept.
 * @param name of the one set that there is, instead of its own
 * @throws what `TagStore.replaceSet` throws
 */
export function importSets(
  store: TagStore,
  { files, actorPacks }: Pick<TagFiles, 'files' | 'actorPacks'>,
  name: string | undefined,
  options: ReplaceOptions,
): ImportedSets {
  const changes: TagChange[] = [];
  const passedOver: { path: string; why: string }[] = [];
  const replace = (path: string, work: () => TagChange): void => {
    try {
      changes.push(work());
    } catch (error) {
      const twin = error instanceof SpoorError && error.code === 'TAGS_TWICE' ? error.fields.found : undefined;
      if (!changes.some(({ set }) => set === twin)) throw error;
      passedOver.push({ path, why: `it says what the set ${String(twin)} says, which comes with it` });
    }
  };
  store.transaction(() => {
    for (const { set, path, actors } of actorPacks)
      replace(path, () => store.replaceActors(name ?? set, path, actors.values(), options));
    for (const { set, path, tags } of files) replace(path, () => store.replaceSet(name ?? set, path, tags, options));
  });
  return { changes, passedOver };
}
