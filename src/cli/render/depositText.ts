import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { AccountLeads, Deposit, SharedDeposit } from '../../label/deposit/depositOf.ts';
import type { Moved, MovedWith } from '../../label/deposit/findDeposit.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatAmount, formatCount } from './units.ts';

const day = (timeSec: number): string => new Date(timeSec * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Why an address is taken for a deposit address, a line a finding and a table of where it forwards to. */
export function depositLines(deposit: Deposit, style: Style): string[] {
  const { forwards, forwardsTo, senders, received, assumes } = deposit;
  const [{ tag, confidence }] = forwards as [Deposit['forwards'][number]];
  const sure = tag.confidence === '' ? 'no confidence given' : `confidence ${plainText(tag.confidence)} ${confidence}`;
  const paid = received.map(movedText).join('; ');
  return [
    `${style.bold(`deposit address of ${plainText(deposit.entity || 'somebody unnamed')}`)} (${plainText(deposit.category)}) by what it does:`,
    `all that it ever sent went to ${countOf(forwardsTo, 'address')} tagged as that one (${sure}, set ${plainText(tag.set)})`,
    '',
    movedTable('forwards to', forwards, forwardsTo, style),
    '',
    `paid by ${countOf(senders, 'other address', 'others')}: ${paid}`,
    style.dim(`assumes ${assumes}`),
  ];
}

/** Accounts that paid the same deposit addresses. */
export function accountLeadLines(
  { sharedDeposits, notLookedAt }: AccountLeads,
  address: string,
  style: Style,
): string[] {
  const lines = [style.bold('leads: accounts that share a deposit address (nothing is joined by them)')];
  for (const shared of sharedDeposits) lines.push('', ...sharedLines(shared, address, style));
  if (sharedDeposits.length === 0) lines.push('none found');
  if (notLookedAt > 0) lines.push(`${countOf(notLookedAt, 'address')} not looked at: too many, or too many events`);
  return lines;
}

function sharedLines(shared: SharedDeposit, address: string, style: Style): string[] {
  const whose = shared.address === address ? 'itself' : plainText(shared.address);
  const senders = shared.paidBy.map(({ entity, ...sender }) => ({
    ...sender,
    note: entity === '' ? '' : plainText(entity),
  }));
  return [
    `${whose}, deposit address of ${plainText(shared.entity || 'somebody unnamed')} by what it does, was paid by`,
    movedTable('account', senders, shared.senders - shared.contracts, style),
    ...(shared.contracts === 0
      ? []
      : [`${countOf(shared.contracts, 'contract')} paid it too, which are nobody’s wallets and not listed`]),
  ];
}

function movedTable(
  title: string,
  list: readonly (MovedWith & { readonly note?: string })[],
  of: number,
  style: Style,
): string {
  const header = [title, 'asset', 'transfers', 'amount', 'first', 'last'].map((cell) => style.dim(cell));
  const rows = list.flatMap(({ address, moved, note = '' }) =>
    moved.map(({ asset, transfers, amount, first, last }) => [
      `${plainText(address)}${note === '' ? '' : ` (${note})`}`,
      plainText(asset),
      formatCount(transfers),
      formatAmount(BigInt(amount), 0),
      day(first),
      day(last),
    ]),
  );
  const table = layOut({ rows: [header, ...rows], align: ['left', 'left', 'right', 'right', 'left', 'left'] });
  return list.length < of ? `${table}\n${formatCount(of - list.length)} more` : table;
}

function movedText({ asset, transfers, amount, first, last }: Moved): string {
  const times = `${day(first)} – ${day(last)}`;
  return `${formatAmount(BigInt(amount), 0)} ${plainText(asset)} in ${countOf(transfers, 'transfer')}, ${times}`;
}
