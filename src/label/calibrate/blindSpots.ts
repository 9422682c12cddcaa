import type { ChangeFinder } from '../change/changeFinders.ts';
import type { Protocol } from '../coinjoin/verdict.ts';

/** Heuristics whose error is measured, by the name under which `spoor calibrate` prints it. */
export type Heuristic =
  | Protocol
  | ChangeFinder
  | 'clusters'
  | 'merged change'
  | 'deposit addresses'
  | 'activity'
  | 'tags in a trace'
  | 'tags of a ledger'
  | 'sentences'
  | 'same event';

/** What each is known not to see or to get wrong, in a sentence or two; `docs/methods.md` says more. */
export const BLIND_SPOTS: Readonly<Record<Heuristic, string>> = {
  whirlpool:
    'Pools of other sizes, mixes of fewer than 5 or more than 10, and mixes of new coins or of mixed ones only.',
  'whirlpool-tx0':
    'Pools of other sizes; a Tx0 without a fee or OP_RETURN. A sale of tokens to native segwit keys can have its shape.',
  'wasabi-1.0':
    'Rounds of other coordinators look the same. Small rounds in which everybody takes change are named joinmarket.',
  'wasabi-1.1': 'A round in which no level is taken twice is named wasabi-1.0, a small one joinmarket.',
  wabisabi: 'Rounds of fewer than 15 coins on a side, and clients that do not sort coins or use other denominations.',
  joinmarket:
    'Two payments of one sum by one wallet look the same (uncertain). Parties without change, or paid at one address, are missed.',
  'equal-outputs':
    'Fewer than five equal outputs, and unequal amounts. Equal payments out of as many addresses look the same.',
  'payjoin-shaped':
    'Wallets that gather coins make this shape far oftener than PayJoins, and many PayJoins lack it. Either way inputs join.',
  clusters:
    'Who spends for many (custodians, payment processors, pools) is one cluster of many people; who never spends two ' +
    'addresses together is many. PayJoin, coin swaps and CoinJoins of unequal amounts join strangers: PayJoins in one ' +
    'simulated transaction of 170 made a quarter of all pairs wrong.',
  'merged change':
    'Errors multiply: one wrong output joins two people’s whole clusters. The simulator decides how wallets behave.',
  'same-address': 'Wallets that never take change at an address they spend from: nothing is found there.',
  'script-type': 'A wallet that changed its type and pays somebody of the old one; silent where all use one type.',
  'fresh-address': 'A payee with a new address and a sender who reuses his: the payee is called the change.',
  'round-amount': 'Sums that are round in dollars. Simulated wallets never have round change, so real error is larger.',
  'peel-chain': 'Looks at what came later; a payee who spends the coin alone is taken for the sender.',
  'wallet-fingerprint':
    'Silent about coins not spent yet; wrong where payee and sender use the same software. Versions and locktimes are not seen.',
  agreeing: 'Heuristics that rest on the same habit agree when both are wrong.',
  'deposit addresses':
    'An account used once between its owner and one service looks the same, as launderers’ last ones do. Untagged ' +
    'wallets of the service, and contracts without internal transfers, hide what is behind them.',
  activity: 'The busiest people are taken for services; quiet services are missed. Real worlds have other proportions.',
  'tags in a trace':
    'Tags are lost and made wrong by chance here; real tag sets lack whole services, and those that somebody hides.',
  'tags of a ledger':
    'Tags are claims: a wrong one looks like a wrong cluster, and one owner under two names like two.',
  sentences: 'Sentences of our own making; real reports vary more, and are measured by nothing here.',
  'same event': 'Pairs of a few public tables. Where a table has years only, every second pair is missed.',
};
