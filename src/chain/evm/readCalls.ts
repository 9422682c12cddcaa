import { AnswerFields, badAnswer, excerpt } from './answerFields.ts';
import type { EvmChain } from './evmChains.ts';
import { readLog } from './readReceipts.ts';
import type { EvmBlock, EvmCall, EvmReward } from './records.ts';

/** Deeper than the EVM can call (1,024). */
const DEPTH_LIMIT = 1100;

/**
 * Reads the answer to `debug_traceBlockByNumber` with `callTracer`: a tree of calls a transaction, in their order. Where
 * the node gives each log with its `position` the order among logs and calls is known; else `logs` are undefined.
 * @throws BAD_ANSWER
 */
export function readCallTracer(
  answer: unknown,
  block: EvmBlock,
  where: string,
  hashes: EvmChain['hashes'] = 'ethereum',
): (EvmCall | undefined)[] {
  const { transactions } = block;
  if (!Array.isArray(answer)) throw badAnswer(where, excerpt(answer), 'a list of calls');
  if (hashes === 'own' && answer.length < transactions.length) return readSomeCalls(answer, block, where);
  if (answer.length !== transactions.length) {
    throw badAnswer(where, `traces of ${answer.length} transactions`, `${transactions.length}`);
  }
  return answer.map((item: unknown, at) => {
    const fields = new AnswerFields(item, `${where}, transaction ${at}`);
    if (fields.has('txHash') && fields.data('txHash', 32) !== transactions[at]!.hash) {
      throw fields.fail('txHash', transactions[at]!.hash);
    }
    if (!fields.has('result')) throw fields.fail('result', 'its calls');
    return readFrame(fields.raw('result'), `${fields.where}, call`, 0);
  });
}

/** Chains of their own have transactions of the chain itself, which nobody traces: the others are told by their hashes. */
function readSomeCalls(answer: readonly unknown[], { transactions }: EvmBlock, where: string): (EvmCall | undefined)[] {
  const calls = new Map(
    answer.map((item, at) => {
      const fields = new AnswerFields(item, `${where}, trace ${at}`);
      return [fields.data('txHash', 32), readFrame(fields.raw('result'), `${fields.where}, call`, 0)];
    }),
  );
  return transactions.map(({ hash }) => calls.get(hash));
}

const KINDS: Readonly<Record<string, EvmCall['kind']>> = {
  CALL: 'call',
  CREATE: 'create',
  CREATE2: 'create',
  SELFDESTRUCT: 'selfdestruct',
  SUICIDE: 'selfdestruct',
  STATICCALL: 'other',
  DELEGATECALL: 'other',
  CALLCODE: 'other',
};

function readFrame(answer: unknown, where: string, depth: number): EvmCall {
  if (depth > DEPTH_LIMIT) throw badAnswer(where, 'calls deeper than the EVM allows', `at most ${DEPTH_LIMIT}`);
  const fields = new AnswerFields(answer, where);
  const kind = KINDS[fields.text('type').toUpperCase()];
  if (!kind) throw fields.fail('type', `one of ${Object.keys(KINDS).join(', ')}`);
  const calls = fields.optionalList('calls').map((item, at) => readFrame(item, `${where}.${at}`, depth + 1));
  const failed = fields.has('error') && fields.raw('error') !== '';
  // Old nodes write no more than the type: who was paid is not known, and `blockFacts` names the gap.
  if (kind === 'selfdestruct' && !fields.has('from'))
    return { kind, from: '', to: '', value: 0n, failed, calls, logs: [] };
  return {
    kind,
    from: fields.data('from', 20),
    // A creation that failed has no address.
    to: failed && !fields.has('to') ? '' : fields.data('to', 20),
    value: kind === 'other' ? 0n : (fields.optionalQuantity('value') ?? 0n),
    failed,
    calls,
    logs: readFrameLogs(fields, calls.length),
  };
}

function readFrameLogs(fields: AnswerFields, calls: number): EvmCall['logs'] {
  const logs: { before: number; log: ReturnType<typeof readLog> }[] = [];
  for (const [at, item] of fields.optionalList('logs').entries()) {
    const inside = new AnswerFields(item, `${fields.where}, log ${at}`);
    if (!inside.has('position')) return undefined;
    const before = inside.count('position');
    if (before > calls || before < (logs.at(-1)?.before ?? 0)) {
      throw inside.fail('position', `a number of the ${calls} calls, not below that of the log before`);
    }
    logs.push({ before, log: readLog(inside) });
  }
  return logs;
}

