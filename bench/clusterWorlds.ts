import { Random } from '../src/core/random.ts';
import { Evidence } from '../src/label/cluster/evidence.ts';
import { makeSpendEvidence } from './spendEvidence.ts';

/** Who spends together in chains of so many outputs, by what their large clusters are like. */
export const CLUSTER_WORLDS: Readonly<Record<string, (outputs: number, seed: number) => Evidence>> = {
  wallets: makeWallets,
  services: makeSpendEvidence,
  hubs: makeHubs,
  chains: makeChains,
};

function withAddresses(count: number): Evidence {
  const evidence = new Evidence();
  for (let i = 0; i < count; i++) evidence.addressId.push(i + 1);
  return evidence;
}

/**
 * Two addresses for three outputs, one link for four; owners have heavy-tailed numbers of addresses, which stand near each
 * other in the chain's order but not in one place, as those of a wallet in use do.
 */
function makeWallets(outputs: number, seed: number): Evidence {
  const random = new Random(seed);
  const addresses = Math.floor((outputs * 2) / 3);
  const links = Math.floor(outputs / 4);
  const evidence = withAddresses(addresses);
  for (let link = 0; link < links; link++) {
    // A Pareto-distributed span: most wallets are small, a few are an exchange.
    const span = Math.min(addresses, Math.ceil(4 / (random.next() / 2 ** 32 + 1e-7) ** 0.9));
    const wallet = Math.floor((random.next() / 2 ** 32) * Math.max(1, addresses / span));
    const stride = Math.max(1, Math.floor(addresses / span / 16));
    const members = new Set<number>();
    const count = 2 + Math.floor((random.next() / 2 ** 32) * 3);
    for (let k = 0; k < count; k++)
      members.add(
        Math.min(
          addresses - 1,
          wallet + stride * Math.floor((random.next() / 2 ** 32) * Math.min(span, 16 * 2 ** 20)),
        ) % addresses,
      );
    if (members.size > 1) evidence.addLink(link * 2 ** 10, [...members], 0);
  }
  return evidence;
}

/** A fifth of all addresses in one cluster about addresses that are spent from again and again, the first in one link of eleven. */
function makeHubs(outputs: number, seed: number): Evidence {
  const random = new Random(seed);
  const [addresses, hubs] = [Math.floor(outputs / 5), 1000];
  const evidence = withAddresses(addresses);
  for (let link = 0, fresh = hubs; fresh < addresses - 4; link++) {
    const members = new Set<number>();
    const count = 1 + random.below(4);
    for (let k = 0; k < count; k++) members.add(fresh++);
    // A tenth of them each for the first, the next two, the next four and so on.
    const hub = Math.min(hubs - 1, Math.floor(2 ** (random.below(1000) / 100)) - 1);
    if (random.below(10) > 0) members.add(hub);
    if (random.below(5) === 0 || members.size < 2) members.add(hubs + random.below(fresh - hubs));
    if (members.size > 1) evidence.addLink(link * 2 ** 10, [...members], 0);
  }
  return evidence;
}

/** A seventh of all addresses in one cluster of chains of 10,000, each link with the one before; one link in 500 with any other. */
function makeChains(outputs: number, seed: number): Evidence {
  const random = new Random(seed);
  const [addresses, chain] = [Math.floor(outputs / 7), 10_000];
  const evidence = withAddresses(addresses);
  for (let link = 0; link + 2 < addresses; link++) {
    const members = new Set([link % chain === 0 ? 0 : link, link + 1]);
    if (random.below(500) === 0) members.add(random.below(addresses));
    if (members.size > 1) evidence.addLink(link * 2 ** 10, [...members], 0);
  }
  return evidence;
}
