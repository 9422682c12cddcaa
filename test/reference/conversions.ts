import assert from 'node:assert/strict';
import type { TransferRow } from '../../src/core/rows.ts';
import { type AccountChain, byCodeUnit, movesValue } from './readChains.ts';

/** What happens at the place of a row, instead of it where it is replaced. */
export type Step =
  | { readonly kind: 'transfer'; readonly row: TransferRow }
  | {
      readonly kind: 'conversion';
      readonly row: TransferRow;
      /** Who gives `amount` of `asset`, and who has `into` of `intoAsset` for it. */
      readonly from: string;
      readonly asset: string;
      readonly amount: bigint;
      readonly to: string;
      readonly intoAsset: string;
      readonly into: bigint;
    }
  | {
      readonly kind: 'crossing' | 'arrival';
      readonly row: TransferRow;
      /** Who gives (crossing) or gets (arrival). */
      readonly address: string;
      readonly asset: string;
      readonly amount: bigint;
    };

/** Told of each clause of the page that decided something, for counting what random worlds meet. */
export type Note = (clause: string) => void;

/** By address and asset: what was got less what was given. Only of addresses that a row names: an issuer has no account. */
type Nets = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** A component without one of its traders, with that trader's rows into and out of it. */
interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly rows: readonly TransferRow[];
}

/** What a trader's rows are replaced by, and the parts that stay as they are. */
interface Trade {
  readonly steps: readonly Step[];
  readonly kept: readonly Part[];
}

function netsOf(rows: readonly TransferRow[]): Nets {
  const nets = new Map<string, Map<string, bigint>>();
  const add = (address: string, asset: string, amount: bigint): void => {
    if (address === '') return;
    const own = nets.get(address) ?? new Map<string, bigint>();
    own.set(asset, (own.get(asset) ?? 0n) + amount);
    if (own.get(asset) === 0n) own.delete(asset);
    nets.set(address, own);
  };
  for (const row of rows) {
    add(row.from, row.asset, -row.amount);
    add(row.to, row.asset, row.amount);
  }
  return nets;
}

/** Assets given or got, in the order of their text. */
function assetsWhere(nets: Nets, address: string, holds: (net: bigint) => boolean): string[] {
  return [...(nets.get(address) ?? [])]
    .filter(([, net]) => holds(net))
    .map(([asset]) => asset)
    .sort(byCodeUnit);
}

const given = (nets: Nets, address: string): string[] => assetsWhere(nets, address, (net) => net < 0n);
const got = (nets: Nets, address: string): string[] => assetsWhere(nets, address, (net) => net > 0n);

function netOf(nets: Nets, address: string, asset: string): bigint {
  return nets.get(address)?.get(asset) ?? 0n;
}

/** "An empty end stands for the node named by the asset's text." */
function nodesOf(row: TransferRow): [string, string] {
  return [row.from === '' ? row.asset : row.from, row.to === '' ? row.asset : row.to];
}

/** Sets of nodes that rows join, in the order in which they are met. */
function components(rows: readonly TransferRow[]): Set<string>[] {
  let sets: Set<string>[] = [];
  for (const row of rows) {
    const nodes = nodesOf(row);
    const touched = sets.filter((set) => nodes.some((node) => set.has(node)));
    const joined = new Set([...touched.flatMap((set) => [...set]), ...nodes]);
    sets = [...sets.filter((set) => !touched.includes(set)), joined];
  }
  return sets;
}

function lastWhere(rows: readonly TransferRow[], holds: (row: TransferRow) => boolean): TransferRow {
  const row = rows.findLast(holds);
  assert(row, 'a net change without a row');
  return row;
}

function lastGiving(rows: readonly TransferRow[], address: string, asset: string): TransferRow {
  return lastWhere(rows, (row) => row.from === address && row.asset === asset);
}

function lastGetting(rows: readonly TransferRow[], address: string, asset: string): TransferRow {
  return lastWhere(rows, (row) => row.to === address && row.asset === asset);
}

function crossing(rows: readonly TransferRow[], nets: Nets, address: string, asset: string): Step {
  const row = lastGiving(rows, address, asset);
  return { kind: 'crossing', row, address, asset, amount: -netOf(nets, address, asset) };
}

