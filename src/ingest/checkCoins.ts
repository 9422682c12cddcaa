import { SpoorError } from '../core/errors.ts';
import { type Database, type Row, sqlText } from './database.ts';
import { type NameFile, type Place, placeFields, placeText } from './places.ts';

const PHASE = 'checking coins';

/** Digits of which a sum over all inputs of a transaction (fewer than 2^21) stays below 2^127. */
const NARROW_DIGITS = 30;

/**
 * Checks the UTXO transactions of the staged views against each other, after `checkPositions`. A coin that is made
 * outside the files is left to the ledger, which may know it.
 * @throws BAD_FIELD for a txid at two positions; SPENT_TWICE, SPENT_BEFORE_MADE, BAD_INPUT_COIN, OUTPUTS_ABOVE_INPUTS;
 *   of several kinds the first in this order, of several of a kind the first in file order
 */
export async function checkCoins(database: Database, nameFile: NameFile): Promise<void> {
  // Transactions carry their line with them, so their order need not be kept, which takes memory.
  await database.run('SET preserve_insertion_order = false');
  await checkTxids(database, nameFile);
  await checkSpentTwice(database, nameFile);
  await checkSpends(database, nameFile);
  await database.run('SET preserve_insertion_order = true');
  await database.run('DROP TABLE txid_twice; DROP TABLE spent_twice; DROP TABLE suspects');
}

function placeOf(row: Row, nameFile: NameFile, prefix = ''): Place {
  return nameFile(Number(row[`${prefix}file`]), Number(row[`${prefix}line`]));
}

async function checkTxids(database: Database, nameFile: NameFile): Promise<void> {
  await database.run(
    'CREATE TABLE txid_twice AS SELECT chain, txid FROM transactions GROUP BY chain, txid HAVING count(*) > 1',
    PHASE,
  );
  const [count] = await database.run('SELECT count(*) AS n FROM txid_twice');
  if (Number(count!.n) === 0) return;
  const twice = await database.run(`SELECT chain, txid FROM (
      SELECT chain, txid, file, line, row_number() OVER (PARTITION BY chain, txid ORDER BY file, line) AS nth
      FROM transactions SEMI JOIN txid_twice USING (chain, txid))
    WHERE nth = 2 ORDER BY file, line LIMIT 1`);
  const { chain, txid } = twice[0]!;
  const rows = await database.run(`SELECT file, line, block, idx FROM transactions
    WHERE chain = ${sqlText(String(chain))} AND txid = ${sqlText(String(txid))} ORDER BY file, line`);
  const [first, second] = [rows[0]!, rows[1]!];
  const here = placeOf(second, nameFile);
  const other = placeOf(first, nameFile);
  throw new SpoorError(
    'BAD_FIELD',
    `${placeText(here)}: txid: found ${txid} at block ${second.block}, index ${second.idx}, expected it once; ${placeText(other)} has it at block ${first.block}, index ${first.idx}`,
    {
      ...placeFields(here),
      other: placeText(other),
      field: 'txid',
      found: String(txid),
      expected: 'a txid at one position',
      chain: String(chain),
    },
  );
}

async function checkSpentTwice(database: Database, nameFile: NameFile): Promise<void> {
  // Only the keys of coins spent twice are collected first: the places of all inputs would not fit in memory.
  await database.run(
    `CREATE OR REPLACE TABLE spent_twice AS
    SELECT chain, txid, vout FROM inputs GROUP BY chain, txid, vout HAVING count(*) > 1`,
    PHASE,
  );
  const [count] = await database.run('SELECT count(*) AS n FROM spent_twice');
  if (Number(count!.n) === 0) return;
  const rows = await database.run(`
    WITH spends AS (
      SELECT s.chain, s.txid AS coin, s.vout, t.txid AS spender, t.file, t.line, i.vin,
        row_number() OVER (PARTITION BY s.chain, s.txid, s.vout ORDER BY t.file, t.line, i.vin) AS nth
      FROM inputs i JOIN spent_twice s USING (chain, txid, vout) JOIN transactions t USING (chain, block, idx))
    SELECT b.*, a.spender AS other_spender, a.file AS other_file, a.line AS other_line
    FROM spends b JOIN spends a USING (chain, coin, vout) WHERE a.nth = 1 AND b.nth = 2
    ORDER BY b.file, b.line, b.vin LIMIT 1`);
  const row = rows[0]!;
  const coin = `${row.coin}:${row.vout}`;
  const here = placeOf(row, nameFile);
  const other = placeOf(row, nameFile, 'other_');
  throw new SpoorError(
    'SPENT_TWICE',
    `${placeText(here)}: inputs[${row.vin}]: transaction ${row.spender} spends coin ${coin}, which ${row.other_spender} (${placeText(other)}) spends too; a coin is spent once: remove the wrong transaction`,
    {
      ...placeFields(here),
      other: placeText(other),
      field: `inputs[${row.vin}]`,
      found: coin,
      expected: 'a coin that nothing else spends',
      chain: String(row.chain),
      coin,
      spender: String(row.spender),
      otherSpender: String(row.other_spender),
    },
  );
}

