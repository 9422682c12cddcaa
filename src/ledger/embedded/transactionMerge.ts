import type { WorkMeter } from '../workMeter.ts';
import type { ByteReader } from './bytes.ts';
import { ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkTable } from './chunkSink.ts';
import { KeyedTable, KeyedWriter } from './keyedTable.ts';
import type { KvFile } from './kvFile.ts';
import type { SegmentInfo } from './manifest.ts';
import { mergeWalks } from './transactionReader.ts';
import { COIN_ADOPTED, skipCoinEvent, skipSpend, TransactionSegment } from './transactionSegment.ts';
import { RecordWriter } from './transactionWriter.ts';

/** How the events of a table are told apart and which of them a cut takes away. */
interface EventForm {
  readonly letter: 'k' | 'p' | 'n';
  readonly skip: (reader: ByteReader) => void;
  /** Of the event that begins at the reader. */
  readonly happened: (ordinal: number, reader: ByteReader) => number;
}

const FORMS: readonly EventForm[] = [
  { letter: 'p', skip: skipSpend, happened: (ordinal) => ordinal },
  {
    letter: 'k',
    skip: skipCoinEvent,
    happened: (ordinal, reader) => (reader.u8() === COIN_ADOPTED ? ordinal + reader.varint() : ordinal),
  },
  // Numbers stay given out, whatever was unwound.
  { letter: 'n', skip: () => undefined, happened: () => -1 },
];

/** Writes the transactions of segments of one chain to one, without what was unwound. */
export function mergeTransactions(
  file: KvFile,
  some: readonly SegmentInfo[],
  sink: ChunkSink,
  id: number,
  meter: WorkMeter,
): SegmentInfo {
  const segments = some.map((info) => new TransactionSegment(file, info));
  const records = new RecordWriter(sink, id);
  for (const cursor of mergeWalks(segments, 0, Infinity)) {
    if (records.rows % 4096 === 0) meter.tick('merging', records.rows, undefined, 'transactions');
    records.add(cursor, cursor.reader.bytes, cursor.start, cursor.end);
  }
  records.finish();
  for (const form of FORMS) mergeTable(file, segments, sink, id, form, meter);
  sink.flush();
  return { id, rows: records.rows, cut: null };
}

interface Source {
  readonly table: KeyedTable;
  readonly cut: number;
}

function mergeTable(
  file: KvFile,
  segments: readonly TransactionSegment[],
  sink: ChunkSink,
  id: number,
  form: EventForm,
  meter: WorkMeter,
): void {
  const into = new KeyedWriter(new ChunkTable(sink, form.letter, id));
  let open: Source[] = segments.map(({ info, cut }) => ({ table: new KeyedTable(file, form.letter, info.id), cut }));
  open = open.filter(({ table }) => table.next());
  const bytes = new ByteWriter(4096);
  for (let keys = 0; open.length > 0; keys++) {
    if (keys % 4096 === 0) meter.tick('merging', keys, undefined, 'names');
    let key = open[0]!.table.key;
    for (const { table } of open) if (table.key < key) key = table.key;
    const here = open.filter(({ table }) => table.key === key);
    if (here.length === 1 && here[0]!.cut === Infinity) putWhole(here[0]!.table, into);
    else putEvents(key, here, form, bytes, into);
    let ended = false;
    for (const { table } of here) if (!table.next()) ended = true;
    if (ended) open = open.filter(({ table }) => !table.isDone);
  }
  into.finish();
}

function putWhole(table: KeyedTable, into: KeyedWriter): void {
  const { key, events, firstOrdinal, reader, end } = table;
  into.add(key, events, firstOrdinal, reader.bytes, reader.at, end);
}

function putEvents(
  key: number,
  sources: readonly Source[],
  form: EventForm,
  bytes: ByteWriter,
  into: KeyedWriter,
): void {
  const open = sources.map(({ table, cut }) => ({ table, cut, left: table.events, ordinal: table.firstOrdinal }));
  let events = 0;
  let firstOrdinal = 0;
  let last = 0;
  bytes.at = 0;
  while (open.length > 0) {
    let at = 0;
    // Of equal ordinals those of one segment stay in their order.
    for (let i = 1; i < open.length; i++) if (open[i]!.ordinal < open[at]!.ordinal) at = i;
    const source = open[at]!;
    const { ordinal } = source;
    const { reader } = source.table;
    const start = reader.at;
    const happened = form.happened(ordinal, reader);
    reader.at = start;
    form.skip(reader);
    if (happened < source.cut) {
      if (events++ === 0) firstOrdinal = ordinal;
      else bytes.varint(ordinal - last);
      bytes.bytes(reader.bytes, start, reader.at);
      last = ordinal;
    }
    if (--source.left > 0) source.ordinal += reader.varint();
    else open.splice(at, 1);
  }
  if (events > 0) into.add(key, events, firstOrdinal, bytes.buffer, 0, bytes.at);
}
