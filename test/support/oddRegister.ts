import { Random } from '../../src/core/random.ts';
import type { Change } from '../../src/register/change.ts';
import { type Claim, type ClaimContent, CONFIDENCES } from '../../src/register/claim.ts';
import { sampleClaim } from './sampleClaims.ts';

/** Names that mean something elsewhere, or are long, or in other letters, or of more than a line. */
const NAMES = [
  'cve',
  'capec',
  'KuCoin',
  '取引所',
  'Обменник №1',
  'a line\nand\tanother',
  'emoji 🦊 and "quotes" \\ <b>&amp;',
  'x'.repeat(300),
  `${'y'.repeat(255)}🦊${'z'.repeat(40)}`,
  '=1+1',
  'null',
];
const URLS = [
  undefined,
  'https://example.org/a?b=c#d',
  'https://example.org/a b',
  'https://例え.jp/記事',
  'https://example.org/%zz',
  'see page 4',
  '',
  'mailto:someone@example.org',
  'http://[::1]:8080/{x}|y',
];
const DAYS = [undefined, '2019-07-11', '2019-08', '2019', '0099-01-01', '9999-12-31', '2020-02-30', 'soon'];
const THEFTS = [
  'ethereum:0x52908400098527886e0f7030069857d2e4169ee7@2020-01-01T00:00:00Z',
  'hot=bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa@1577836800',
  'bitcoin:4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b:0',
  'no theft at all',
];
const METHODS = [undefined, '', 'a mail with malware', 'Phishing\nthen theft'];
const ACTORS = ['Lazarus Group', 'LAZARUS GROUP', 'someone 🦊', 'cve'];

/** Changes drawn with a seed, of texts that formats of others could choke on; each element is an entry of the log. */
export function oddChanges(seed: number, entries: number): Change[][] {
  const random = new Random(seed);
  const pick = <T>(values: readonly T[]): T => values[random.below(values.length)]!;
  const made: string[] = [];
  const claims: Claim[] = [];
  const change = (): Change => {
    const kind = random.below(10);
    if (kind < 3 || made.length === 0) {
      const id = `odd-${made.length}`;
      made.push(id);
      return { do: 'incident', incident: oddIncident(id, pick, random) };
    }
    const last = claims.at(-1);
    if (kind === 3 && last !== undefined) return { do: 'link', claim: last.id, incident: pick(made) };
    if (kind === 4 && last !== undefined) return { do: 'accept', claim: last.id };
    const claim = oddClaim(`${claims.length + 1}`, pick);
    claims.push(claim);
    const incidents = random.below(3) === 0 ? [] : [pick(made)];
    return { do: 'claim', claim, status: pick(['accepted', 'proposed']), incidents, flags: pick([[], ['odd']]) };
  };
  return Array.from({ length: entries }, () => Array.from({ length: 1 + random.below(4) }, change));
}

function oddIncident(id: string, pick: <T>(values: readonly T[]) => T, random: Random) {
  const method = pick(METHODS);
  return {
    id,
    name: pick(NAMES),
    ...(method === undefined ? {} : { method }),
    ...(random.below(2) === 0 ? {} : { victim: { name: pick([...NAMES, '']) } }),
    ...(random.below(2) === 0 ? {} : { thefts: [pick(THEFTS), pick(THEFTS)] }),
  };
}

function oddClaim(figure: string, pick: <T>(values: readonly T[]) => T): Claim {
  const url = pick(URLS);
  const published = pick(DAYS);
  const blamed = pick([undefined, 'nobody' as const, { actor: pick(ACTORS), confidence: pick(CONFIDENCES) }]);
  const content: Partial<ClaimContent> = {
    subject: { victim: pick(NAMES), ...pick([{}, { actor: pick(ACTORS) }]) },
    speaker: { kind: 'firm', name: pick([null, '', ...NAMES]) },
    ...(blamed === undefined ? {} : { attribution: blamed }),
    source: {
      held: false,
      citation: pick(NAMES),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
    },
  };
  return sampleClaim(figure, content);
}