const MADE_LATER = '(made_block > block OR (made_block = block AND made_idx >= idx))';
/** Of a spend whose maker is known; `made_value` and `made_address` are NULL where the maker has no such output. */
const CONTRADICTS = `(vout >= made_count OR coalesce(value <> made_value, false)
  OR coalesce(address <> made_address, false))`;

/**
 * Finds the transactions that are wrong, into `suspects`; what is wrong with the first of them is asked afterwards. One
 * join or grouping a statement, each narrow: two at once do not share what memory there is.
 */
async function findSuspects(database: Database): Promise<void> {
  const step = (name: string, select: string) => database.run(`CREATE TABLE ${name} AS ${select}`, PHASE);
  await step(
    'spend_makers',
    `SELECT i.chain, i.block, i.idx, i.vout, i.value, i.address, m.block AS made_block, m.idx AS made_idx, m.made_count
    FROM inputs i LEFT JOIN (SELECT chain, txid, block, idx, len(outputs) AS made_count FROM staged_transactions) m
      ON i.chain = m.chain AND i.txid = m.txid`,
  );
  await step(
    'spend_values',
    `SELECT chain, block, idx, coalesce(value, made_value) AS paid,
      made_count IS NOT NULL AND ${MADE_LATER} AS early, made_count IS NOT NULL AND ${CONTRADICTS} AS contradicts
    FROM spend_makers LEFT JOIN (
      SELECT chain AS out_chain, block AS out_block, idx AS out_idx, vout AS out_vout, value AS made_value,
        address AS made_address FROM outputs)
      ON chain = out_chain AND made_block = out_block AND made_idx = out_idx AND vout = out_vout`,
  );
  await database.run('DROP TABLE spend_makers');
  await step(
    'spend_sums',
    `SELECT chain, block, idx, bool_or(early) AS early, bool_or(contradicts) AS contradicts,
      bool_and(paid IS NOT NULL) AS known, max(strlen(paid)) AS digits,
      sum(CASE WHEN strlen(paid) <= ${NARROW_DIGITS} THEN CAST(paid AS HUGEINT) END) AS paid_in
    FROM spend_values GROUP BY chain, block, idx`,
  );
  await database.run('DROP TABLE spend_values');
  await step(
    'suspects',
    `SELECT o.chain, o.block, o.idx, o.txid, o.file, o.line, s.early, s.contradicts,
      s.known AND greatest(s.digits, o.digits) > ${NARROW_DIGITS} AS wide,
      s.known AND greatest(s.digits, o.digits) <= ${NARROW_DIGITS} AND o.paid_out > s.paid_in AS above
    FROM (
      SELECT chain, block, idx, txid, file, line,
        coalesce(list_max(list_transform(outputs, lambda e: strlen(e.value))), 0) AS digits,
        coalesce(list_sum(list_transform(list_filter(outputs, lambda e: strlen(e.value) <= ${NARROW_DIGITS}),
          lambda e: CAST(e.value AS HUGEINT))), 0) AS paid_out
      FROM staged_transactions WHERE len(inputs) > 0) o
    JOIN spend_sums s USING (chain, block, idx) WHERE s.early OR s.contradicts OR wide OR above`,
  );
  await database.run('DROP TABLE spend_sums');
}

/** The spends of the suspects that `where` chooses, with the coins they name. */
const SPENDS = `
  SELECT i.*, m.block AS made_block, m.idx AS made_idx, m.outputs[i.vout + 1].value AS made_value,
    m.outputs[i.vout + 1].address AS made_address, len(m.outputs) AS made_count
  FROM chosen_inputs i LEFT JOIN chosen_makers m ON i.chain = m.chain AND i.txid = m.txid`;

