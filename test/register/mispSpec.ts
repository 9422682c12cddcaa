const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
const uuid = { type: 'string', pattern: UUID };
const text = { type: 'string', minLength: 1 };
const number = { type: 'string', pattern: '^(?:0|[1-9]\\d*)$' };

/** Types of MISP attributes that we write, with the category each stands in (MISP core format, 2.4). */
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['text', 'Other'],
  ['comment', 'External analysis'],
  ['link', 'External analysis'],
  ['target-org', 'Targeting data'],
  ['threat-actor', 'Attribution'],
  ['btc', 'Financial fraud'],
  ['text', 'Financial fraud'],
];

const closed = (properties: object): object => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

const organisation = closed({ id: number, name: text, uuid });

const tags = {
  type: 'array',
  items: closed({
    id: number,
    name: text,
    colour: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
    exportable: { type: 'boolean' },
  }),
};

const attributeFields = closed({
  id: number,
  event_id: number,
  uuid,
  type: text,
  category: text,
  to_ids: { const: false },
  distribution: { enum: ['0', '1', '2', '3', '5'] },
  sharing_group_id: { const: '0' },
  timestamp: number,
  comment: { type: 'string' },
  deleted: { const: false },
  value: text,
});

const attribute = {
  ...attributeFields,
  // Of an attribute only where others gave it some.
  properties: { ...(attributeFields as { properties: object }).properties, Tag: tags },
  anyOf: ATTRIBUTES.map(([type, category]) => ({
    properties: { type: { const: type }, category: { const: category } },
  })),
};

/**
 * What MISP's core format (misp-rfc, misp-core-format) says MUST, SHALL or SHOULD be there of events, attributes, organisations
 * and tags, in our words; nothing else is.
 */
export const MISP_SCHEMA = closed({
  response: {
    type: 'array',
    items: closed({
      Event: closed({
        id: number,
        org_id: number,
        orgc_id: number,
        uuid,
        extends_uuid: { anyOf: [uuid, { const: '' }] },
        info: { type: 'string', pattern: '^.{1,256}$' },
        date: { type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$' },
        threat_level_id: { enum: ['1', '2', '3', '4'] },
        analysis: { enum: ['0', '1', '2'] },
        distribution: { const: '0' },
        sharing_group_id: { const: '0' },
        published: { const: false },
        timestamp: number,
        publish_timestamp: { const: '0' },
        attribute_count: number,
        Org: organisation,
        Orgc: organisation,
        Attribute: { type: 'array', items: attribute },
        Tag: tags,
      }),
    }),
  },
});

interface Attribute {
  readonly id: string;
  readonly event_id: string;
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
}
export interface Events {
  readonly response: readonly {
    readonly Event: {
      readonly id: string;
      readonly uuid: string;
      readonly org_id: string;
      readonly orgc_id: string;
      readonly attribute_count: string;
      readonly Org: { readonly id: string };
      readonly Orgc: { readonly id: string };
      readonly Attribute: readonly Attribute[];
    };
  }[];
}

/**
 * What no schema can say: ids and uuids are there once, an attribute names its event, the count is that of the attributes, and
 * no event has an attribute twice: MISP refuses a second one of the same category, type and value.
 */
export function mispFaults({ response }: Events): string[] {
  const events = response.map(({ Event: event }) => event);
  const attributes = events.flatMap(({ Attribute: list }) => list);
  const faults: string[] = [];
  const once = (values: readonly string[], what: string): void => {
    if (new Set(values).size < values.length) faults.push(`${what} is there twice`);
  };
  once(
    events.map(({ id }) => id),
    'an event’s id',
  );
  once(
    attributes.map(({ id }) => id),
    'an attribute’s id',
  );
  once(
    [...events, ...attributes].map((item) => item.uuid),
    'a uuid',
  );
  for (const event of events) {
    const { id, Attribute: list } = event;
    once(
      list.map(({ category, type, value }) => JSON.stringify([category, type, value])),
      `an attribute of ${id}`,
    );
    if (list.some(({ event_id }) => event_id !== id)) faults.push(`an attribute of ${id} names another event`);
    if (event.attribute_count !== String(list.length)) faults.push(`${id} counts ${event.attribute_count}`);
    if (event.Org.id !== event.org_id || event.Orgc.id !== event.orgc_id) faults.push(`${id} is of no organisation`);
  }
  return faults;
}
