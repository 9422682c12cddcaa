import type { Random } from '../core/random.ts';
import { drawMagnitude, roundDown } from './draws.ts';
import type { Mixers, Share } from './mixers.ts';
import { NOBODY, type UtxoWorld } from './utxoWorld.ts';

const DUST_SAT = 600;
/** Least magnitude of a payment in satoshi, as in ordinary traffic. */
const LEAST_SAT = 640;
const MOST_COINS = 10;
/** How often each is tried: payments between two people are far more frequent than rounds. */
const KINDS = ['payJoin', 'round', 'equalPayments'] as const;
const WEIGHTS: readonly number[] = [6, 2, 3];
const WEIGHTS_TOTAL = 11;
const PEERS = { least: 3, most: 20 } as const;
const MOST_PAYEES = 9;
/** What the coordinator of a round takes of the amount, a peer. */
const FEE_SHARE = 0.002;

/**
 * What looks like a known CoinJoin or is one without looking so: PayJoins (BIP 78), rounds of a coordinator that no detector
 * knows, and equal payments of one user to several, which are no CoinJoins at all.
 */
export class UtxoLookAlikes {
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #mixers: Mixers;
  /** A fresh address of the unknown coordinator's. */
  readonly #coordinator: () => number;

  constructor(world: UtxoWorld, random: Random, mixers: Mixers, coordinator: () => number) {
    this.#world = world;
    this.#random = random;
    this.#mixers = mixers;
    this.#coordinator = coordinator;
  }

  /** Tries one transaction; nothing happens where somebody lacks the coins for it. */
  act(): void {
    switch (KINDS[this.#random.weighted(WEIGHTS, WEIGHTS_TOTAL)]!) {
      case 'payJoin':
        this.#payJoin();
        break;
      case 'round':
        this.#round();
        break;
      case 'equalPayments':
        this.#equalPayments();
        break;
    }
  }

  /** The payee adds a coin of his to the payer's, and gets it back with the payment in one output. */
  #payJoin(): void {
    const payer = this.#mixers.draw();
    const payee = this.#mixers.draw();
    const amount = this.#drawAmount();
    if (payer === payee) return;
    const paid = this.#mixers.bring(payer, Math.ceil(amount * 1.25) + 4 * DUST_SAT, MOST_COINS);
    if (paid === null) return;
    const added = this.#mixers.bring(payee, 1, 1);
    if (added === null) {
      this.#mixers.giveBack([paid]);
      return;
    }
    const left = paid.sumSat - amount;
    const fee = this.#world.drawFee(paid.coins.length + 1, 2, left);
    const shares = [this.#mixers.share(payee, amount + added.sumSat), this.#mixers.share(payer, left - fee)];
    this.#mixers.write('payjoin', this.#random.shuffle([...paid.coins, ...added.coins]), this.#random.shuffle(shares));
  }

  /** Equal outputs of any amount, change in one output or two, and one for the coordinator. */
  #round(): void {
    const random = this.#random;
    const amount = random.between(1, 99) * 10 ** random.between(4, 6);
    const peers = this.#mixers.gather(random.between(PEERS.least, PEERS.most), () => Math.ceil(amount * 1.1), 4, 1);
    if (peers.length < PEERS.least) {
      this.#mixers.giveBack(peers);
      return;
    }
    const coins = random.shuffle(peers.flatMap((peer) => peer.coins));
    const feeSat = Math.max(DUST_SAT, Math.floor(amount * FEE_SHARE));
    const whole = this.#world.drawFee(coins.length, 3 * peers.length, peers.length * Math.floor(amount / 2));
    const minerSat = Math.ceil(whole / peers.length);
    const shares: Share[] = [{ valueSat: feeSat * peers.length, address: this.#coordinator(), holder: NOBODY }];
    for (const { user, sumSat } of peers) {
      shares.push(this.#mixers.share(user, amount));
      const left = sumSat - amount - feeSat - minerSat;
      const first = random.chance(1, 4) ? Math.floor(left / 3) : left;
      for (const part of [first, left - first]) if (part > DUST_SAT) shares.push(this.#mixers.share(user, part));
    }
    this.#mixers.write('equal-outputs', coins, random.shuffle(shares));
  }

  /** One user pays two others or more the same sum, as wages are paid. */
  #equalPayments(): void {
    const random = this.#random;
    const payer = this.#mixers.draw();
    const payees = new Set(Array.from({ length: random.between(2, MOST_PAYEES) }, () => this.#mixers.draw()));
    payees.delete(payer);
    const amount = roundDown(this.#drawAmount());
    const total = amount * payees.size;
    if (payees.size < 2 || amount < DUST_SAT) return;
    const paid = this.#mixers.bring(payer, Math.ceil(total * 1.25) + 4 * DUST_SAT, MOST_COINS, 4);
    if (paid === null) return;
    const shares = [...payees].map((payee) => this.#mixers.share(payee, amount));
    const left = paid.sumSat - total;
    shares.push(this.#mixers.share(payer, left - this.#world.drawFee(paid.coins.length, shares.length + 1, left)));
    this.#mixers.write(null, paid.coins, random.shuffle(shares));
  }

  #drawAmount(): number {
    return Math.max(4 * DUST_SAT, drawMagnitude(this.#random, LEAST_SAT));
  }
}