function arrival(rows: readonly TransferRow[], nets: Nets, address: string, asset: string): Step {
  const row = lastGetting(rows, address, asset);
  return { kind: 'arrival', row, address, asset, amount: netOf(nets, address, asset) };
}

/** How many of a transaction's leading rows are gas: a burn, or a tip and a burn, of a native asset. */
function gasRows(rows: readonly TransferRow[]): number {
  const [first, second] = rows;
  if (first === undefined || first.asset.startsWith('0x')) return 0;
  if (first.to === '') return 1;
  const isTipAndBurn = second?.to === '' && second.from === first.from && second.asset === first.asset;
  return isTipAndBurn ? 2 : 0;
}

/** One component of a transaction. */
class Component {
  readonly #rows: readonly TransferRow[];
  readonly #nets: Nets;
  readonly #traders: readonly string[];
  readonly #isEndpoint: (address: string) => boolean;
  readonly #note: Note;

  constructor(rows: readonly TransferRow[], isEndpoint: (address: string) => boolean, note: Note) {
    this.#isEndpoint = isEndpoint;
    this.#rows = rows;
    this.#note = note;
    this.#nets = netsOf(rows);
    this.#traders = [...this.#nets.keys()].filter(
      (address) => given(this.#nets, address).length > 0 && got(this.#nets, address).length > 0,
    );
  }

  steps(): Step[] {
    const rows = this.#rows;
    const nets = this.#nets;
    if (this.#traders.length === 0) {
      this.#note('4 no trader');
      return rows.map((row) => ({ kind: 'transfer', row }));
    }
    if (this.#traders.length > 2) this.#note('3 more than two traders');
    const trades = this.#traders.map((trader) => this.#trade(trader));
    const kept = trades.flatMap((trade) => trade.kept);
    const oneSided = [...nets.keys()].filter(
      (address) => !this.#traders.includes(address) && !kept.some((part) => part.nodes.has(address)),
    );
    const pair = this.#pair(oneSided);
    const sides = pair === null ? [] : [pair.asset, pair.intoAsset];
    const isReplaced = (asset: string): boolean =>
      sides.includes(asset) || this.#traders.some((trader) => netOf(nets, trader, asset) !== 0n);
    const stays = [...nets.keys()].filter(
      (address) => this.#isEndpoint(address) && address !== pair?.to && got(nets, address).some(isReplaced),
    );
    if (stays.length > 0) {
      this.#note('13 an endpoint gets');
      return rows.map((row) => ({ kind: 'transfer', row }));
    }
    const stands = (row: TransferRow): boolean =>
      !isReplaced(row.asset) || kept.some((part) => part.rows.includes(row));
    if (rows.some((row) => !isReplaced(row.asset))) this.#note('5 passes through');

    const steps: Step[] = rows.filter(stands).map((row) => ({ kind: 'transfer', row }));
    steps.push(...trades.flatMap((trade) => trade.steps));
    if (pair !== null) steps.push(pair);
    for (const address of oneSided) {
      if (address !== pair?.from) {
        for (const asset of given(nets, address).filter(isReplaced)) {
          this.#note('5 one-sided giver');
          steps.push(crossing(rows, nets, address, asset));
        }
      }
      if (address !== pair?.to) {
        for (const asset of got(nets, address).filter(isReplaced)) {
          this.#note('5 one-sided getter');
          steps.push(arrival(rows, nets, address, asset));
        }
      }
    }
    assertSameNets(nets, steps);
    return steps;
  }

  /** Clause 4: who gives and who gets for it are not the same address. */
  #pair(oneSided: readonly string[]): Extract<Step, { kind: 'conversion' }> | null {
    const nets = this.#nets;
    const givers = oneSided.filter((address) => given(nets, address).length > 0);
    const [giver] = givers;
    if (giver === undefined || givers.length > 1 || given(nets, giver).length > 1) return null;
    const asset = given(nets, giver)[0]!;
    const getters = oneSided.filter((address) => got(nets, address).some((other) => other !== asset));
    const [getter] = getters;
    if (getter === undefined || getters.length > 1 || got(nets, getter).length > 1) return null;
    this.#note('4 pair');
    return this.#conversion(this.#rows, nets, giver, asset, getter, got(nets, getter)[0]!);
  }

