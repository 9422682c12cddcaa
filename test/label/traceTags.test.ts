import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { readTagFiles } from '../../src/label/import/importTagFiles.ts';
import { chooseTag } from '../../src/label/store/chooseTag.ts';
import { type SetTag, TagStore } from '../../src/label/store/tagStore.ts';
import { underLedgerNames } from '../../src/label/store/tagTexts.ts';
import { readTraceTags, storedTraceTags } from '../../src/label/store/traceTags.ts';
import { SERVICE_CATEGORIES } from '../../src/trace/request.ts';
import { Stops } from '../../src/trace/stops.ts';
import { warnUnknownActors } from '../../src/trace/warnUnknownActors.ts';

const data = resolve(import.meta.dirname, '../../../shared/data');
const real = [join(data, 'labels'), join(data, 'sanctions/ofac-2021-07/sdn.csv')];
const haveReal = real.every((path) => existsSync(path));
if (!haveReal) console.warn(`the test on real tags is skipped: ${real.join(' or ')} is not there`);

const folder = mkdtempSync(join(tmpdir(), 'spoor-trace-tags-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const pack = (name: string, tags: readonly string[]): string =>
  file(name, `title: T\ncreator: c\nconfidence: authority_data\nlastmod: 2020-01-01\ntags:\n${tags.join('\n')}\n`);

const KEY = '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i';
const EVM = (n: number): string => `0x${`${n}`.repeat(40)}`;
const sanctions = (addresses: readonly string[]): string => JSON.stringify({ lastUpdated: '2026-01-01', addresses });

describe('of the tags of an address', () => {
  test('one that stops decides over a newer one that does not, which is named beside it', async () => {
    const paths = [
      pack('market.yaml', [`  - { address: ${KEY}, label: Market, category: marketplace, currency: BTC }`]),
      file('sanctioned_addresses_XBT.json', sanctions([KEY])),
    ];
    const { tags } = await readTraceTags(paths);
    expect(new Stops({ thefts: [], tags }).tagOf('bitcoin', KEY)).toMatchObject({
      entity: 'Market',
      category: 'marketplace',
      provenance: { set: 'market', also: ['sanction'] },
    });
    const stop = new Set(['sanction']);
    expect(new Stops({ thefts: [], tags, stop }).tagOf('bitcoin', KEY)?.category).toBe('sanction');
    const found = (await readTagFiles(paths, null)).files.flatMap(({ set, tags: all }) =>
      all.map((tag): SetTag => ({ set, ...tag })),
    );
    expect(chooseTag(found)?.entity).toBe('Market');
    expect(chooseTag(found.toReversed())?.entity).toBe('Market');
  });

  test('speak in a ledger that calls their chain by its symbol, and one of nobody’s chain where it is called so', async () => {
    const tags = [pack('symbols.yaml', [`  - { address: ${KEY}, label: Coins, category: exchange, currency: BTC }`])];
    const hbar = '  - { address: 0.0.12, label: Text, category: exchange, currency: HBAR }';
    const all = (await readTraceTags([...tags, pack('text.yaml', [hbar])])).tags;
    const entity = (chains: string[], chain: string, address: string): string | undefined =>
      new Stops({ thefts: [], tags: underLedgerNames(all, chains) }).tagOf(chain, address)?.entity;
    expect(entity(['bitcoin', 'hedera'], 'bitcoin', KEY)).toBe('Coins');
    expect(entity(['btc', 'hedera'], 'btc', KEY)).toBe('Coins');
    expect(entity(['bitcoin', 'hedera'], 'hedera', '0.0.12')).toBe('Text');
    expect(entity(['bitcoin', 'hbar'], 'hbar', '0.0.12')).toBe('Text');
    expect(entity(['bitcoin', 'btc'], 'btc', KEY)).toBeUndefined();
    expect(entity(['litecoin'], 'litecoin', KEY)).toBeUndefined();
    expect(underLedgerNames(all, ['bitcoin', 'hedera'])).toBe(all);
  });

  test('that of a service speaks on every EVM chain, after the chain’s own; that of a contract on its own chain', async () => {
    const tag = (n: number, label: string, category: string, currency: string): string =>
      `  - { address: '${EVM(n)}', label: '${label}', category: ${category}, currency: ${currency} }`;
    const { tags } = await readTraceTags([
      pack('evm.yaml', [
        tag(1, 'Wallet', 'exchange', 'ETH'),
        tag(2, 'Pool', 'dex', 'ETH'),
        tag(3, 'Alpha: proxy contract', 'exchange', 'ETH'),
        tag(4, 'Here', 'exchange', 'ETH'),
        tag(4, 'There', 'exchange', 'MATIC'),
        tag(5, 'Thief', 'user', 'MATIC'),
        tag(5, 'Custody', 'custodian', 'ETH'),
      ]),
    ]);
    const stops = new Stops({ thefts: [], tags });
    const said = (n: number): (string | undefined)[] =>
      ['ethereum', 'polygon', 'bsc'].map((chain) => stops.tagOf(chain, EVM(n))?.entity);
    expect(said(1)).toEqual(['Wallet', 'Wallet', 'Wallet']);
    expect(said(2)).toEqual(['Pool', undefined, undefined]);
    expect(said(3)).toEqual(['Alpha: proxy contract', undefined, undefined]);
    expect(said(4).slice(0, 2)).toEqual(['Here', 'There']);
    expect(said(5)).toEqual(['Custody', 'Custody', 'Custody']);
  });
});

test('an address that nobody has a key of is nobody’s, whoever lists it among his contracts', async () => {
  const dead = `0x${'0'.repeat(36)}dead`;
  const zero = parseAddress('1111111111111111111114oLvT2').text;
  const one = (address: string, label: string, category: string, currency: string): string =>
    `  - { address: '${address}', label: ${label}, category: ${category}, currency: ${currency} }`;
  const { tags } = await readTraceTags([
    pack('nobodys.yaml', [
      ...[EVM(0), dead].flatMap((address) => [
        one(address, 'Lender', 'defi_lending', 'ETH'),
        one(address, 'Nothing', 'burn', 'ETH'),
        one(address, 'Null', 'burn', 'ETH'),
      ]),
      one(zero, 'Exchange', 'exchange', 'BTC'),
      one(EVM(9), 'Lender', 'defi_lending', 'ETH'),
    ]),
  ]);
  const stops = new Stops({ thefts: [], tags });
  for (const address of [EVM(0), dead])
    expect(stops.tagOf('ethereum', address)).toMatchObject({ entity: 'Nothing', category: 'burn' });
  expect(stops.tagOf('bitcoin', zero)).toBeUndefined();
  // Its names do not contradict each other.
  expect(tags.filter(({ chain, address }) => chain === 'ethereum' && address === EVM(0))).toHaveLength(1);
  expect(stops.tagOf('ethereum', EVM(9))?.entity).toBe('Lender');
});

test('of an actor that packs call an exchange and a DEX, pools and tokens are a DEX: a swap is followed through them', async () => {
  const names = ['Alpha 14', 'Alpha', 'Alpha: Hot Wallet', 'Alpha: ABC-DEF', 'Alpha V2', 'Alpha: Shareholder 46'];
  const labels = Object.fromEntries(names.map((name, k) => [EVM(k + 1), { name, labels: ['alpha'] }]));
  const labelsFile = file('explorer.json', JSON.stringify(labels));
  const actors = (categories: string): string =>
    file('both.yaml', `title: A\nactors:\n- { id: alpha, label: Alpha Inc, categories: [${categories}] }\n`);
  const read = async (categories: string) => {
    const stops = new Stops({ thefts: [], tags: (await readTraceTags([labelsFile, actors(categories)])).tags });
    return names.map((_, k) => {
      const tag = stops.tagOf('ethereum', EVM(k + 1));
      const elsewhere = stops.tagOf('polygon', EVM(k + 1)) !== undefined;
      return [tag?.entity, tag?.category, stops.isEndpoint('ethereum', EVM(k + 1)), elsewhere];
    });
  };
  const wallet = ['Alpha Inc', 'exchange', true, true];
  const pool = ['Alpha Inc', 'dex', false, false];
  // Somebody's of the actor is not the actor.
  const person = ['Alpha: Shareholder 46', 'unknown', false, false];
  expect(await read('organization, defi_dex, exchange')).toEqual([wallet, wallet, wallet, pool, pool, person]);
  expect(await read('exchange')).toEqual([wallet, wallet, wallet, wallet, wallet, person]);
  expect(await read('defi_dex')).toEqual([pool, pool, pool, pool, pool, person]);
});

test('tags without a category are counted by their actors, those that no ActorPack given knows, in one warning', async () => {
  const tag = (n: number, more: string): string => `  - { address: '${EVM(n)}', label: l${n}, currency: ETH${more} }`;
  const labels = pack('labels.yaml', [
    ...[1, 2, 3].map((n) => tag(n, ', actor: bybit')),
    tag(4, ', actor: kraken'),
    // A category stops whoever the actor is; and there need be no actor.
    tag(5, ', actor: huobi, category: exchange'),
    tag(6, ''),
    ...[7, 8, 9].map((n) => tag(n, `, actor: a${n}`)),
  ]);
  const actors = file('actors.yaml', 'title: A\nactors:\n- { id: bybit, label: Bybit, categories: [exchange] }\n');
  const { unknownActors: all } = await readTraceTags([labels]);
  expect(all).toEqual({ tags: 7, actors: ['bybit', 'a7', 'a8', 'a9', 'kraken'] });
  expect(warnUnknownActors(all)).toEqual([
    {
      code: 'ACTORS_NOT_KNOWN',
      chain: '',
      asset: '',
      address: '',
      amount: '7',
      detail: '7 tags of 5 actors: bybit, a7, a8 and 2 more',
    },
  ]);
  const { unknownActors: some } = await readTraceTags([labels, actors]);
  expect(some).toEqual({ tags: 4, actors: ['a7', 'a8', 'a9', 'kraken'] });
  expect(warnUnknownActors({ tags: 0, actors: [] })).toEqual([]);
});

describe('a tag meets its address as the ledger writes it', () => {
  const BECH32 = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
  const CASH = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a';
  const LEGACY = '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu';
  const LITECOIN = parseAddress('3CMNFxN1oHBc4R1EpboAL5yzHGgE611Xou', 'litecoin').spellings;
  const TRON = parseAddress('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t');
  const read = (rows: readonly string[]) =>
    readTraceTags([file('plain.csv', `chain,address,entity,category,source\n${rows.join('\n')}\n`)]);
  const genesis = '000000000019d6689c085ae165831e93';

  test.each([
    ['bitcoin', BECH32.toUpperCase(), BECH32],
    ['', BECH32.toUpperCase(), BECH32],
    ['bitcoin', BECH32, BECH32.toUpperCase()],
    ['bitcoin', `bitcoin:${BECH32}`, BECH32],
    ['', `bip122:${genesis}:${BECH32}`, BECH32],
    ['ethereum', `eip155:1:${EVM(7)}`, EVM(7)],
    ['bitcoin-cash', CASH, LEGACY],
    ['bitcoin-cash', LEGACY, CASH],
    ['', CASH, LEGACY],
    ['litecoin', LITECOIN[1]!, LITECOIN[0]!],
    ['ethereum', 'x', 'x'],
    ['', 'm', 'm'],
  ])('of interchange CSV: %s %s', async (chain, written, inLedger) => {
    const { tags, unread, count } = await read([`${chain},${written},Who,exchange,s`]);
    const on = chain || (inLedger === LEGACY ? 'bitcoin-cash' : inLedger === 'm' ? 'any' : 'bitcoin');
    const stops = new Stops({ thefts: [], tags });
    expect(stops.tagOf(on, inLedger)).toMatchObject({ entity: 'Who', category: 'exchange' });
    expect({ unread, count }).toEqual({ unread: [], count: 1 });
  });

  test('without a chain a text that is another’s elsewhere speaks on its own chain only', async () => {
    const { tags } = await read([
      `,${CASH},Cash,exchange,s`,
      `,${LITECOIN[0]},Lite,exchange,s`,
      `,${TRON.text},T,exchange,s`,
    ]);
    const stops = new Stops({ thefts: [], tags });
    expect(stops.tagOf('bitcoin', LEGACY)).toBeUndefined();
    for (const text of LITECOIN.slice(1)) {
      expect(stops.tagOf('bitcoin', text)).toBeUndefined();
      expect(stops.tagOf('litecoin', text)?.entity).toBe('Lite');
    }
    for (const text of TRON.spellings.slice(1)) {
      expect(stops.tagOf('ethereum', text)).toBeUndefined();
      expect(stops.tagOf('tron', text)?.entity).toBe('T');
    }
  });

  test('the first tag of an address speaks, whichever way each spells it', async () => {
    const { tags } = await read([
      `bitcoin,${BECH32.toUpperCase()},First,exchange,s`,
      `bitcoin,${BECH32},Second,exchange,s`,
    ]);
    const stops = new Stops({ thefts: [], tags });
    for (const text of [BECH32, BECH32.toUpperCase()]) expect(stops.tagOf('bitcoin', text)?.entity).toBe('First');
  });

  test('a mistyped address is told and taken as it stands; a name is only taken', async () => {
    const wrong = `${BECH32.slice(0, -1)}5`;
    const rows = [`bitcoin,${wrong},Who,exchange,s`, 'bitcoin,the-wallet-of-an-exchange,Name,exchange,s'];
    const { tags, unread } = await read([...rows, `world,${wrong},Free,exchange,s`]);
    expect(unread).toMatchObject([{ place: 2, address: wrong, isTakenAsText: true }]);
    expect(unread[0]!.problem).toContain('checksum is wrong');
    const stops = new Stops({ thefts: [], tags });
    expect(stops.tagOf('bitcoin', wrong)?.entity).toBe('Who');
    expect(stops.tagOf('bitcoin', 'the-wallet-of-an-exchange')?.entity).toBe('Name');
  });

  test('of a TagPack: Bech32 in capitals', async () => {
    const path = pack('bech32.yaml', [`  - { address: ${BECH32}, label: Who, category: exchange, currency: BTC }`]);
    const stops = new Stops({ thefts: [], tags: (await readTraceTags([path])).tags });
    for (const text of [BECH32, BECH32.toUpperCase()]) expect(stops.tagOf('bitcoin', text)?.entity).toBe('Who');
  });
});

test.runIf(haveReal)(
  'of all real labels and OFAC’s list, none that stops is passed over',
  { timeout: 180_000 },
  async () => {
    const { files } = await readTagFiles(real, null);
    const path = join(folder, 'tags.sqlite');
    const store = TagStore.open(path, { write: true });
    store.transaction(() => files.map(({ set, path: origin, tags }) => store.replaceSet(set, origin, tags)));
    const stops = new Stops({ thefts: [], tags: storedTraceTags(store).tags });
    const byAddress = new Map<string, SetTag[]>();
    for (const tag of store.all()) byAddress.set(tag.addressId, [...(byAddress.get(tag.addressId) ?? []), tag]);
    let notShown = 0;
    const passed: string[] = [];
    let unnamed = 0;
    for (const tags of byAddress.values()) {
      const shown = chooseTag(tags)!;
      if (shown.entity === '' && tags.some((tag) => tag.entity !== '' && tag.confidence === shown.confidence))
        unnamed++;
      const stopping = tags.filter((tag) => SERVICE_CATEGORIES.has(tag.category));
      if (stopping.length > 0 && !SERVICE_CATEGORIES.has(shown.category)) notShown++;
      for (const { chain, address } of stopping)
        if (!SERVICE_CATEGORIES.has(stops.tagOf(chain, address)?.category ?? '')) passed.push(`${chain} ${address}`);
    }
    store.close();
    // A pack lists it among a lender's contracts, and nobody has its key.
    expect({ passed, unnamed }).toEqual({ passed: [`ethereum ${EVM(0)}`], unnamed: 0 });
    for (const chain of ['ethereum', 'polygon', 'bsc'])
      expect(stops.tagOf(chain, EVM(0)), chain).toMatchObject({ category: 'burn' });
    expect(notShown, 'addresses of which a tag stops that is not shown').toBeGreaterThan(0);
    const binance = '0x28c6c06298d514db089934071355e5743bf21d60';
    for (const chain of ['ethereum', 'polygon', 'bsc', 'arbitrum'])
      expect(stops.tagOf(chain, binance), chain).toMatchObject({ category: 'exchange' });
  },
);
