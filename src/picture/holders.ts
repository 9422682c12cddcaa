import type { End, Flow } from '../trace/report.ts';
import { type FlowGraph, type GraphInput, NOTHING, type NodeTag } from './flowGraph.ts';
import { nodeIds } from './nodeIds.ts';

/** Who holds what in a graph: accounts by address and asset, coins by the address that they lie at. */
export class Holders {
  readonly #graph: FlowGraph;
  readonly #tagOf: GraphInput['tagOf'];
  readonly #addressOfCoin = new Map<string, string>();
  /** What is said of the holder of an end, by `endKey`. */
  readonly #tagOfEnd = new Map<string, NodeTag>();

  constructor(graph: FlowGraph, tagOf: GraphInput['tagOf'], flows: readonly Flow[], ends: readonly End[]) {
    this.#graph = graph;
    this.#tagOf = tagOf;
    for (const flow of flows)
      if (flow.vout !== null && flow.to !== null && flow.to !== '')
        this.#addressOfCoin.set(`${flow.tx}:${flow.vout}`, flow.to);
    for (const end of ends) {
      if (end.coin !== null && end.address !== null && end.address !== '')
        this.#addressOfCoin.set(end.coin, end.address);
      this.#tagOfEnd.set(`${end.reason} ${this.endKey(end)}`, end);
    }
  }

  account(address: string, asset: string): number {
    const { chain, asset: stolen } = this.#graph.measure;
    const other = asset === stolen ? null : asset;
    const id = nodeIds.address(chain, address, other);
    const known = this.#graph.indexById.get(id);
    if (known !== undefined) return known;
    const tag = this.#tagOf(chain, address);
    const { entity = null, category = null } = tag ?? {};
    return this.#graph.node({
      ...NOTHING,
      id,
      kind: 'address',
      label: address,
      chain,
      address,
      asset: other,
      entity,
      category,
    });
  }

  /** The holder of a coin: its address, or the coin itself where that is not known. */
  coin(coin: string): number {
    const address = this.#addressOfCoin.get(coin);
    if (address !== undefined) return this.account(address, this.#graph.measure.asset);
    const { chain } = this.#graph.measure;
    return this.#graph.node({ ...NOTHING, id: nodeIds.coin(chain, coin), kind: 'address', label: coin, chain });
  }

  ofEnd(end: End): number {
    if (end.coin !== null) return this.coin(end.coin);
    return end.address === null ? -1 : this.account(end.address, end.asset);
  }

  /** What tells ends of one theft and reason apart. */
  endKey(end: Pick<End, 'coin' | 'address' | 'asset'>): string {
    return end.coin ?? (end.address === null ? '' : `${end.asset} ${end.address}`);
  }

  /** The same of a flow that ended. */
  endKeyOfFlow(flow: Flow): string {
    if (flow.inputs !== undefined) return flow.vout === null ? '' : `${flow.tx}:${flow.vout}`;
    if (flow.into !== undefined) return `${flow.into.asset} ${flow.to}`;
    // What crossed was last seen at its sender.
    const holder = flow.end === 'crossing' ? flow.from : flow.to;
    return holder === null || flow.end === 'fee' ? '' : `${flow.asset} ${holder}`;
  }

  /** The group of ends where a flow ended. */
  groupOf(flow: Flow & { readonly end: NonNullable<Flow['end']> }): number {
    const tag = this.#tagOfEnd.get(`${flow.end} ${this.endKeyOfFlow(flow)}`);
    return this.#graph.endNode(flow.end, tag ?? (flow.to === null ? null : this.#tagOf(flow.chain, flow.to)));
  }
}