  #conversion(
    rows: readonly TransferRow[],
    nets: Nets,
    from: string,
    asset: string,
    to: string,
    intoAsset: string,
  ): Extract<Step, { kind: 'conversion' }> {
    const row = lastGiving(rows, from, asset);
    const [amount, into] = [-netOf(nets, from, asset), netOf(nets, to, intoAsset)];
    return { kind: 'conversion', row, from, asset, amount, to, intoAsset, into };
  }

  #trade(trader: string): Trade {
    const nets = this.#nets;
    const [gives, gets] = [given(nets, trader), got(nets, trader)];
    if (gives.length === 1 && gets.length === 1) {
      this.#note('5a one for one');
      return { steps: [this.#conversion(this.#rows, nets, trader, gives[0]!, trader, gets[0]!)], kept: [] };
    }
    const liquidity = this.#liquidityAdded(trader) ?? this.#liquidityTaken(trader);
    if (liquidity !== null) return { steps: liquidity, kept: [] };
    const byParts = this.#byParts(trader);
    if (byParts !== null) return byParts;
    this.#note('5d ambiguous');
    const steps = [
      ...gives.map((asset) => crossing(this.#rows, nets, trader, asset)),
      ...gets.map((asset) => arrival(this.#rows, nets, trader, asset)),
    ];
    return { steps, kept: [] };
  }

  #liquidityAdded(trader: string): Step[] | null {
    const nets = this.#nets;
    const [gives, gets] = [given(nets, trader), got(nets, trader)];
    const [share] = gets;
    if (gives.length !== 2 || gets.length !== 1 || share === undefined) return null;
    const wasIssued = this.#rows.some((row) => row.asset === share && row.from === '' && row.to === trader);
    if (!wasIssued || !gives.every((asset) => netOf(nets, share, asset) > 0n)) return null;
    this.#note('5b liquidity added');
    const all = netOf(nets, trader, share);
    const half = (all + 1n) / 2n;
    return gives.map((asset, i) => ({
      ...this.#conversion(this.#rows, nets, trader, asset, trader, share),
      into: i === 0 ? half : all - half,
    }));
  }

  #liquidityTaken(trader: string): Step[] | null {
    const nets = this.#nets;
    const [gives, gets] = [given(nets, trader), got(nets, trader)];
    const [share] = gives;
    if (gives.length !== 1 || gets.length !== 2 || share === undefined) return null;
    const cameBack = this.#rows
      .filter((row) => row.asset === share && row.from === trader)
      .every((row) => row.to === '' || row.to === share);
    if (!cameBack || !gets.every((asset) => netOf(nets, share, asset) < 0n)) return null;
    this.#note('5b liquidity taken out');
    const all = -netOf(nets, trader, share);
    const half = (all + 1n) / 2n;
    return gets.map((asset, i) => ({
      ...this.#conversion(this.#rows, nets, trader, share, trader, asset),
      amount: i === 0 ? half : all - half,
    }));
  }

  #partsWithout(trader: string): Part[] {
    const touches = (row: TransferRow): boolean => nodesOf(row).includes(trader);
    const all = new Set(this.#rows.flatMap(nodesOf));
    const inside = components(this.#rows.filter((row) => !touches(row)));
    const joined = new Set(inside.flatMap((nodes) => [...nodes]));
    const alone = [...all].filter((node) => node !== trader && !joined.has(node)).map((node) => new Set([node]));
    // A token that issues to or burns from its own account: a part of no nodes.
    const toItself = this.#rows.filter((row) => nodesOf(row).every((node) => node === trader));
    const parts = [...inside, ...alone].map((nodes) => ({
      nodes,
      rows: this.#rows.filter((row) => nodesOf(row).some((node) => nodes.has(node))),
    }));
    return [...parts, ...toItself.map((row) => ({ nodes: new Set<string>(), rows: [row] }))];
  }

  #byParts(trader: string): Trade | null {
    const parts = this.#partsWithout(trader);
    const partNets = parts.map((part) => netsOf(part.rows));
    const all = [...new Set(this.#rows.map((row) => row.asset))];
    const hasBothSigns = all.some(
      (asset) =>
        partNets.some((nets) => netOf(nets, trader, asset) < 0n) &&
        partNets.some((nets) => netOf(nets, trader, asset) > 0n),
    );
    if (hasBothSigns) {
      this.#note('5c parts of both signs');
      return null;
    }
    const steps: Step[] = [];
    const kept: Part[] = [];
    for (const [i, part] of parts.entries()) {
      const nets = partNets[i]!;
      const [gives, gets] = [given(nets, trader), got(nets, trader)];
      if (gives.length === 1 && gets.length === 1) {
        steps.push(this.#conversion(part.rows, nets, trader, gives[0]!, trader, gets[0]!));
        continue;
      }
      const onlyGives = part.rows.every((row) => row.to !== trader);
      const onlyGets = part.rows.every((row) => row.from !== trader);
      if (this.#traders.some((other) => part.nodes.has(other)) || !(onlyGives || onlyGets)) {
        this.#note('5c part unclear');
        return null;
      }
      kept.push(part);
    }
    if (kept.length > 0) this.#note('5c kept');
    if (steps.length > 1) this.#note('5c several conversions');
    this.#note('5c parts');
    return { steps, kept };
  }
}

/** Every account has the same in the end as by the rows. */
function assertSameNets(nets: Nets, steps: readonly Step[]): void {
  const left = new Map<string, bigint>();
  const add = (address: string, asset: string, amount: bigint): void => {
    const key = JSON.stringify([address, asset]);
    if (address !== '') left.set(key, (left.get(key) ?? 0n) + amount);
  };
  // The halves of a liquidity conversion share what they give or get.
  for (const step of steps) {
    if (step.kind === 'transfer') {
      add(step.row.from, step.row.asset, -step.row.amount);
      add(step.row.to, step.row.asset, step.row.amount);
    } else if (step.kind === 'conversion') {
      add(step.from, step.asset, -step.amount);
      add(step.to, step.intoAsset, step.into);
    } else add(step.address, step.asset, step.kind === 'crossing' ? -step.amount : step.amount);
  }
  for (const [address, own] of nets) for (const [asset, net] of own) add(address, asset, -net);
  for (const [key, rest] of left) assert.equal(rest, 0n, `${key} has other than its rows say`);
}

/**
 * What happens at each place of an account chain: the rows themselves, with conversions instead of some
 *.
 * @param isStolen whether a theft names a row
 * @param isEndpoint whether an address is tagged as a service that does not trade on the chain
 */
export function stepsOf(
  chain: AccountChain,
  isStolen: (row: TransferRow) => boolean,
  isEndpoint: (address: string) => boolean,
  note: Note = () => {},
): readonly Step[][] {
  const { events } = chain;
  const places = new Map(events.map((row, place) => [row, place]));
  const steps: Step[][] = events.map(() => []);
  const put = (step: Step): void => void steps[places.get(step.row)!]!.push(step);
  const moving = events.filter(movesValue);
  for (const tx of new Set(events.map((row) => JSON.stringify([row.block, row.tx])))) {
    const isOwn = (row: TransferRow): boolean => JSON.stringify([row.block, row.tx]) === tx;
    const rows = moving.filter(isOwn);
    const first = moving.findIndex(isOwn);
    const isWhole = moving.slice(first, first + rows.length).every(isOwn);
    const named = events.some((row) => isOwn(row) && isStolen(row));
    if (!isWhole) note('2 interleaved');
    if (named) note('12 stolen');
    const gas = isWhole ? gasRows(rows) : rows.length;
    if (gas > 0 && gas < rows.length) note(gas === 1 ? '1 gas' : '1 tip and burn');
    for (const row of rows.slice(0, gas)) put({ kind: 'transfer', row });
    const traded = rows.slice(gas);
    const [from, to] = [traded.findIndex((row) => !isStolen(row)), traded.findLastIndex((row) => !isStolen(row))];
    // A stolen row between others is as one of another transaction there.
    const isApart = traded.every((row, at) => !isStolen(row) || at < from || at > to);
    if (named && !isApart) note('12 stolen between');
    const standing = (row: TransferRow): boolean => !isApart || isStolen(row);
    for (const row of traded.filter(standing)) put({ kind: 'transfer', row });
    const rest = traded.filter((row) => !standing(row));
    const parts = components(rest);
    if (parts.length > 1) note('3 several components');
    for (const nodes of parts) {
      const own = rest.filter((row) => nodesOf(row).some((node) => nodes.has(node)));
      for (const step of new Component(own, isEndpoint, note).steps()) put(step);
    }
  }
  return steps;
}
