import { shortenName } from '../format/shortenName.ts';
import { useOpenCase } from '../state/caseContext.ts';
import { CopyText } from '../tables/copyText.tsx';
import { RestsOn } from './restsOn.tsx';

const WORDS: Readonly<Record<string, string>> = {
  ASSUMED_OPENING: 'opening balances had to be assumed',
  BUSY_BUT_TAGGED: 'busy addresses followed, for a tag that does not stop names them',
  ACTORS_NOT_KNOWN: 'warning of tags that stop nothing, for no ActorPack knows their actors',
  TAGS_CONFLICT: 'warning of ends whose tags contradict each other',
  CLUSTER_TAGS_CONFLICT: 'warning of clusters whose tags name several owners, so that none speaks',
  CLUSTER_TAGS_CHANGED: 'warning of clusters that were built with other tags: run spoor cluster',
};

const FIRST = 20;

/** What the trace had to assume or could not know, by kind, with how many of each. */
export function Warnings() {
  const { overview } = useOpenCase();
  const { warnings } = overview;
  if (warnings.total === 0 && overview.restsOn === null) return null;
  return (
    <section>
      <h3>What it rests on</h3>
      <RestsOn />
      {Object.entries(warnings.byCode).map(([code, count]) => {
        const lines = warnings.items.filter((line) => line.code === code).slice(0, FIRST);
        return (
          <details key={code}>
            <summary>
              {count.toLocaleString('en-US')} {WORDS[code] ?? code.toLowerCase().replaceAll('_', ' ')}
            </summary>
            <ul className="lines">
              {lines.map((line) => (
                <li key={`${line.chain}${line.asset}${line.address}`}>
                  <CopyText text={line.address}>{shortenName(line.address, 6)}</CopyText>{' '}
                  <span className="faint">{line.detail ?? `${line.amount} ${line.asset}`}</span>
                </li>
              ))}
            </ul>
            {count > lines.length && <p className="faint">and {(count - lines.length).toLocaleString('en-US')} more</p>}
          </details>
        );
      })}
    </section>
  );
}
