import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvPieces } from '../../src/cli/render/traceCsv.ts';
import { DEFAULT_MAX_ACTIVITY } from '../../src/label/activity.ts';
import type { Tag } from '../../src/label/tags.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { type Flow, RULES, type RuleName, type RuleReport, type Warning } from '../../src/trace/report.ts';
import { SERVICE_CATEGORIES, type TraceRequest } from '../../src/trace/request.ts';
import { restsOn } from '../../src/trace/restsOn.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { memoryLedgerOf, toProductRequest } from '../support/traceRows.ts';
import { worlds } from './worlds.ts';

/** Tags besides those of a world, of the same addresses; several of one address, and the same one again. */
const more = fc.array(
  fc.record({
    like: fc.nat(),
    isAnywhere: fc.boolean(),
    entity: fc.constantFrom('E3', 'E4', ''),
    category: fc.constantFrom('exchange', 'mixer', 'burn', 'scam', 'unknown'),
  }),
  { maxLength: 12 },
);

/** By rules.md: one that names the chain before one that names none, then a service, then a burn address, then the first given. */
function expectedTag(tags: readonly Tag[], stop: ReadonlySet<string>, chain: string, address: string): Tag | undefined {
  const of = (named: string): Tag[] => tags.filter((tag) => tag.address === address && tag.chain === named);
  const some = of(chain).length > 0 ? of(chain) : of('');
  const rank = ({ category }: Tag): number => (stop.has(category) ? 0 : category === 'burn' ? 1 : 2);
  return some.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Addresses with more events than the limit that taint was followed through are told where a tag names them, and no others. */
async function checkBusy(
  warnings: readonly Warning[],
  flows: readonly Flow[],
  ledger: Ledger,
  { thefts, stop = SERVICE_CATEGORIES, maxActivity = DEFAULT_MAX_ACTIVITY }: TraceRequest,
  tagOf: (chain: string, address: string) => Tag | undefined,
): Promise<number> {
  const busy = warnings.filter(({ code }) => code === 'BUSY_BUT_TAGGED');
  const eventsOf = async (chain: string, address: string): Promise<number> =>
    (await ledger.addressEvents(chain, await ledger.addressIds([address])))[0]!;
  for (const { chain, address, detail } of busy) {
    const { category } = tagOf(chain, address)!;
    const events = await eventsOf(chain, address);
    expect(detail).toBe(`${category}, ${events} events`);
    expect([stop.has(category), category === 'burn', events > maxActivity]).toEqual([false, false, true]);
    // What an address held, or a coin made outside the ledger (`f001`), is claimed without having arrived.
    const isClaimed = thefts.some(({ text }) => text.includes(`:${address}@`) || /:f\d+/.test(text));
    expect(isClaimed || flows.some(({ to, end }) => to === address && end === null)).toBe(true);
  }
  for (const { chain, to, end } of flows) {
    if (end !== null || to === null || to === '' || tagOf(chain, to) === undefined) continue;
    if (busy.some(({ address }) => address === to)) continue;
    expect(await eventsOf(chain, to)).toBeLessThanOrEqual(maxActivity);
  }
  return busy.length;
}

it.each(['account', 'utxo', 'mixed'] as const)(
  '%s: every end stopped by a tag names one of those given, of its address, and no other end does',
  async (kind) => {
    let stopped = 0;
    let exempt = 0;
    await fc.assert(
      fc.asyncProperty(worlds({ kind }), more, async ({ rows, request }, drafts) => {
        const ledger = await memoryLedgerOf(rows);
        const asked = toProductRequest(request);
        const stop = asked.stop ?? SERVICE_CATEGORIES;
        // Of what is in the world: a trace says where value could be.
        const everywhere = await traceLedger(ledger, { ...asked, tags: [], rules: ['poison'] });
        const places = everywhere.rules.poison!.ends.filter(({ address }) => address !== null && address !== '');
        const drawn = drafts.flatMap(({ like, isAnywhere, entity, category }): Tag[] => {
          const place = places[like % Math.max(1, places.length)];
          if (place === undefined) return [];
          return [
            { chain: isAnywhere ? '' : place.chain, address: place.address!, entity, category, source: `s${like}` },
          ];
        });
        const tags = [...(asked.tags ?? []), ...drawn].map((tag, k): Tag => {
          const provenance = { set: 'file', line: k + 2, source: tag.source, uri: '', confidence: '' };
          return { ...tag, provenance };
        });
        const report = await traceLedger(ledger, { ...asked, tags });
        const named = new Map((report.tags ?? []).map((tag) => [`${tag.chain} ${tag.address}`, tag]));
        expect(named.size).toBe(report.tags?.length ?? 0);
        const used = new Set<string>();
        for (const [rule, { ends }] of Object.entries(report.rules) as [RuleName, RuleReport][]) {
          for (const end of ends) {
            const key = `${end.chain} ${end.address}`;
            const tag = end.address === null ? undefined : named.get(key);
            const expected = end.address === null ? undefined : expectedTag(tags, stop, end.chain, end.address);
            expect(tag?.line, `${rule} ${JSON.stringify(end)}`).toBe(expected?.provenance?.line);
            expect([end.category, end.entity]).toEqual([expected?.category ?? null, expected?.entity || null]);
            if (tag !== undefined) used.add(key);
            if (end.reason === 'service') expect(stop.has(tag!.category)).toBe(true);
            if (end.reason === 'burn') expect(end.address === '' || tag!.category === 'burn').toBe(true);
            if (end.reason === 'service') stopped += 1;
          }
        }
        expect(used).toEqual(new Set(named.keys()));
        // The table says the same, and counts what the report rests on.
        const [header, ...lines] = [...csvPieces(report, false)]
          .join('')
          .trim()
          .split('\r\n')
          .map((line) => line.split(','));
        const table = lines.map((line) => Object.fromEntries(header!.map((name, k) => [name, line[k]!])));
        const rests = restsOn(report, { ...asked, tags }, ledger.chains);
        for (const rule of RULES) {
          const mine = table.filter((line) => line.rule === rule);
          const by = (word: string): number => mine.filter((line) => line.restsOn!.split(' ').includes(word)).length;
          const said = (part: 'tags' | 'activity' | 'swaps'): number =>
            (rests?.[part]?.ends ?? []).reduce((sum, one) => sum + (one.rule === rule ? one.ends : 0), 0);
          expect([by('tag'), by('activity'), by('swap')]).toEqual([said('tags'), said('activity'), said('swaps')]);
        }
        for (const { tagLine, reason, category, restsOn: by } of table) {
          expect(tagLine === '').toBe(category === '');
          if (reason === 'service') expect(by).toContain('tag');
        }
        const flowing = await traceLedger(ledger, { ...asked, tags, flows: true });
        const flows = Object.values(flowing.rules).flatMap((found) => found.flows ?? []);
        exempt += await checkBusy(report.warnings, flows, ledger, asked, (chain, address) =>
          expectedTag(tags, stop, chain, address),
        );
        await ledger.close();
      }),
      { numRuns: 150 },
    );
    expect(stopped).toBeGreaterThan(50);
    expect(exempt).toBeGreaterThan(0);
  },
);
