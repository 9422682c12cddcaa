import { shortenName } from '../format/shortenName.ts';

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** What an id of the picture or graph says to a person: its last part that tells something, shortened. */
export function subjectLabel(id: string): string {
  if (id.includes('>')) return id.split('>').map(subjectLabel).join(' → ');
  const parts = id.split(':').map(decode);
  if (parts[0] === 't') return parts[1] ?? id;
  if (parts[0] === 'e' || parts[0] === 'eo') return parts.findLast((part) => part !== '') ?? id;
  if (parts[0] === 'a' || parts[0] === 'x' || parts[0] === 'tx') return shortenName(parts[2] ?? id, 6);
  if (parts[0] === 'o') return 'others';
  if (/^(?:g|ge|gt|group)$/.test(parts[0] ?? '')) return 'group';
  return shortenName(id, 8);
}