/** What `trace_block` says: the calls of each transaction, and the block's rewards where it states them. */
export interface BlockTrace {
  readonly calls: readonly EvmCall[];
  /** Undefined: the node states none. */
  readonly rewards: readonly EvmReward[] | undefined;
}

interface Node {
  readonly fields: AnswerFields;
  readonly children: Node[];
}

/**
 * Reads the answer to `trace_block`: a flat list, in which `traceAddress` says where in the tree a call stands. It has no
 * logs, so their order among the calls is not known.
 * @throws BAD_ANSWER
 */
export function readTraceBlock(answer: unknown, block: EvmBlock, where: string): BlockTrace {
  if (!Array.isArray(answer)) throw badAnswer(where, excerpt(answer), 'a list of traces');
  const roots: (Node | undefined)[] = block.transactions.map(() => undefined);
  const rewards: EvmReward[] = [];
  answer.forEach((item: unknown, at) => {
    const fields = new AnswerFields(item, `${where}, trace ${at}`);
    if (fields.data('blockHash', 32) !== block.header.hash) throw fields.fail('blockHash', block.header.hash);
    if (fields.text('type') === 'reward') {
      const action = new AnswerFields(fields.raw('action'), fields.where);
      rewards.push({ address: action.data('author', 20), amount: action.quantity('value') });
    } else {
      placeTrace(fields, roots, block);
    }
  });
  const calls = roots.map((root, at) => {
    if (!root) throw badAnswer(where, `no trace of transaction ${at}`, 'one at least a transaction');
    return callOfNode(root);
  });
  return { calls, rewards: rewards.length > 0 ? rewards : undefined };
}

function placeTrace(fields: AnswerFields, roots: (Node | undefined)[], { transactions }: EvmBlock): void {
  const at = fields.raw('transactionPosition');
  const transaction = typeof at === 'number' ? transactions[at] : undefined;
  if (!transaction) throw fields.fail('transactionPosition', `a number below ${transactions.length}`);
  if (fields.data('transactionHash', 32) !== transaction.hash) throw fields.fail('transactionHash', transaction.hash);
  const path = fields.list('traceAddress');
  if (path.length > DEPTH_LIMIT) throw fields.fail('traceAddress', `at most ${DEPTH_LIMIT} numbers`);
  const node: Node = { fields, children: [] };
  if (path.length === 0) {
    if (roots[transaction.index]) throw fields.fail('traceAddress', 'another than the one before');
    roots[transaction.index] = node;
    return;
  }
  let parent = roots[transaction.index];
  for (const step of path.slice(0, -1)) parent = parent?.children[step as number];
  // Traces come in the order of execution, so a parent is there, with the children before this one.
  if (!parent || parent.children.length !== path.at(-1))
    throw fields.fail('traceAddress', 'the next call of its parent');
  parent.children.push(node);
}

function callOfNode({ fields, children }: Node): EvmCall {
  const action = new AnswerFields(fields.raw('action'), `${fields.where}, action`);
  const type = fields.text('type');
  const failed = fields.has('error') && fields.raw('error') !== '';
  if (fields.raw('subtraces') !== children.length) throw fields.fail('subtraces', `${children.length}, as are listed`);
  const shared = { failed, calls: children.map(callOfNode), logs: undefined };
  if (type === 'suicide' || type === 'selfdestruct') {
    const from = action.data('address', 20);
    return {
      kind: 'selfdestruct',
      from,
      to: action.data('refundAddress', 20),
      value: action.quantity('balance'),
      ...shared,
    };
  }
  const from = action.data('from', 20);
  const value = action.quantity('value');
  if (type === 'create') {
    const to = failed ? '' : new AnswerFields(fields.raw('result'), `${fields.where}, result`).data('address', 20);
    return { kind: 'create', from, to, value, ...shared };
  }
  if (type !== 'call') throw fields.fail('type', 'call, create, suicide or reward');
  const moves = !action.has('callType') || action.text('callType') === 'call';
  return { kind: moves ? 'call' : 'other', from, to: action.data('to', 20), value: moves ? value : 0n, ...shared };
}
