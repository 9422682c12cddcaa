import { SpoorError } from '../core/errors.ts';
import { readPeriod } from './import/rowFields.ts';
import { readCountry, readScope } from './import/rowWords.ts';
import { checkIncident, type Incident } from './incident.ts';

/** What of an incident can be set by a word; who says what of it are its claims. */
const FIELDS = ['name', 'victim', 'country', 'kind', 'scope', 'when', 'method', 'chains'] as const;

/**
 * An incident described anew: `field=value` pairs on what is known of it. An empty value takes the field away. `scope` and `chains`
 * are lists, parted by commas; `country` and `kind` are the victim's.
 * @throws USAGE for a field that is none; BAD_CLAIM for a value that cannot be, or a country of no victim
 */
export function editIncident(incident: Incident, edits: readonly string[]): Incident {
  let edited = incident;
  for (const edit of edits) {
    const at = edit.indexOf('=');
    const field = edit.slice(0, at) as (typeof FIELDS)[number];
    if (at < 1 || !FIELDS.includes(field))
      throw new SpoorError('USAGE', `${edit}: expected field=value with one of ${FIELDS.join(', ')}`, { found: edit });
    edited = set(edited, field, edit.slice(at + 1).trim());
  }
  return checkIncident(edited, `incident ${incident.id}`);
}

function set(incident: Incident, field: (typeof FIELDS)[number], value: string): Incident {
  const { [field as 'method']: _old, ...rest } = incident;
  switch (field) {
    case 'name':
      return { ...incident, name: value };
    case 'victim':
      return value === '' ? rest : { ...incident, victim: { ...incident.victim, name: value } };
    case 'country':
      return withVictim(incident, field, readCountry(value));
    case 'kind':
      return withVictim(incident, field, value);
    case 'when': {
      if (value === '') return rest;
      const when = readPeriod(value);
      if (when === null) return refuse(incident, field, value, 'YYYY, YYYY-MM or YYYY-MM-DD');
      return { ...incident, when };
    }
    case 'scope':
      return value === '' ? rest : { ...incident, scope: readScope(value.replaceAll(',', ';')) };
    case 'chains':
      return value === '' ? rest : { ...incident, chains: value.split(',').map((chain) => chain.trim()) };
    case 'method':
      return value === '' ? rest : { ...incident, method: value };
  }
}

function withVictim(incident: Incident, field: 'country' | 'kind', value: string): Incident {
  const { victim } = incident;
  if (victim === undefined)
    return refuse(incident, field, value, 'a victim that it is of: set victim=NAME too, before it');
  const { [field]: _old, ...rest } = victim;
  return { ...incident, victim: value === '' ? rest : { ...rest, [field]: value } };
}

function refuse({ id }: Incident, field: string, value: string, expected: string): never {
  throw new SpoorError('BAD_CLAIM', `incident ${id}: ${field} is ${JSON.stringify(value)}; expected ${expected}`, {
    field,
    expected,
  });
}
