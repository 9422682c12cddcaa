import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asAdvanced, asCsv, asStandard, ODD, PLAIN, type SdnSample } from '../../../test/support/sdnSamples.ts';
import { SpoorError } from '../../core/errors.ts';
import type { ImportedTag, ImportedTags } from './importedTag.ts';
import { readSdnCsv } from './readSdnCsv.ts';
import { readSdnXml } from './readSdnXml.ts';
import type { XmlChunks } from './readXml.ts';

const ADDRESSES = [
  ['XBT', '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i'],
  ['XBT', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['ETH', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['TRX', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['USDT', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['XMR', '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A'],
  // An asset that no list of ours has, and an address that cannot be read.
  ['ZZZ9', '0xde709f2102306220921060314715629080e2fb77'],
  ['XBT', '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62j'],
] as const;

const LIST: readonly SdnSample[] = [
  { id: 7, last: 'FOO & "BAR" <S> Ltd', first: '', programs: ['DPRK3', 'CYBER2'], addresses: ADDRESSES.slice(0, 3) },
  { id: 8, last: 'NOBODY', first: 'Jane Q.', programs: ['SDNTK'], addresses: [] },
  { id: 9, last: 'ÑANDÚ 𝒟', first: 'Jane Quinn', programs: ['SDNTK'], addresses: ADDRESSES.slice(3) },
];
const FORMS = [
  ['standard', asStandard],
  ['advanced', asAdvanced],
] as const;

/** Without what a form may say differently: the day, which the CSV does not give, and lines. */
function said({ tags, unread }: ImportedTags): unknown {
  const tag = (one: ImportedTag): unknown => ({ ...one, date: '' });
  return [tags.map(tag), unread.map(({ address, problem }) => [address, problem])];
}

async function errorOf(chunks: XmlChunks): Promise<string> {
  try {
    await readSdnXml(chunks, 'sdn.xml');
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'BAD_TAG') return error.message;
    throw error;
  }
  return '';
}

/** All that reading gives, tags or the refusal. */
async function outcome(chunks: XmlChunks): Promise<unknown> {
  const problem = await errorOf(chunks);
  return problem === '' ? readSdnXml(chunks, 'sdn.xml') : problem;
}

const word = fc.string({ unit: fc.constantFrom(...Array.from('ABCxyz &<>"\'Ñй𝒟')), minLength: 1, maxLength: 12 });
const nameOf = word.map((text) => text.trim()).filter((text) => text !== '');
const entries = fc
  .array(
    fc.record({
      last: nameOf,
      first: fc.oneof(fc.constant(''), nameOf),
      programs: fc.uniqueArray(fc.constantFrom('SDNTK', 'CYBER2', 'DPRK3', 'ELECTION-EO13848'), { minLength: 1 }),
      addresses: fc.array(fc.constantFrom(...ADDRESSES), { maxLength: 4 }),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((entry, i): SdnSample => ({ id: 100 + i, ...entry })));

describe.each(FORMS)("OFAC's list as XML, %s form", (_, write) => {
  test('a tag has what its entry says', async () => {
    const { tags, unread } = await readSdnXml(write(LIST), 'sdn.xml');
    expect(tags).toHaveLength(7);
    expect(tags[0]).toEqual({
      chain: 'bitcoin',
      address: '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i',
      addressId: 'bitcoin:key:65a16059864a2fdbc7c99a4723a8395bc6f188eb',
      entity: 'FOO & "BAR" <S> Ltd',
      category: 'sanction',
      source: 'OFAC SDN',
      label: 'FOO & "BAR" <S> Ltd',
      uri: '',
      confidence: 'authority_data',
      concepts: ['sanction'],
      abuse: 'sanction',
      actor: 'ofac-7',
      date: '2021-07-13',
      speaksFor: 'address',
      asset: 'XBT',
      context: 'CYBER2; DPRK3',
    });
    expect(tags.at(-1)).toMatchObject({ asset: 'ZZZ9', entity: 'ÑANDÚ 𝒟, Jane Quinn', chain: '' });
    const place =
      write(LIST)
        .split('\n')
        .findIndex((line) => line.includes('hW62j')) + 1;
    expect(unread).toMatchObject([{ file: 'sdn.xml', place, address: '1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62j' }]);
  });

  test('the same list as CSV gives the same tags, however the XML is written', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom(PLAIN, ODD), async (list, style) => {
        const tags = await readSdnXml(write(list, style), 'list');
        expect(said(tags)).toEqual(said(readSdnCsv(asCsv(list), 'list')));
        const addresses = list.reduce((sum, entry) => sum + entry.addresses.length, 0);
        expect(tags.tags.length + tags.unread.length).toBe(addresses);
      }),
      { numRuns: 60 },
    );
  });

  test('where the text is cut into pieces does not matter, be it right, cut short or damaged', async () => {
    const sample = write(LIST.slice(2), ODD).replaceAll('\n', '\r\n');
    const cuts = fc.array(fc.nat({ max: sample.length }), { maxLength: 40 });
    const damage = fc.oneof(
      fc.constant(undefined),
      fc.tuple(fc.nat({ max: sample.length - 1 }), fc.constantFrom('', '<', '&', '\0')),
    );
    await fc.assert(
      fc.asyncProperty(cuts, damage, async (at, wrong) => {
        const text = wrong === undefined ? sample : `${sample.slice(0, wrong[0])}${wrong[1]}`.toWellFormed();
        const whole = await outcome(text);
        const bytes = Buffer.from(text);
        const places = [0, ...at.toSorted((a, b) => a - b), bytes.length];
        const pieces = <T>(slice: (from: number, to: number) => T): T[] =>
          places.slice(1).map((to, i) => slice(places[i]!, to));
        expect(await outcome(pieces((from, to) => text.slice(from, to)))).toEqual(whole);
        expect(await outcome(pieces((from, to) => bytes.subarray(from, to)))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('cut short anywhere it is refused', async () => {
    const text = write(LIST).trimEnd();
    for (let end = 0; end < text.length; end += 17) {
      expect(await errorOf(text.slice(0, end))).toMatch(/^sdn\.xml, line \d+, column \d+: not well-formed XML/);
    }
  });

  test('bytes that are not UTF-8 are named by their place', async () => {
    const bytes = Buffer.from(write(LIST));
    const at = bytes.indexOf('Ñ');
    bytes[at + 1] = 0x41;
    const before = bytes.subarray(0, at).toString().split('\n');
    const place = `line ${before.length}, column ${before.at(-1)!.length}:`;
    expect(await errorOf(bytes)).toContain(`${place} a byte follows that is not UTF-8`);
    expect(await errorOf([bytes.subarray(0, at + 1), bytes.subarray(at + 1)])).toContain(place);
    expect(await errorOf(bytes.subarray(0, at + 1))).toContain(place);
    const latin = Buffer.from(write(LIST).replace('utf-8', 'ISO-8859-1'));
    expect(await errorOf(latin)).toContain('found the encoding "ISO-8859-1", expected UTF-8');
    expect(await errorOf(Buffer.from(write(LIST), 'utf16le'))).toContain('sdn.xml, line 1');
    expect(said(await readSdnXml(Buffer.from(`\ufeff${write(LIST)}`), 'x'))).toEqual(
      said(await readSdnXml(write(LIST), 'x')),
    );
  });

  test('half a character in a text is named by its place', async () => {
    const text = write(LIST);
    const at = text.indexOf('𝒟');
    const before = text.slice(0, at).split('\n');
    const place = `line ${before.length}, column ${before.at(-1)!.length}: half a character follows`;
    for (const damaged of [text.replace('𝒟', '\ud835'), text.replace('𝒟', '\udc9f'), text.slice(0, at + 1)]) {
      expect(await errorOf(damaged)).toContain(place);
      expect(await errorOf([damaged.slice(0, at + 1), damaged.slice(at + 1)])).toContain(place);
    }
    expect(await outcome([text.slice(0, at + 1), Buffer.from(text.slice(at + 2))])).toContain(place);
    expect(await outcome([text.slice(0, at + 1), text.slice(at + 1)])).toEqual(await outcome(text));
  });

  test('entities that it defines itself, or that other files do, are refused', async () => {
    const [head, ...rest] = write(LIST).split('\n');
    const withType = (type: string): string => [head, type, ...rest].join('\n').replace('DPRK3', '&c;');
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    expect(await errorOf(withType(laughs))).toContain(`line 2, column ${laughs.length}: found a document type`);
    expect(await errorOf(withType('<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>'))).toContain(
      'document type',
    );
    expect(await errorOf(withType('<!DOCTYPE x SYSTEM "https://example.org/x.dtd">'))).toContain('document type');
    expect(await errorOf(withType(''))).toContain('undefined entity');
  });
});

describe("OFAC's list as XML, what is refused", () => {
  test('another root, or no XML', async () => {
    expect(await errorOf('<?xml version="1.0"?>\n<CONSOLIDATED_LIST/>')).toContain(
      'sdn.xml, line 2, column 20: found the root element "CONSOLIDATED_LIST", expected sdnList or Sanctions',
    );
    expect(await errorOf('')).toContain('line 1, column 1: not well-formed XML: document must contain a root element');
    for (const text of [
      '{"a": 1}',
      '7,"A"',
      'PK\u0003\u0004',
      '<sdnList></sdn>',
      '<p:sdnList/>',
      '<sdnList/><sdnList/>',
    ]) {
      expect(await errorOf(text)).toContain('not well-formed XML');
    }
    expect(await errorOf('<sdnList/>')).toBe('');
  });

  test('values that the form does not allow', async () => {
    const [standard, advanced] = [asStandard(LIST), asAdvanced(LIST)];
    expect(await errorOf(standard.replace('07/13/2021', '2021'))).toContain(
      'found Publish_Date "2021", expected MM/DD/YYYY',
    );
    expect(await errorOf(standard.replace('<uid>7<', '<uid><'))).toContain('an sdnEntry with addresses has no uid');
    expect(await errorOf(advanced.replace('>2021<', '>MMXXI<'))).toContain('found DateOfIssue "MMXXI-7-13"');
    expect(await errorOf(advanced.replace('FeatureTypeID="344"', 'FeatureTypeID="3"'))).toContain(
      'found FeatureTypeID "3"',
    );
    expect(await errorOf(advanced.replaceAll('Primary="true"', ''))).toContain(
      'a Profile with addresses has no primary name',
    );
    expect(await errorOf(advanced.replace('Profile ID="9"', 'Profile ID="7"'))).toContain(
      'two Profiles with the ID "7"',
    );
    expect(await errorOf(advanced.replace('<Identity', '<Profile ID="99"></Profile><Identity'))).toContain(
      'a Profile inside a Profile',
    );
    expect(
      await errorOf(advanced.replace('</Feature>', '<Feature FeatureTypeID="344"></Feature></Feature>')),
    ).toContain('a Feature inside a Feature');
    expect(await errorOf(standard.replace('<idList>', '<sdnEntry></sdnEntry><idList>'))).toContain(
      'an sdnEntry that is not in the list itself',
    );
    expect(await errorOf(advanced.replaceAll('Profile', 'Else').replace('ElseID', 'ProfileID'))).toContain(
      'outside of a Profile',
    );
    expect(await errorOf(advanced.replace('<DistinctParties>', '<SanctionsEntries/><DistinctParties>'))).toContain(
      'come before',
    );
  });

  test('a person is LAST, First: a part that may be either by its capitals; any other part makes it a name as it stands', async () => {
    const named = async (kind: string, first: string): Promise<string> => {
      const text = asAdvanced([{ ...LIST[2]!, first }]).replace('First Name', kind);
      return (await readSdnXml(text, 'x')).tags[0]!.entity;
    };
    expect(await named('Middle Name', 'QUINN')).toBe('ÑANDÚ 𝒟, QUINN');
    expect(await named('Patronymic', 'Ivanovich')).toBe('ÑANDÚ 𝒟, Ivanovich');
    expect(await named('Matronymic', 'LÓPEZ')).toBe('LÓPEZ ÑANDÚ 𝒟');
    expect(await named('Nickname', 'Quinn')).toBe('Quinn ÑANDÚ 𝒟');
  });

  test('an address without an asset or without text is not passed over', async () => {
    const bare = asAdvanced(LIST).replace('Digital Currency Address - XBT', 'Digital Currency Address');
    expect((await readSdnXml(bare, 'x')).tags[0]).toMatchObject({
      asset: '',
      addressId: expect.stringContaining('key:65a1'),
    });
    for (const instead of ['', '<VersionDetail DetailReferenceID="1"/>']) {
      const empty = asAdvanced(LIST).replace(/<VersionDetail[^>]*>1AGNa[^<]*hW62i<\/VersionDetail>/, instead);
      expect((await readSdnXml(empty, 'x')).unread).toMatchObject([{ address: '' }, {}]);
    }
    const beside = asAdvanced(LIST).replaceAll(
      '<VersionDetail ',
      '<VersionDetail DetailReferenceID="1"/><VersionDetail ',
    );
    expect(said(await readSdnXml(beside, 'x'))).toEqual(said(await readSdnXml(asAdvanced(LIST), 'x')));
    const nothing = asStandard(LIST).replace('<idNumber>1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i</idNumber>', '');
    expect((await readSdnXml(nothing, 'x')).unread).toMatchObject([{ address: '' }, {}]);
  });

  test('memory: what has no end is refused before it is read', async () => {
    let given = 0;
    function* endless(first: string, more: string): Generator<string> {
      yield first;
      for (; ; given += more.length) yield more;
    }
    const room = 4_000_000;
    for (const first of [
      '<sdnList><!--',
      '<sdnList><remarks>',
      '<!DOCTYPE x [',
      '<sdnList a="',
      '<sdnList><![CDATA[',
    ]) {
      given = 0;
      expect(await errorOf(endless(first, 'xxxxxxxx'.repeat(500)))).toContain('more than 1048576 characters follows');
      expect(given).toBeLessThan(room);
    }
    expect(await errorOf(endless('<sdnList>', '<a>'))).toContain('nested more than 64 deep');
    expect(await errorOf(endless('<sdnList><uid>', '<!---->x'))).toContain('uid has more than 65536 characters');
    const long = `<sdnList><!--${'x'.repeat(1_048_576)}--></sdnList>`;
    expect(await errorOf([long])).toBe(await errorOf([...long.match(/.{1,70001}/g)!]));
  });
});