async function chooseSpends(database: Database, suspects: string): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE chosen AS ${suspects}`);
  await database.run(
    'CREATE OR REPLACE TABLE chosen_inputs AS SELECT * FROM inputs SEMI JOIN chosen USING (chain, block, idx)',
  );
  await database.run(`CREATE OR REPLACE TABLE chosen_makers AS SELECT chain, txid, block, idx, outputs
    FROM staged_transactions SEMI JOIN chosen_inputs USING (chain, txid)`);
}

async function checkSpends(database: Database, nameFile: NameFile): Promise<void> {
  await findSuspects(database);
  const [counts] = await database.run(`SELECT count_if(early) AS early, count_if(contradicts) AS contradicts,
    count_if(above OR wide) AS above FROM suspects`);
  if (Number(counts!.early) > 0) await reportSpend(database, nameFile, 'early');
  if (Number(counts!.contradicts) > 0) await reportSpend(database, nameFile, 'contradicts');
  if (Number(counts!.above) > 0) await reportAbove(database, nameFile);
}

async function reportSpend(database: Database, nameFile: NameFile, kind: 'early' | 'contradicts'): Promise<void> {
  await chooseSpends(database, `SELECT * FROM suspects WHERE ${kind} ORDER BY file, line LIMIT 1`);
  const [row] = await database.run(`
    SELECT s.*, t.txid AS spender, t.file, t.line
    FROM (SELECT * FROM (${SPENDS}) WHERE ${kind === 'early' ? MADE_LATER : CONTRADICTS}) s
    JOIN chosen t USING (chain, block, idx) ORDER BY s.vin LIMIT 1`);
  if (row === undefined) return;
  const here = placeOf(row, nameFile);
  const coin = `${row.txid}:${row.vout}`;
  const field = `inputs[${row.vin}]`;
  const spender = `transaction ${row.spender} (block ${row.block}, index ${row.idx})`;
  const fields = { ...placeFields(here), field, chain: String(row.chain), coin, spender: String(row.spender) };
  if (kind === 'early') {
    const own = row.txid === row.spender;
    const made = own ? 'makes itself' : `is made only at block ${row.made_block}, index ${row.made_idx}`;
    const expected = 'a coin made by an earlier transaction';
    const message = `${placeText(here)}: ${field}: ${spender} spends coin ${coin}, which ${own ? 'it ' : ''}${made}; expected ${expected}`;
    throw new SpoorError('SPENT_BEFORE_MADE', message, { ...fields, found: coin, expected });
  }
  const { found, expected } = contradiction(row);
  const message = `${placeText(here)}: ${field}: ${spender} spends coin ${coin}: found ${found}, expected ${expected}`;
  throw new SpoorError('BAD_INPUT_COIN', message, { ...fields, found, expected });
}

function contradiction(row: Row): { found: string; expected: string } {
  if (Number(row.vout) >= Number(row.made_count)) {
    return { found: `vout ${row.vout}`, expected: `one of the ${row.made_count} outputs that ${row.txid} has` };
  }
  if (row.value !== null && row.value !== row.made_value) {
    return { found: `value ${row.value}`, expected: `${row.made_value}, as ${row.txid} has it` };
  }
  return { found: `address ${row.address}`, expected: `"${row.made_address}", as ${row.txid} has it` };
}

async function reportAbove(database: Database, nameFile: NameFile): Promise<void> {
  // Sums of values that no SQL integer holds are made here, in BigInt: the values of a transaction as one text.
  await chooseSpends(database, 'SELECT * FROM suspects WHERE above OR wide');
  const rows = database.stream(`
    SELECT CAST(t.file AS VARCHAR), CAST(t.line AS VARCHAR), any_value(t.txid), any_value(t.chain),
      string_agg(coalesce(s.value, s.made_value), ' '),
      any_value(array_to_string(list_transform(o.outputs, lambda e: e.value), ' '))
    FROM chosen t JOIN (${SPENDS}) s USING (chain, block, idx)
      JOIN staged_transactions o USING (chain, block, idx)
    GROUP BY t.file, t.line ORDER BY t.file, t.line`);
  for await (const batch of rows) {
    for (const [file, line, txid, chain, values, outputs] of batch) {
      const paidIn = sumOf(values ?? '');
      const paidOut = sumOf(outputs ?? '');
      if (paidOut <= paidIn) continue;
      const here = nameFile(Number(file), Number(line));
      const expected = `at most the ${paidIn} that its inputs hold`;
      throw new SpoorError(
        'OUTPUTS_ABOVE_INPUTS',
        `${placeText(here)}: outputs: transaction ${txid} pays out ${paidOut}, expected ${expected}`,
        { ...placeFields(here), field: 'outputs', found: String(paidOut), expected, chain: chain!, transaction: txid! },
      );
    }
  }
}

function sumOf(values: string): bigint {
  let total = 0n;
  for (const value of values.split(' ')) total += BigInt(value);
  return total;
}
