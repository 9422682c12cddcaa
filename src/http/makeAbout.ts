import { SpoorError } from '../core/errors.ts';
import { clustersAgeLines } from '../label/cluster/clustersAge.ts';
import { chooseTag } from '../label/store/chooseTag.ts';
import { type Who, whoIs } from '../label/store/whoIs.ts';
import { type Counterparty, counterparties, pathsTo } from '../picture/aboutNode.ts';
import type { GraphNode } from '../picture/flowGraph.ts';
import type { GraphView } from '../picture/graphView.ts';
import { listTransfers } from '../picture/listRows.ts';
import { placesOf } from '../picture/makePicture.ts';
import { marksOf } from '../picture/marks.ts';
import { isGatheredId, parseBandId, parseNodeId } from '../picture/nodeIds.ts';
import { type Looked, speaksOf } from './caseView.ts';
import { explorerLinks } from './explorerLinks.ts';
import { openingOf, pictureOptions } from './pictureOptions.ts';
import type { About, AboutQuery, RuleAmounts } from './schema/about.ts';
import { areContradicted, tagLine, tagLines, tagsSaid } from './tagLines.ts';
import type { ViewDesk } from './views/viewDesk.ts';

const MOST_PARTIES = 20;
const MOST_TRANSFERS = 10;
const MOST_PATHS = 5;

/** Kinds of ids that stand for several nodes, by what they are. */
const GATHERED: ReadonlyMap<string, About['kind']> = new Map([
  ['o', 'others'],
  ['ot', 'others'],
  ['eo', 'end-group'],
  ['g', 'group'],
  ['gt', 'theft'],
  ['ge', 'end-group'],
]);

/** What is asked about: nodes of the trace, or what leads between two. */
interface Subject {
  readonly kind: About['kind'];
  readonly id: string;
  readonly label: string;
  /** The node by itself, where it is one and the trace knows it. */
  readonly node: GraphNode | null;
  readonly isMeant: (view: GraphView, id: string) => boolean;
  readonly isLink: (view: GraphView, from: string, to: string) => boolean;
}

/** Everything that is known of a node, band or transaction. */
export async function makeAbout(desk: ViewDesk, looked: Looked, query: AboutQuery): Promise<About> {
  const view = await looked.view();
  const second = query.compare === undefined ? undefined : await looked.view(query.compare);
  const subject = await subjectOf(looked, [view, second], query);
  const { node } = subject;
  const chain = node?.chain ?? null;
  const address = node?.address ?? null;
  const who = chain === null || address === null ? null : await whoOf(desk, looked, chain, address);
  const onChain = who?.chains.find((known) => known.chain === chain);
  const meant = (id: string): boolean => subject.isMeant(view, id);
  const transfers = listTransfers(view, { sort: 'amount' }, (from, to) => subject.isLink(view, from, to));
  const opening =
    chain === null || address === null ? null : openingOf(looked)(chain, node?.asset ?? looked.measure.asset, address);
  const said = tagsSaid(looked, who, chain, address);
  return {
    kind: subject.kind,
    id: subject.id,
    label: subject.label,
    chain,
    address,
    asset: node?.asset ?? null,
    entity: node?.entity ?? null,
    category: node?.category ?? null,
    reason: node?.reason ?? null,
    marks: node === null ? [] : marksOf(view, node, openingOf(looked)),
    opening,
    events: onChain?.events ?? null,
    members: view.nodes.filter(({ id }, k) => Number.isFinite(view.first[k]!) && meant(id)).length,
    amounts: await amountsOf(looked, subject),
    tags: tagLines(said),
    isConflict: areContradicted(said, looked.meta.ledgerFolder),
    cluster: clusterOf(who, chain),
    deposit: onChain?.deposit ? `${onChain.deposit.entity}: ${onChain.deposit.assumes}` : null,
    payers: partiesOf(counterparties(view, meant, 'in')),
    paid: partiesOf(counterparties(view, meant, 'out')),
    transfers: {
      total: transfers.total,
      sum: `${transfers.sum}`,
      items: transfers.slice(0, MOST_TRANSFERS),
    },
    paths: node === null || node.kind === 'theft' ? [] : withNodes(looked, view, pathsTo(view, node, MOST_PATHS)),
    links: chain === null ? [] : linksOf(chain, node, address),
  };
}

