/** An entry of a made-up list, which is written below in each of OFAC's forms. */
export interface SdnSample {
  readonly id: number;
  readonly last: string;
  readonly first: string;
  readonly programs: readonly string[];
  readonly addresses: readonly (readonly [asset: string, address: string])[];
}

/** How XML may be written without saying anything else. */
export interface XmlStyle {
  readonly prefix: string;
  readonly text: (value: string) => string;
  readonly attributes: (pairs: readonly string[]) => readonly string[];
}

const escaped = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** As OFAC writes. */
export const PLAIN: XmlStyle = { prefix: '', text: escaped, attributes: (pairs) => pairs };
/** With prefixes, attributes the other way round, comments and CDATA in the middle of texts. */
export const ODD: XmlStyle = {
  prefix: 'q',
  text: (value) =>
    `<!-- - -->${escaped(Array.from(value).slice(0, 1).join(''))}<?why not?><![CDATA[${Array.from(value).slice(1).join('')}]]>`,
  attributes: (pairs) => [...pairs, 'xml:lang="en"'].reverse(),
};

function writer({ prefix, text, attributes }: XmlStyle): {
  tag: (name: string, pairs: readonly string[], ...inner: readonly string[]) => string;
  leaf: (name: string, value: string, ...pairs: readonly string[]) => string;
  root: (name: string, namespace: string, ...inner: readonly string[]) => string;
} {
  const named = (name: string): string => (prefix === '' ? name : `${prefix}:${name}`);
  const tag = (name: string, pairs: readonly string[], ...inner: readonly string[]): string =>
    `<${[named(name), ...attributes(pairs)].join(' ')}>${inner.join('\n')}</${named(name)}>`;
  const leaf = (name: string, value: string, ...pairs: readonly string[]): string => tag(name, pairs, text(value));
  const root = (name: string, namespace: string, ...inner: readonly string[]): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n${tag(name, [`xmlns${prefix && ':'}${prefix}="${namespace}"`], ...inner)}\n`;
  return { tag, leaf, root };
}

/** `sdn.csv`: addresses in the remarks. */
export function asCsv(list: readonly SdnSample[]): string {
  const field = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const rows = list.map(({ id, last, first, programs, addresses }) => {
    const remarks = addresses.map(
      ([asset, address], i) => `${i === 0 ? '' : 'alt. '}Digital Currency Address - ${asset} ${address}; `,
    );
    const name = first === '' ? last : `${last}, ${first}`;
    const kind = first === '' ? '-0- ' : '"individual"';
    const text = `${remarks.join('')}Linked To: NOBODY.`;
    return `${id},${field(name)},${kind},${field(programs.join('] ['))}${',-0- '.repeat(7)},${field(text)}\r\n`;
  });
  return `${rows.join('')}\u001a`;
}

/** `SDN.XML`. */
export function asStandard(list: readonly SdnSample[], style: XmlStyle = PLAIN): string {
  const { tag, leaf, root } = writer(style);
  const entries = list.map(({ id, last, first, programs, addresses }) =>
    tag(
      'sdnEntry',
      [],
      leaf('uid', `${id}`),
      ...(first === '' ? [] : [leaf('firstName', first)]),
      leaf('lastName', last),
      leaf('sdnType', first === '' ? 'Entity' : 'Individual'),
      tag('programList', [], ...programs.map((program) => leaf('program', program))),
      tag(
        'idList',
        [],
        tag(
          'id',
          [],
          leaf('uid', '1'),
          leaf('idType', 'Passport'),
          leaf('idNumber', 'X1'),
          leaf('idCountry', 'Nowhere'),
        ),
        ...addresses.map(([asset, address], i) =>
          tag(
            'id',
            [],
            leaf('uid', `${i}`),
            leaf('idType', `Digital Currency Address - ${asset}`),
            leaf('idNumber', address),
          ),
        ),
      ),
      tag('akaList', [], tag('aka', [], leaf('uid', '3'), leaf('type', 'a.k.a.'), leaf('lastName', 'ALIAS'))),
    ),
  );
  const published = tag(
    'publshInformation',
    [],
    leaf('Publish_Date', '07/13/2021'),
    leaf('Record_Count', `${list.length}`),
  );
  return root(
    'sdnList',
    'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML',
    published,
    ...entries,
  );
}

/** `SDN_ADVANCED.XML`: the primary name is documented a second time, in another script, before. */
export function asAdvanced(list: readonly SdnSample[], style: XmlStyle = PLAIN): string {
  const { tag, leaf, root } = writer(style);
  const assets = [...new Set(list.flatMap(({ addresses }) => addresses.map(([asset]) => asset)))];
  const value = (set: string, ...values: readonly (readonly [id: number, text: string])[]): string =>
    tag(`${set}Values`, [], ...values.map(([id, text]) => leaf(set, text, `ID="${id}"`)));
  const name = (status: number, ...parts: readonly (readonly [group: number, text: string])[]): string =>
    tag(
      'DocumentedName',
      ['ID="5"', `DocNameStatusID="${status}"`],
      ...parts.map(([group, text]) =>
        tag('DocumentedNamePart', [], leaf('NamePartValue', text, `NamePartGroupID="${group}"`, 'ScriptID="215"')),
      ),
    );
  const feature = (kind: number, text: string): string =>
    tag(
      'Feature',
      ['ID="9"', `FeatureTypeID="${kind}"`],
      tag(
        'FeatureVersion',
        ['ID="9"', 'ReliabilityID="1560"'],
        leaf('Comment', ''),
        leaf('VersionDetail', text, 'DetailTypeID="1432"'),
      ),
      tag('IdentityReference', ['IdentityID="7"']),
    );
  const parties = list.map(({ id, last, first, addresses }) => {
    const groups =
      first === ''
        ? [[13, 1525]]
        : [
            [11, 1520],
            [12, 1521],
          ];
    const alias = (primary: boolean, ...names: readonly string[]): string =>
      tag('Alias', ['AliasTypeID="1403"', `Primary="${primary}"`, 'LowQuality="false"'], ...names);
    const latin = first === '' ? name(1, [13, last]) : name(1, [12, first], [11, last]);
    const kinds = groups.map(([group, kind]) =>
      tag('MasterNamePartGroup', [], tag('NamePartGroup', [`ID="${group}"`, `NamePartTypeID="${kind}"`])),
    );
    const identity = tag(
      'Identity',
      ['ID="7"', 'Primary="true"'],
      alias(false, name(2, [13, 'ALIAS'])),
      alias(true, name(2, [13, 'имя']), latin),
      tag('NamePartGroups', [], ...kinds),
    );
    const features = addresses.map(([asset, address]) => feature(344 + assets.indexOf(asset), address));
    const profile = tag('Profile', [`ID="${id}"`, 'PartySubTypeID="4"'], identity, feature(224, 'Male'), ...features);
    return tag('DistinctParty', [`FixedRef="${id}"`], leaf('Comment', 'no program'), profile);
  });
  const sanctions = list.map(({ id, programs }) =>
    tag(
      'SanctionsEntry',
      ['ID="1"', `ProfileID="${id}"`, 'ListID="1550"'],
      tag('EntryEvent', ['ID="1"'], leaf('Comment', 'no program'), tag('Date', [], leaf('Year', '1999'))),
      tag('SanctionsMeasure', ['SanctionsTypeID="1705"'], leaf('Comment', 'no program')),
      ...programs.map((program) => tag('SanctionsMeasure', ['SanctionsTypeID="1"'], leaf('Comment', program))),
    ),
  );
  return root(
    'Sanctions',
    'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML',
    tag('DateOfIssue', ['CalendarTypeID="1"'], leaf('Year', '2021'), leaf('Month', '7'), leaf('Day', '13')),
    tag(
      'ReferenceValueSets',
      [],
      value('DocNameStatus', [1, 'Primary Latin'], [2, 'Others']),
      value(
        'FeatureType',
        [224, 'Gender'],
        ...assets.map((one, i) => [344 + i, `Digital Currency Address - ${one}`] as const),
      ),
      value('NamePartType', [1520, 'Last Name'], [1521, 'First Name'], [1525, 'Entity Name']),
      value('SanctionsType', [1, 'Program'], [1705, 'Block']),
    ),
    tag('DistinctParties', [], ...parties),
    tag('SanctionsEntries', [], ...sanctions),
  );
}
