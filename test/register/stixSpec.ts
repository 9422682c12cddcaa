/**
 * What STIX 2.1 (OASIS Standard, 10 June 2021) demands of the objects that we write, as JSON Schema in our words: common
 * properties (3.2), bundle (8), identity, incident, note, report, threat-actor (4), relationship (5.1), extension-definition
 * (7.3), external-reference (2.5), identifier (2.9), timestamp (2.16). The schemas that OASIS publishes are not packaged for us.
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
const texts = { type: 'array', items: text, minItems: 1 };
const refs = { type: 'array', items: anyId, minItems: 1, uniqueItems: true };

const externalReference = {
  type: 'object',
  required: ['source_name'],
  anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
  additionalProperties: false,
  properties: { source_name: text, description: text, url: text, external_id: text, hashes: { type: 'object' } },
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
    identity_class: text,
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

/** Types of MISP attributes that we write, with the category each stands in (MISP core format, 2.4). */
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['text', 'Other'],
  ['comment', 'External analysis'],
  ['link', 'External analysis'],
  ['target-org', 'Targeting data'],
  ['threat-actor', 'Attribution'],
];

/** What MISP's core format (misp-rfc, misp-core-format) demands of events and attributes, in our words. */
export const MISP_SCHEMA = {
  type: 'object',
  required: ['response'],
  properties: {
    response: {
      type: 'array',
      items: {
        type: 'object',
        required: ['Event'],
        properties: {
          Event: {
            type: 'object',
            required: [
              'uuid',
              'info',
              'date',
              'threat_level_id',
              'analysis',
              'distribution',
              'published',
              'timestamp',
              'Attribute',
            ],
            properties: {
              uuid: { type: 'string', pattern: `^${UUID}$` },
              info: text,
              date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
              threat_level_id: { enum: ['1', '2', '3', '4'] },
              analysis: { enum: ['0', '1', '2'] },
              distribution: { enum: ['0', '1', '2', '3', '4', '5'] },
              published: { type: 'boolean' },
              timestamp: { type: 'string', pattern: '^\\d+$' },
              Tag: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: text } } },
              Attribute: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['uuid', 'type', 'category', 'to_ids', 'distribution', 'timestamp', 'value'],
                  properties: {
                    uuid: { type: 'string', pattern: `^${UUID}$` },
                    to_ids: { type: 'boolean' },
                    distribution: { enum: ['0', '1', '2', '3', '4', '5'] },
                    timestamp: { type: 'string', pattern: '^\\d+$' },
                    comment: { type: 'string' },
                    value: text,
                  },
                  anyOf: ATTRIBUTES.map(([type, category]) => ({
                    properties: { type: { const: type }, category: { const: category } },
                  })),
                },
              },
            },
          },
        },
      },
    },
  },
};
