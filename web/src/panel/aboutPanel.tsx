import { shortenName } from '../format/shortenName.ts';
import { categoryLabel, countOf, groupLabel, markLabel, markMeaning, reasonMeaning } from '../format/words.ts';
import { MarkSign } from '../picture/markSign.tsx';
import { Failed, Working } from '../shell/states.tsx';
import { comparedRule, useAmounts, useOpenCase, useRule, viewQuery } from '../state/caseContext.ts';
import type { About } from '../state/contract.ts';
import { useAnswer, useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { pathWith } from '../state/viewAddress.ts';
import { CopyText } from '../tables/copyText.tsx';
import { groupAt } from '../work/groups.ts';
import { subjectLabel } from '../work/subjectLabel.ts';
import { useWork } from '../work/workContext.ts';
import { BandTransfers } from './bandTransfers.tsx';
import { Counterparties } from './counterparties.tsx';
import { Keep } from './keep.tsx';
import { Paths } from './paths.tsx';
import { RuleTable } from './ruleTable.tsx';
import { Tags } from './tags.tsx';
import { TransferList } from './transferList.tsx';

const KINDS: Readonly<Record<About['kind'], string>> = {
  theft: 'theft',
  before: 'under way before the chosen time',
  address: 'address',
  transaction: 'transaction that joins coins',
  others: 'gathered',
  group: 'your group',
  'end-group': 'ends',
  later: 'goes on after the chosen time',
  band: 'band',
  end: 'end',
  tx: 'transaction',
};

/** All that is known of a node or band: amounts under every rule, who, with whom, by which transactions. */
export function AboutPanel({ kind, id }: { kind: 'node' | 'band'; id: string }) {
  const { id: caseId } = useOpenCase();
  const rule = useRule();
  const view = useView((value) => value);
  const size = useStored(useViewStore().pictureSize, (value) => value);
  const path = pathWith(`/cases/${caseId}/about`, {
    ...viewQuery(view, rule),
    [kind]: id,
    compare: comparedRule(view, rule),
    open: view.open.join(','),
    size: size === 0 ? null : size,
  });
  const { data, failure } = useAnswer<About>(path);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return <Working what="Looking it up" />;
  return (
    <>
      <Head about={data} />
      <Keep key={data.id} id={data.id} kind={data.kind} />
      <Members id={data.id} />
      <RuleTable amounts={data.amounts} />
      <Doubts about={data} />
      <Tags about={data} />
      {kind === 'band' ? (
        <BandTransfers id={id} />
      ) : (
        <>
          <TransferList title="Largest transfers" transfers={data.transfers.items} total={data.transfers.total} />
          <Counterparties title="Came from" {...data.payers} />
          <Counterparties title="Went to" {...data.paid} />
        </>
      )}
      <Paths paths={data.paths} />
      <Links links={data.links} />
    </>
  );
}

function titleOf(about: About): string {
  if (about.entity !== null) return about.entity;
  if (about.kind === 'end-group') return groupLabel(about.reason ?? about.label);
  if (about.kind === 'band') return about.label === '' ? subjectLabel(about.id) : about.label;
  return shortenName(about.label, 8);
}

function Head({ about }: { about: About }) {
  const view = useViewStore();
  const open = useView((value) => value.open);
  const { names } = useWork();
  return (
    <header className="panel-head">
      <p className="faint">
        {KINDS[about.kind]}
        {about.category !== null && `, ${categoryLabel(about.category)}`}
        {about.members > 1 && `, ${countOf(about.members, 'member')}`}
        {about.chain !== null && ` on ${about.chain}`}
      </p>
      <h2>{names.get(about.id) ?? titleOf(about)}</h2>
      {about.address !== null && (
        <p className="whole">
          <CopyText text={about.address}>{about.address}</CopyText>
        </p>
      )}
      {about.reason !== null && <p className="faint">{reasonMeaning(about.reason)}</p>}
      {about.kind === 'others' && (
        <p className="row">
          <button type="button" onClick={() => view.openMore(about.id)}>
            Show the largest of them
          </button>
          {open.includes(about.id) && (
            <button type="button" onClick={() => view.close(about.id)}>
              Gather again
            </button>
          )}
        </p>
      )}
    </header>
  );
}

/** What a group is made of, and the way out of it. */
function Members({ id }: { id: string }) {
  const work = useWork();
  const view = useViewStore();
  const group = groupAt(id, work.groups);
  if (group === undefined) return null;
  const leave = (member: string): void => {
    const members = group.members.filter((other) => other !== member);
    work.change([{ field: 'group', on: group.on, value: members.length < 2 ? null : { name: group.name, members } }]);
  };
  return (
    <section>
      <h3>In the group ({group.members.length})</h3>
      <ul className="members">
        {group.members.map((member) => (
          <li key={member}>
            <button type="button" className="link" onClick={() => view.choose(`node:${member}`)}>
              {work.names.get(member) ?? subjectLabel(member)}
            </button>
            <button type="button" className="plain" onClick={() => leave(member)}>
              take out
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Doubts({ about }: { about: About }) {
  const amounts = useAmounts();
  if (about.marks.length === 0 && about.events === null) return null;
  return (
    <section>
      {about.marks.map((mark) => (
        <p key={mark} className="sign">
          <svg className="picture" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <MarkSign mark={mark} x={0} y={0} />
          </svg>
          <span>
            <b>{markLabel(mark)}</b>
            {mark === 'opening' && about.opening !== null && ` of ${amounts.exact(about.opening)}`}. {markMeaning(mark)}
          </span>
        </p>
      ))}
      {about.events !== null && <p className="faint">{countOf(about.events, 'event')} on its chain in this ledger</p>}
    </section>
  );
}

function Links({ links }: { links: About['links'] }) {
  const safe = links.filter(({ uri }) => /^https?:\/\//.test(uri));
  if (safe.length === 0) return null;
  return (
    <section>
      <h3>Elsewhere</h3>
      <p className="faint">Nothing is fetched from there; your browser goes when you do.</p>
      <ul className="inline">
        {safe.map(({ label, uri }) => (
          <li key={uri}>
            <a href={uri} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
