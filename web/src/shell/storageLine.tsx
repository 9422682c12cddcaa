import type { Storage } from '../state/contract.ts';
import { useAnswer } from '../state/useAnswer.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

function bytesText(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value >= 100 || step === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[step]}`;
}

const WORDS: Readonly<Record<Storage['parts'][number]['kind'], string>> = {
  result: 'traces',
  ledger: 'ledgers made of files',
  upload: 'uploaded files',
  demo: 'the simulated world',
  records: 'cases and notes',
};

/** Where all of it is kept, and what takes how much of the disk. */
export function StorageLine() {
  const { data } = useAnswer<Storage>('/storage');
  if (data === undefined) return null;
  const sums = new Map<string, number>();
  for (const { kind, bytes } of data.parts) sums.set(WORDS[kind], (sums.get(WORDS[kind]) ?? 0) + bytes);
  const parts = [...sums].filter(([, bytes]) => bytes > 0).map(([word, bytes]) => `${word} ${bytesText(bytes)}`);
  return (
    <p className="faint">
      Kept in {data.folder}: {bytesText(data.bytes)} ({parts.join(', ')}). A removed case takes with it what no other
      needs.
    </p>
  );
}
