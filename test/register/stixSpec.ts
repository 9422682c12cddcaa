import { createHash } from 'node:crypto';

/**
 * What STIX 2.1 (OASIS Standard, 10 June 2021) demands of the objects that we write, as JSON Schema in our words: common
 * properties (3.2), bundle (8), identity, incident, note, report, threat-actor (4), relationship (5.1), extension-definition
 * (7.3), external-reference (2.5), identifier (2.9), timestamp (2.16). The schemas that OASIS publishes are held against the same
 * exports where they are at hand (`officialSchemas.ts`); these say more of what we write, and are always here.
 */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const idOf = (type: string): object => ({ type: 'string', pattern: `^${type}--${UUID}$` });
const anyId = { type: 'string', pattern: `^[a-z][a-z0-9-]+[a-z0-9]--${UUID}$` };
const text = { type: 'string', minLength: 1 };
const timestamp = {
  type: 'string',
  pattern:
    '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?Z$',
};
/** `created` and `modified` have exactly three digits of seconds' fraction. */
const versionTime = { type: 'string', pattern: 'T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$', allOf: [timestamp] };
/** RFC 3986: nothing but ASCII, and percent signs only where they escape. */
const uri = {
  type: 'string',
  pattern: "^[a-z][a-z0-9+.-]*:(?:%[0-9a-fA-F]{2}|[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-])+$",
};
const texts = { type: 'array', items: text, minItems: 1 };
const refs = { type: 'array', items: anyId, minItems: 1, uniqueItems: true };

const externalReference = {
  type: 'object',
  required: ['source_name'],
  anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
  additionalProperties: false,
  // The names of two catalogues stand only with a number of theirs.
  properties: {
    source_name: { ...text, not: { enum: ['cve', 'capec'] } },
    description: text,
    url: uri,
    external_id: text,
    hashes: { type: 'object' },
  },
};

const extensions = {
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: `^extension-definition--${UUID}$` },
  additionalProperties: {
    type: 'object',
    required: ['extension_type'],
    properties: {
      extension_type: { enum: ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'] },
    },
    propertyNames: { pattern: '^[a-z0-9_]{3,250}$' },
  },
};

const common = {
  type: { type: 'string' },
  spec_version: { const: '2.1' },
  id: anyId,
  created_by_ref: idOf('identity'),
  created: versionTime,
  modified: versionTime,
  revoked: { type: 'boolean' },
  labels: texts,
  confidence: { type: 'integer', minimum: 0, maximum: 100 },
  lang: text,
  external_references: { type: 'array', items: externalReference, minItems: 1 },
  extensions,
};

function object(type: string, required: readonly string[], properties: object): object {
  return {
    type: 'object',
    required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
    properties: { ...common, type: { const: type }, id: idOf(type), ...properties },
    additionalProperties: false,
  };
}

const types: Readonly<Record<string, object>> = {
  identity: object('identity', ['name'], {
    name: text,
    description: text,
    roles: texts,
    identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] },
    sectors: texts,
  }),
  incident: object('incident', ['name'], { name: text, description: text }),
  'threat-actor': object('threat-actor', ['name'], {
    name: text,
    description: text,
    threat_actor_types: texts,
    aliases: texts,
  }),
  note: object('note', ['content', 'object_refs'], {
    abstract: text,
    content: text,
    authors: texts,
    object_refs: refs,
  }),
  report: object('report', ['name', 'published', 'object_refs'], {
    name: text,
    description: text,
    report_types: texts,
    published: timestamp,
    object_refs: refs,
  }),
  relationship: object('relationship', ['relationship_type', 'source_ref', 'target_ref'], {
    relationship_type: { type: 'string', pattern: '^[a-z0-9-]+$' },
    description: text,
    source_ref: anyId,
    target_ref: anyId,
    start_time: timestamp,
    stop_time: timestamp,
  }),
  'extension-definition': object(
    'extension-definition',
    ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
    {
      name: text,
      description: text,
      schema: text,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      extension_types: texts,
      extension_properties: texts,
    },
  ),
  'cryptocurrency-wallet': {
    type: 'object',
    required: ['type', 'spec_version', 'id', 'extensions', 'chain', 'address'],
    properties: {
      type: { const: 'cryptocurrency-wallet' },
      spec_version: { const: '2.1' },
      id: idOf('cryptocurrency-wallet'),
      extensions,
      chain: text,
      address: text,
    },
    additionalProperties: false,
  },
};

export const STIX_BUNDLE_SCHEMA = {
  type: 'object',
  required: ['type', 'id', 'objects'],
  additionalProperties: false,
  properties: {
    type: { const: 'bundle' },
    id: idOf('bundle'),
    objects: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['type'], oneOf: Object.values(types) },
    },
  },
};

interface Bundle {
  readonly id: string;
  readonly objects: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string })[];
}

/** The namespace of the ids of observables, which nothing else may use (2.9). */
const OBSERVABLES = Buffer.from('00abedb4aa42466c9c01fed23315a9b7', 'hex');

/** RFC 9562, 5.5, by itself: not what the exports call. */
function uuid5(namespace: Buffer, name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * What no schema can say of a bundle: ids are there once (3.5), whatever an object refers to is in it, an object is not modified
 * before it was created (3.2), an extension is one that the bundle defines, for what it is used for (7.3), an observable's id is
 * that of its properties (2.9), a relationship leads from and to objects (5.1), texts are Unicode (2.15) and nothing is empty (3.1).
 */
export function stixFaults({ objects }: Bundle): string[] {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const faults = byId.size === objects.length ? [] : ['an id is there twice'];
  const expect = (holds: boolean, object: { id: string }, what: string): void => {
    if (!holds) faults.push(`${object.id}: ${what}`);
  };
  for (const object of objects) {
    const { type, created, modified, extensions = {} } = object;
    expect(object.id.startsWith(`${type}--`), object, 'its id names another type');
    expect(!(String(created) > String(modified)), object, 'modified before it was created');
    for (const ref of refsOf(object)) expect(byId.has(ref), object, `${ref} is not in the bundle`);
    for (const [id, { extension_type }] of Object.entries(extensions as Record<string, { extension_type: string }>)) {
      const types = byId.get(id)?.extension_types;
      expect(Array.isArray(types) && types.includes(extension_type), object, `${id} is not defined for that`);
    }
    if (type === 'cryptocurrency-wallet') {
      const name = JSON.stringify({ address: object.address, chain: object.chain });
      expect(object.id === `${type}--${uuid5(OBSERVABLES, name)}`, object, 'not the id of its properties');
    }
    if (type === 'relationship')
      for (const ref of [object.source_ref, object.target_ref])
        expect(
          !/^(?:relationship|sighting|bundle|marking-definition)--/.test(String(ref)),
          object,
          `ends in ${String(ref)}`,
        );
    for (const place of badPlaces(object, '')) faults.push(`${object.id}${place}`);
  }
  return faults;
}

function refsOf(object: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (key.endsWith('_ref')) return [String(value)];
    return key.endsWith('_refs') ? (value as string[]) : [];
  });
}

/** Where a value is null, an empty list or object, a text that is no Unicode, or a property's name is none. */
function badPlaces(value: unknown, place: string): string[] {
  if (value === null) return [`${place}: null`];
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`${place}: half a character`];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${place}: empty`];
  return entries.flatMap(([key, item]) => badPlaces(item, `${place}/${key}`));
}
