import { SpoorError } from '../../core/errors.ts';
import { buildGraphInSteps } from '../../picture/buildGraph.ts';
import { type FlowGraph, isConserving } from '../../picture/flowGraph.ts';
import { type GraphView, type ViewRange, viewGraph } from '../../picture/graphView.ts';
import { type TagBook, tagBook } from '../../picture/tagBook.ts';
import type { RuleName } from '../../trace/report.ts';
import { inSlices } from '../views/inSlices.ts';
import { type RuleRows, readResultMeta, readRuleRows } from './readResult.ts';
import type { MeasureMeta, ResultMeta } from './resultFiles.ts';

/** Rows that a thread holds in memory at most, over all results; the least recently used go first. */
const MOST_ROWS = 1_000_000;
const MOST_VIEWS = 24;

export interface OpenResult {
  readonly meta: ResultMeta;
  readonly tags: TagBook;
  /** `code asset address` of assumed openings to their amounts. */
  readonly openings: ReadonlyMap<string, string>;
}

interface HeldRows {
  readonly rows: Promise<RuleRows>;
  readonly graphs: Map<string, Promise<FlowGraph>>;
  readonly views: Map<string, GraphView>;
  size: number;
}

/** Results as they are asked for: read once, kept while there is room. */
export class ResultCache {
  readonly #folder: string;
  readonly #results = new Map<string, Promise<OpenResult>>();
  readonly #held = new Map<string, HeldRows>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(id: string): Promise<OpenResult> {
    const known = this.#results.get(id);
    if (known !== undefined) return known;
    const opening = readResultMeta(this.#folder, id).then(openResult);
    this.#results.set(id, opening);
    opening.catch(() => this.#results.delete(id));
    if (this.#results.size > MOST_VIEWS) this.#results.delete(this.#results.keys().next().value!);
    return opening;
  }

  async rows(id: string, rule: RuleName): Promise<RuleRows> {
    return this.#hold(id, rule).rows;
  }

  /** @throws NO_RESULT where the rule was not run */
  async graph(id: string, rule: RuleName, measure: MeasureMeta): Promise<FlowGraph> {
    const { meta, tags } = await this.open(id);
    if (!meta.rules.some((known) => known.rule === rule)) {
      const message = `the case was not traced under ${rule}; add the rule to the case and run it again`;
      throw new SpoorError('NO_RESULT', message, { rule });
    }
    const held = this.#hold(id, rule);
    const key = `${measure.chain}:${measure.asset}`;
    const known = held.graphs.get(key);
    if (known !== undefined) return known;
    const making = this.#build(held, rule, measure, meta, tags);
    held.graphs.set(key, making);
    making.catch(() => held.graphs.delete(key));
    return making;
  }

  async #build(
    held: HeldRows,
    rule: RuleName,
    measure: MeasureMeta,
    meta: ResultMeta,
    tags: TagBook,
  ): Promise<FlowGraph> {
    const { flows, ends } = await held.rows;
    const claims = isConserving(rule)
      ? []
      : measure.claims.map((claim) => ({ ...claim, amount: BigInt(claim.amount) }));
    const thefts = meta.thefts.map(({ name }) => name);
    const tagOf: TagBook['tagOf'] = (chain, address) => tags.tagOf(chain, address);
    return await inSlices(buildGraphInSteps({ rule, measure, thefts, flows, ends, tagOf, claims }));
  }

  async view(id: string, rule: RuleName, measure: MeasureMeta, range: ViewRange): Promise<GraphView> {
    const graph = await this.graph(id, rule, measure);
    const { views } = this.#hold(id, rule);
    const key = JSON.stringify([measure.chain, measure.asset, range.theft, range.from, range.to]);
    const known = views.get(key);
    if (known !== undefined) return known;
    const view = viewGraph(graph, range);
    views.set(key, view);
    if (views.size > MOST_VIEWS) views.delete(views.keys().next().value!);
    return view;
  }

  /** Reads every rule of a result ahead; nothing where they are too large to be kept together. */
  async warm(id: string, measure: MeasureMeta): Promise<void> {
    const { meta } = await this.open(id);
    if (meta.rules.reduce((sum, { flows, ends }) => sum + flows + ends, 0) > MOST_ROWS / 2) return;
    for (const { rule } of meta.rules) await this.view(id, rule, measure, {});
  }

  #hold(id: string, rule: RuleName): HeldRows {
    const key = `${id} ${rule}`;
    const known = this.#held.get(key);
    if (known !== undefined) {
      // The last used stands last.
      this.#held.delete(key);
      this.#held.set(key, known);
      return known;
    }
    const rows = readRuleRows(this.#folder, id, rule);
    const held: HeldRows = { rows, graphs: new Map(), views: new Map(), size: 0 };
    this.#held.set(key, held);
    rows.then(
      ({ flows, ends }) => {
        held.size = flows.length + ends.length;
        this.#makeRoom();
      },
      () => this.#held.delete(key),
    );
    return held;
  }

  #makeRoom(): void {
    let sum = 0;
    for (const { size } of this.#held.values()) sum += size;
    for (const [key, { size }] of this.#held) {
      if (sum <= MOST_ROWS || this.#held.size === 1) return;
      this.#held.delete(key);
      sum -= size;
    }
  }
}

function openResult(meta: ResultMeta): OpenResult {
  const openings = new Map<string, string>();
  for (const { code, chain, asset, address, amount } of meta.warnings)
    if (code === 'ASSUMED_OPENING') openings.set(`${chain} ${asset} ${address}`, amount);
  return { meta, tags: tagBook(meta.tags), openings };
}
