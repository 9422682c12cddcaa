import { useState } from 'react';
import { categoryLabel, countOf } from '../format/words.ts';
import type { About, TagLine } from '../state/contract.ts';

/** Who it is said to be, by whom and how surely; and what joins it to others. */
export function Tags({ about }: { about: About }) {
  const { tags, cluster, deposit, isConflict } = about;
  if (tags.length === 0 && cluster === null && deposit === null) {
    if (about.kind !== 'address' && about.kind !== 'end') return null;
    return (
      <section>
        <h3>Tags</h3>
        <p className="faint">Nobody has said whose it is.</p>
      </section>
    );
  }
  return (
    <section>
      <h3>Tags ({tags.length})</h3>
      {isConflict && <p>Sources contradict each other here.</p>}
      <TagList tags={tags} />
      {deposit !== null && <p>By what it does, a deposit address of {deposit}.</p>}
      {cluster !== null && (
        <details>
          <summary>
            Cluster of {countOf(cluster.size, 'address', 'addresses')}, {cluster.taggedAddresses} of them tagged
          </summary>
          <p>{cluster.note}</p>
          {cluster.isConflict && <p>Tags of it contradict each other.</p>}
          <TagList tags={cluster.tags} />
          {cluster.tags.length < cluster.tagsInAll && (
            <p>
              {cluster.tagsInAll - cluster.tags.length} more tags are not listed here; spoor who counts what they say.
            </p>
          )}
        </details>
      )}
    </section>
  );
}

const FIRST = 6;

function TagList({ tags }: { tags: readonly TagLine[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? tags : tags.slice(0, FIRST);
  return (
    <ul className="tags">
      {shown.map((tag, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same tag may stand in two sets, and the list never changes
        <li key={at}>
          <b>{tag.entity}</b> {categoryLabel(tag.category)}
          {tag.isShown && tags.length > 1 && <span className="badge">speaks</span>}
          <span className="faint">
            {[tag.source, tag.set, tag.confidence, tag.date].filter((part) => part !== null && part !== '').join(', ')}
            {tag.uri !== null && /^https?:\/\//.test(tag.uri) && (
              <>
                {' '}
                <a href={tag.uri} target="_blank" rel="noopener noreferrer">
                  source
                </a>
              </>
            )}
          </span>
        </li>
      ))}
      {tags.length > shown.length && (
        <li>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {tags.length - shown.length} more
          </button>
        </li>
      )}
    </ul>
  );
}