function partiesOf(items: Counterparty[]): { total: number; items: Counterparty[] } {
  return { total: items.length, items: items.slice(0, MOST_PARTIES) };
}

function linksOf(chain: string, node: GraphNode | null, address: string | null): About['links'] {
  if (address !== null) return explorerLinks(chain, 'address', address);
  return node?.kind === 'transaction' ? explorerLinks(chain, 'tx', node.label) : [];
}

/** @throws USAGE where nothing is asked about, UNKNOWN_NAME where the trace does not know it */
async function subjectOf(
  looked: Looked,
  [view, second]: readonly [GraphView, GraphView | undefined],
  query: AboutQuery,
): Promise<Subject> {
  const known = new Map<GraphView, (id: string) => string | null>();
  const places = (of: GraphView, id: string): string | null => {
    // Two rules that are compared are gathered together; any other is by itself.
    const beside = of === view ? second : of === second ? view : undefined;
    const placeOf = known.get(of) ?? placesOf(of, looked.measure.layout, pictureOptions(looked, query), beside);
    known.set(of, placeOf);
    return placeOf(id);
  };
  // Who is gathered differs from rule to rule: of every rule the same holders are meant, those of the view asked about.
  const isWithin = (of: GraphView, id: string, place: string): boolean =>
    places(isGatheredId(place) ? view : of, id) === place;
  if (query.band !== undefined) {
    const band = parseBandId(query.band);
    if (band === null)
      throw new SpoorError('UNKNOWN_NAME', `${query.band} is no band of a picture`, { band: query.band });
    // An edge of the graph leads between nodes that the picture may have gathered.
    const isAt = (of: GraphView, id: string, end: string): boolean => id === end || isWithin(of, id, end);
    const isLink = (of: GraphView, from: string, to: string): boolean =>
      isAt(of, from, band.from) && isAt(of, to, band.to);
    return { kind: 'band', id: query.band, label: '', node: null, isMeant: () => false, isLink };
  }
  if (query.tx !== undefined) {
    const tx = query.tx.slice(query.tx.indexOf(':') + 1);
    const isLink = (of: GraphView, from: string, to: string): boolean => txLinks(of, tx).has(`${from}>${to}`);
    return { kind: 'tx', id: query.tx, label: tx, node: null, isMeant: () => false, isLink };
  }
  if (query.node === undefined) throw new SpoorError('USAGE', 'say what about: node=, band= or tx=');
  const id = query.node;
  const found = await findNode(looked, view, id);
  const { kind, parts } = parseNodeId(id);
  if (found === null && !GATHERED.has(kind)) return outside(id);
  const isMeant = (of: GraphView, other: string): boolean => (found === null ? isWithin(of, other, id) : other === id);
  return {
    kind:
      found?.id === 'before' || found?.id === 'later'
        ? (found.id as 'before' | 'later')
        : (found?.kind ?? GATHERED.get(kind)!),
    id,
    label: found?.label ?? looked.kept.groups.find(({ key }) => key === parts[0])?.name ?? 'others',
    node: found,
    isMeant,
    isLink: (of, from, to) => isMeant(of, from) !== isMeant(of, to),
  };
}

/** An address that the trace does not know: a neighbour in the ledger. */
function outside(id: string): Subject {
  const { kind, parts } = parseNodeId(id);
  const [chain, address] = parts;
  if (kind !== 'a' || chain === undefined || address === undefined)
    throw new SpoorError('UNKNOWN_NAME', `the trace has no ${id}; under another rule or theft it may`, { node: id });
  const node: GraphNode = {
    id,
    kind: 'address',
    label: address,
    chain,
    address,
    asset: null,
    entity: null,
    category: null,
    reason: null,
  };
  return { kind: 'address', id, label: address, node, isMeant: (_, other) => other === id, isLink: () => false };
}

/** The node as the rule asked about has it, or another rule does. */
async function findNode(looked: Looked, view: GraphView, id: string): Promise<GraphNode | null> {
  const here = view.nodes.find((node) => node.id === id);
  if (here !== undefined) return here;
  for (const { rule } of looked.meta.rules) {
    const there = (await looked.view(rule)).nodes.find((node) => node.id === id);
    if (there !== undefined) return there;
  }
  return null;
}

