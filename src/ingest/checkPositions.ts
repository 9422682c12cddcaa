import type { ChainKind } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { INDEX_LIMIT } from '../core/position.ts';
import { type Database, type Row, sqlText } from './database.ts';
import { type NameFile, placeFields, placeText } from './places.ts';
import { type ChainRange, type CheckedSource, dropRepeatedRows, REPEATED } from './stagedViews.ts';

const PHASE = 'checking positions';

/**
 * Finds rows that stand at one (chain, block, index): those that say the same are left once, those that differ are an
 * error. Costs little where every file is sorted and files do not overlap, which is how chain data mostly comes.
 * @returns how many rows of each kind were repeats
 * @throws POSITION_TAKEN for the first such row in file order, naming both
 */
export async function checkPositions(
  database: Database,
  sources: readonly CheckedSource[],
  nameFile: NameFile,
): Promise<Readonly<Record<ChainKind, number>>> {
  const repeats = { account: 0, utxo: 0 };
  const errors: TakenPosition[] = [];
  for (const kind of ['account', 'utxo'] as const) {
    const taken = `taken_${kind}`;
    await database.run(`CREATE TABLE ${taken} (chain VARCHAR, block UBIGINT, idx UBIGINT)`);
    for (const [chain, parts] of partsByChain(sources, kind)) {
      if (!(await isSorted(database, chain, parts))) await findTaken(database, chain, parts, taken);
    }
    const [row] = await database.run(`SELECT count(*) AS n FROM ${taken}`);
    if (Number(row!.n) > 0) errors.push(...(await judgeTaken(database, kind, taken)));
    await database.run(`DROP TABLE ${taken}`);
    const [after] = await database.run(`SELECT count(*) AS n FROM ${REPEATED}`);
    repeats[kind] = Number(after!.n) - (kind === 'utxo' ? repeats.account : 0);
  }
  errors.sort((a, b) => a.file - b.file || a.line - b.line);
  if (errors.length > 0) throw takenError(errors[0]!, nameFile);
  if (repeats.account + repeats.utxo > 0) await dropRepeatedRows(database, sources);
  return repeats;
}

interface Part {
  readonly checked: CheckedSource;
  readonly range: ChainRange;
}

function partsByChain(sources: readonly CheckedSource[], kind: ChainKind): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const checked of sources.filter(({ source }) => source.kind === kind)) {
    for (const range of checked.chains) {
      const known = parts.get(range.chain);
      if (known === undefined) parts.set(range.chain, [{ checked, range }]);
      else known.push({ checked, range });
    }
  }
  return parts;
}

/** Whether no two rows of `chain` can share a position because files do not overlap and each is in strict order. */
async function isSorted(database: Database, chain: string, parts: readonly Part[]): Promise<boolean> {
  const ordered = parts.toSorted((a, b) => a.range.first - b.range.first);
  if (ordered.some((part, at) => at > 0 && part.range.first <= ordered[at - 1]!.range.last)) return false;
  for (const { checked, range } of parts) {
    if (range.rows === 1 || checked.rising) continue;
    const onlyOne = checked.chains.length === 1 ? '' : `WHERE chain = ${sqlText(chain)}`;
    const [row] = await database.run(
      `SELECT coalesce(bool_or(place <= before), false) AS steps_back FROM (
      SELECT place, lag(place) OVER () AS before FROM (
        SELECT CAST(block AS UBIGINT) * ${INDEX_LIMIT} + CAST("index" AS UBIGINT) AS place
        FROM (${checked.source.select}) ${onlyOne}))`,
      PHASE,
    );
    if (row!.steps_back === true) return false;
  }
  return true;
}

async function findTaken(database: Database, chain: string, parts: readonly Part[], table: string): Promise<void> {
  const places = parts.map(
    ({ checked }) => `SELECT CAST(block AS UBIGINT) * ${INDEX_LIMIT} + CAST("index" AS UBIGINT) AS place
      FROM (${checked.source.select}) WHERE chain = ${sqlText(chain)}`,
  );
  await database.run(
    `INSERT INTO ${table}
    SELECT ${sqlText(chain)}, place // ${INDEX_LIMIT}, place % ${INDEX_LIMIT} FROM (${places.join(' UNION ALL ')})
    GROUP BY place HAVING count(*) > 1`,
    PHASE,
  );
}

