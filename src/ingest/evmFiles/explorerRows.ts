import { SLOT, windowSize } from '../../chain/evm/blockIndex.ts';
import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { SpoorError } from '../../core/errors.ts';
import type { AssetUnit } from '../../label/assets.ts';
import { type Database, sqlText } from '../database.ts';
import { type NameFile, placeFields, placeText } from '../places.ts';
import { baseUnits } from './fieldReaders.ts';

/**
 * Writes the rows of exports in `c_listed*` (one range of blocks). They do not say where in its block a transaction
 * stands: transactions are numbered in each block as they are listed. What several addresses' exports list, counts once.
 * @throws BAD_ASSET for a token whose decimals are not given, BAD_FIELD for an amount with more digits than it has
 */
export async function writeExplorerRows(
  database: Database,
  chain: EvmChain,
  assets: readonly AssetUnit[],
  nameFile: NameFile,
  target: string,
): Promise<void> {
  await findUnits(database, chain, assets, nameFile);
  const same = (columns: string) =>
    `QUALIFY row_number() OVER (PARTITION BY ${columns}, nthInFile ORDER BY file, line) = 1`;
  const inFile = (columns: string) => `row_number() OVER (PARTITION BY ${columns}, file ORDER BY line) AS nthInFile`;
  const inner = 'block, hash, "from", "to", value';
  const token = 'block, hash, token, "from", "to", value';
  const party = (column: string) => `CASE WHEN ${column} = '0x${'0'.repeat(40)}' THEN '' ELSE ${column} END`;
  const asset = sqlText(chain.symbol);
  const rows = [
    `SELECT block, hash, time, 0 AS kind, 0 AS nth, ${asset} AS asset, "from", '' AS "to", fee AS amount, file, line FROM c_listed`,
    `SELECT block, hash, time, 2, 0, ${asset}, "from", coalesce("to", contract), value, file, line FROM c_listed WHERE NOT failed`,
    `SELECT block, hash, time, 3, row_number() OVER (PARTITION BY block, hash ORDER BY file, line) - 1, ${asset}, "from", "to", value, file, line
      FROM (SELECT * FROM (SELECT *, ${inFile(inner)} FROM (SELECT * REPLACE (coalesce("to", contract) AS "to") FROM c_listed_inner
        WHERE NOT failed AND value <> '0')) ${same(inner)})
      ANTI JOIN (SELECT block, hash FROM c_listed WHERE failed) USING (block, hash)`,
    `SELECT block, hash, time, 4, row_number() OVER (PARTITION BY block, hash ORDER BY file, line) - 1, token, ${party('"from"')}, ${party('"to"')},
      ${baseUnits('value', 'decimals')}, file, line
      FROM (SELECT * FROM (SELECT *, ${inFile(token)} FROM c_listed_tokens) ${same(token)}) JOIN evm_units USING (token)`,
  ];
  const size = windowSize(0);
  const place = `t * ${size} + CASE kind WHEN 0 THEN ${SLOT.tip} WHEN 2 THEN ${SLOT.value} WHEN 3 THEN ${SLOT.internal} + nth ELSE ${size / 2} + nth END`;
  const order = 'PARTITION BY block ORDER BY t, kind, nth';
  await database.run(
    `COPY (
      SELECT ${sqlText(chain.name)} AS chain, block, CAST(free + rn AS UBIGINT) AS "index", time, hash AS tx, asset, "from", "to", amount, file, line
      FROM (SELECT *, max(place - rn) OVER (${order} ROWS UNBOUNDED PRECEDING) AS free
        FROM (SELECT *, row_number() OVER (${order}) AS rn, ${place} AS place
          FROM (${rows.join('\nUNION ALL\n')}) JOIN (
            SELECT block, hash, row_number() OVER (PARTITION BY block ORDER BY min(rank), min(file), min(line)) - 1 AS t FROM (
              SELECT block, hash, 0 AS rank, file, line FROM c_listed UNION ALL SELECT block, hash, 1, file, line FROM c_listed_inner
              UNION ALL SELECT block, hash, 2, file, line FROM c_listed_tokens) GROUP BY block, hash) USING (block, hash)
          WHERE kind = 4 OR amount <> '0'))
      ORDER BY block, "index"
    ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    'joining exports',
  );
}

async function findUnits(
  database: Database,
  chain: EvmChain,
  assets: readonly AssetUnit[],
  nameFile: NameFile,
): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE evm_units (token VARCHAR, decimals INTEGER)');
  const own = assets.filter((unit) => unit.chain === chain.name);
  const values = own.map(({ asset, decimals }) => `(${sqlText(asset)}, ${decimals})`);
  if (values.length > 0) await database.run(`INSERT INTO evm_units VALUES ${values.join(', ')}`);
  const [unknown] =
    await database.run(`SELECT token, file, line, (SELECT count(DISTINCT token) FROM c_listed_tokens ANTI JOIN evm_units USING (token)) AS n
    FROM c_listed_tokens ANTI JOIN evm_units USING (token) ORDER BY file, line LIMIT 1`);
  if (unknown !== undefined) {
    const place = nameFile(Number(unknown.file), Number(unknown.line));
    const more = Number(unknown.n) - 1;
    const others = more === 0 ? '' : ` (and ${more} more such ${more === 1 ? 'token' : 'tokens'})`;
    const expected = 'a token whose decimals an assets file states';
    throw new SpoorError(
      'BAD_ASSET',
      `${placeText(place)}: ContractAddress: found ${String(unknown.token)}, expected ${expected}${others}; exports do not say decimals: give them with --assets (chain,asset,symbol,decimals), or remove its rows`,
      { ...placeFields(place), field: 'ContractAddress', found: String(unknown.token), expected, more },
    );
  }
  const [rounded] =
    await database.run(`SELECT value, decimals, file, line FROM c_listed_tokens JOIN evm_units USING (token)
    WHERE strlen(rtrim(split_part(value, '.', 2), '0')) > decimals ORDER BY file, line LIMIT 1`);
  if (rounded === undefined) return;
  const place = nameFile(Number(rounded.file), Number(rounded.line));
  const expected = `at most ${String(rounded.decimals)} digits behind the point, as the assets file says`;
  throw new SpoorError(
    'BAD_FIELD',
    `${placeText(place)}: TokenValue: found ${String(rounded.value)}, expected ${expected}`,
    {
      ...placeFields(place),
      field: 'TokenValue',
      found: String(rounded.value),
      expected,
    },
  );
}