const TX_LINKS = new WeakMap<GraphView, Map<string, Set<string>>>();

function txLinks(view: GraphView, tx: string): Set<string> {
  const byTx = TX_LINKS.get(view) ?? new Map<string, Set<string>>();
  TX_LINKS.set(view, byTx);
  let links = byTx.get(tx);
  if (links === undefined) {
    const mine = view.links.filter(({ flow }) => flow >= 0 && view.graph.flows[flow]!.tx === tx);
    links = new Set(mine.map(({ from, to }) => `${view.nodes[from]!.id}>${view.nodes[to]!.id}`));
    byTx.set(tx, links);
  }
  return links;
}

async function amountsOf(looked: Looked, subject: Subject): Promise<RuleAmounts[]> {
  const amounts: RuleAmounts[] = [];
  for (const known of looked.meta.rules) {
    if (!speaksOf(known, looked.measure)) continue;
    const { rule } = known;
    const view = await looked.view(rule);
    const sums = { in: 0n, out: 0n, ended: 0n, certain: 0n };
    for (const { from, to, amount, certain, rests } of view.links) {
      const [giver, getter] = [view.nodes[from]!.id, view.nodes[to]!.id];
      if (!subject.isLink(view, giver, getter)) continue;
      const comes = subject.kind === 'band' || subject.kind === 'tx' || subject.isMeant(view, getter);
      if (comes) {
        sums.in += amount;
        sums.certain += certain;
      } else if (rests) sums.ended += amount;
      else sums.out += amount;
    }
    const bounds = rule === 'bounds' ? { certain: `${sums.certain}`, possible: `${sums.in}` } : {};
    amounts.push({ rule, amountIn: `${sums.in}`, amountOut: `${sums.out}`, ended: `${sums.ended}`, ...bounds });
  }
  return amounts;
}

/** What ledger and tags say of an address; null where neither knows it. */
async function whoOf(desk: ViewDesk, { meta }: Looked, chain: string, address: string): Promise<Who | null> {
  try {
    const ledger = await desk.ledger(meta.ledgerFolder);
    return await whoIs(
      ledger,
      meta.ledgerFolder,
      address,
      chain,
      meta.maxActivity === null ? {} : { maxActivity: meta.maxActivity },
    );
  } catch (error) {
    // Names that are no addresses stand in ledgers too.
    if (error instanceof SpoorError && ['UNKNOWN_NAME', 'BAD_ADDRESS', 'LEDGER_NOT_FOUND'].includes(error.code))
      return null;
    throw error;
  }
}

function clusterOf(who: Who | null, chain: string | null): About['cluster'] {
  const onChain = who?.chains.find((known) => known.chain === chain);
  if (!onChain?.cluster) return null;
  const { cluster } = onChain;
  const shown = chooseTag(cluster.tags);
  return {
    id: cluster.id,
    size: cluster.size,
    taggedAddresses: cluster.taggedAddresses,
    tagsInAll: cluster.tagsInAll,
    isConflict: cluster.isConflict,
    tags: cluster.tags.map((tag) => tagLine(tag, tag === shown)),
    note: [clusterNote(cluster.mergedBy), ...clustersAgeLines(onChain)].join('. '),
  };
}

function clusterNote(mergedBy: readonly string[] | undefined): string {
  const joined =
    mergedBy === undefined ? '' : `, and joined by change, too (${mergedBy.join(', ')}), which is wrong more often`;
  return `addresses that spent together in one transaction, CoinJoins left out${joined}; spoor why shows the transactions between two of them`;
}

/** Steps with the node that each leads to, where the view has one. */
function withNodes(looked: Looked, view: GraphView, paths: ReturnType<typeof pathsTo>): About['paths'] {
  const nodeByAddress = new Map(
    view.nodes.filter(({ address }) => address !== null).map(({ address, id }) => [address, id]),
  );
  const { chain } = looked.measure;
  return paths.map(({ theft, width, steps }) => ({
    theft,
    width,
    steps: steps.map((step) => ({ ...step, node: step.chain === chain ? (nodeByAddress.get(step.to) ?? null) : null })),
  }));
}