interface TakenPosition {
  readonly kind: ChainKind;
  readonly chain: string;
  readonly block: number;
  readonly index: number;
  readonly file: number;
  readonly line: number;
  readonly otherFile: number;
  readonly otherLine: number;
}

/**
 * Of the rows at one position one is kept, for transactions the one whose inputs say most; the others must say nothing
 * else and go to `REPEATED`.
 */
async function judgeTaken(database: Database, kind: ChainKind, taken: string): Promise<TakenPosition[]> {
  const account = kind === 'account';
  const view = account ? 'transfers' : 'staged_transactions';
  const said = account
    ? 0
    : 'list_sum(list_transform(inputs, lambda e: (e.value IS NOT NULL)::INT + (e.address IS NOT NULL)::INT))';
  const columns = account ? ['time', 'tx', 'asset', 'from', 'to', 'amount'] : ['time', 'txid', 'outputs'];
  const same = columns.map((name) => `r."${name}" = k."${name}"`).join(' AND ');
  const sameInputs = account ? 'true' : SAME_INPUTS;
  await database.run(`CREATE TABLE rows_${taken} AS
    SELECT *, row_number() OVER (PARTITION BY chain, block, idx ORDER BY coalesce(${said}, 0) DESC, file, line) AS nth
    FROM ${view} SEMI JOIN ${taken} USING (chain, block, idx)`);
  await database.run(`CREATE TABLE judged_${taken} AS
    SELECT r.chain, r.block, r.idx, r.file, r.line, k.file AS other_file, k.line AS other_line,
      ${same} AND ${sameInputs} AS same
    FROM rows_${taken} r JOIN rows_${taken} k ON k.nth = 1 AND r.nth > 1
      AND r.chain = k.chain AND r.block = k.block AND r.idx = k.idx`);
  await database.run(`INSERT INTO ${REPEATED} SELECT file, line FROM judged_${taken} WHERE same`);
  const rows = await database.run(`SELECT chain, block, idx,
      CASE WHEN (file, line) > (other_file, other_line) THEN file ELSE other_file END AS file,
      CASE WHEN (file, line) > (other_file, other_line) THEN line ELSE other_line END AS line,
      CASE WHEN (file, line) > (other_file, other_line) THEN other_file ELSE file END AS other_file,
      CASE WHEN (file, line) > (other_file, other_line) THEN other_line ELSE line END AS other_line
    FROM judged_${taken} WHERE NOT same ORDER BY 4, 5, 6, 7 LIMIT 1`);
  await database.run(`DROP TABLE rows_${taken}`);
  await database.run(`DROP TABLE judged_${taken}`);
  return rows.map((row) => toTaken(kind, row));
}

/** The kept row `k` names the same coins, and everything that `r` says of them. */
const SAME_INPUTS = `(len(r.inputs) = len(k.inputs) AND len(list_filter(list_zip(r.inputs, k.inputs), lambda z:
  z[1].txid <> z[2].txid OR z[1].vout <> z[2].vout
  OR coalesce(z[1].value <> z[2].value, z[1].value IS NOT NULL)
  OR coalesce(z[1].address <> z[2].address, z[1].address IS NOT NULL))) = 0)`;

function toTaken(kind: ChainKind, row: Row): TakenPosition {
  return {
    kind,
    chain: String(row.chain),
    block: Number(row.block),
    index: Number(row.idx),
    file: Number(row.file),
    line: Number(row.line),
    otherFile: Number(row.other_file),
    otherLine: Number(row.other_line),
  };
}

function takenError(taken: TakenPosition, nameFile: NameFile): SpoorError {
  const { kind, chain, block, index, file, line, otherFile, otherLine } = taken;
  const here = nameFile(file, line);
  const other = placeText(nameFile(otherFile, otherLine));
  const what = kind === 'account' ? 'transfers' : 'transactions';
  return new SpoorError(
    'POSITION_TAKEN',
    `${placeText(here)}: chain ${chain}, block ${block}, index ${index} has another row already, at ${other}; two different ${what} cannot share a position: number them apart or remove the wrong one`,
    {
      ...placeFields(here),
      other,
      chain,
      block,
      index,
      field: 'index',
      found: 'a different row',
      expected: `the same row as ${other}`,
    },
  );
}
