import { countOf } from '../format/words.ts';
import { Failed, Working } from '../shell/states.tsx';
import type { IncidentPage } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';

/** Only addresses of the web are links: sources are text from outside. */
const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

/** One incident: what sources say, where they disagree, whom they blame, and every claim with its sentence. */
export function IncidentView({ id }: { id: string }) {
  const { data, failure } = useAnswer<IncidentPage>(`/register/incidents/${id}`);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return <Working what="Reading the register" />;
  const place = [data.victim, data.country, data.when ?? 'undated', data.method].filter((part) => part !== null);
  return (
    <>
      <h1>{data.name}</h1>
      <p className="lead">{place.join(', ')}</p>
      {data.otherIds.length > 0 && <p className="faint">Also known as {data.otherIds.join(', ')}.</p>}
      <h2>What sources agree and disagree on</h2>
      <ul>
        {data.comparisons.map(({ predicate, range, statements, agree, least, most }) => (
          <li key={`${predicate} ${range}`}>
            {predicate}: <b>{range}</b> by {countOf(statements, 'statement')}
            {!agree && (
              <>
                ; <strong>they disagree</strong>: least {least}, most {most}
              </>
            )}
          </li>
        ))}
      </ul>
      <h2>Who is blamed</h2>
      {data.blamed.length === 0 && <p>Nobody is.</p>}
      <ul>
        {data.blamed.map(({ actor, confidence, speaker }) => (
          <li key={`${actor} ${confidence} ${speaker}`}>
            {actor}: {confidence}, by {speaker}
          </li>
        ))}
      </ul>
      <h2>Claims</h2>
      {data.statements.map(({ speaker, status, claims }) => (
        <section key={claims[0]?.id} className="statement" aria-label={speaker}>
          <h3>
            {speaker} <span className="badge">{status}</span>
          </h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                {claim.predicate}: {claim.says} <span className="faint">({claim.confidence})</span>
                {claim.quotation !== null && <blockquote>{claim.quotation}</blockquote>}
                <div className="faint">
                  {claim.source}
                  {claim.published !== null && `, ${claim.published}`}
                  {claim.url !== null &&
                    (isWeb(claim.url) ? (
                      <>
                        {' '}
                        <a href={claim.url} rel="noreferrer noopener" target="_blank">
                          source
                        </a>
                      </>
                    ) : (
                      ` ${claim.url}`
                    ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
