import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** Where the schemas are that OASIS and MISP publish: no part of Spoor, to be fetched by whoever validates. */
export const HOW_TO_GET = `a folder with
  git clone -b stix2.1 https://github.com/oasis-open/cti-stix2-json-schemas
  https://raw.githubusercontent.com/MISP/PyMISP/3455567d45e326051875512bb3264ea2375648eb/pymisp/data/schema.json
  https://raw.githubusercontent.com/MISP/PyMISP/bcb3b8cdfbb048677825e87a4a20aa02c7d16eae/pymisp/data/schema-lax.json
  https://raw.githubusercontent.com/MISP/PyMISP/f72c2d2ff9309c13598001f93642c4bf6eb03532/pymisp/data/describeTypes.json
  https://raw.githubusercontent.com/MISP/misp-rfc/ee8086fb63b4faeb382690233b10ae5cb5e7e40b/misp-core-format/raw.md`;

type Json = Readonly<Record<string, unknown>>;

/** How many things of a kind were held against the schemas, and what is wrong with them. */
export type Verdict = Map<string, { checked: number; readonly faults: string[] }>;

const STIX = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';

const BUNDLE = `${STIX}/common/bundle.json`;

/** Every object that Spoor writes of a type that STIX knows; other observables are held against what all of them have. */
const STIX_PLACES: Readonly<Record<string, string>> = {
  incident: 'sdos/incident',
  identity: 'sdos/identity',
  'threat-actor': 'sdos/threat-actor',
  note: 'sdos/note',
  report: 'sdos/report',
  relationship: 'sros/relationship',
  'extension-definition': 'common/extension-definition',
  'cryptocurrency-wallet': 'common/cyber-observable-core',
};

/** RFC 3986: a scheme, and then only characters that a URI has. */
const URI = /^[a-z][a-z0-9+.-]*:(?:%[0-9a-f]{2}|[a-z0-9\-._~:/?#[\]@!$&'()*+,;=])+$/i;

/** The schemas of a folder, whatever lies where in it: each is known by what it says of itself. */
export class OfficialSchemas {
  readonly #stix: Ajv2020;
  readonly #misp: { readonly name: string; readonly validate: ValidateFunction }[] = [];
  #categories: Readonly<Record<string, readonly string[]>> = {};
  /** What was found, in words. */
  readonly found: string[] = [];

  constructor(folder: string) {
    // The schemas of STIX escape hyphens where patterns of Unicode must not.
    const options = { allErrors: true, strict: false, formats: { uri: URI } } as const;
    this.#stix = new Ajv2020({ ...options, unicodeRegExp: false });
    let stix = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const schema = schemaIn(join(folder, name));
      if (schema === null) continue;
      if (typeof schema.$id === 'string' && schema.$id.startsWith(STIX)) {
        this.#stix.addSchema(schema.$id === BUNDLE ? envelopeOf(schema) : schema);
        stix++;
      } else if (isRecord(schema.properties) && schema.properties.Event !== undefined) {
        this.#misp.push({ name, validate: new Ajv(options).compile(fromDraft4(schema) as Json) });
        this.found.push(`MISP: ${name}`);
      } else if (isRecord(schema.result) && isRecord(schema.result.category_type_mappings)) {
        this.#categories = schema.result.category_type_mappings as Record<string, readonly string[]>;
        this.found.push(`MISP, what may stand in which category: ${name}`);
      }
    }
    if (stix > 0) this.found.unshift(`STIX 2.1: ${stix} schemas`);
  }

  /** Holds a bundle against its own schema where that is there, and its objects against those of their types. */
  stix(bundle: { readonly objects: readonly Json[] }, verdict: Verdict = new Map()): Verdict {
    const envelope = this.#stix.getSchema(BUNDLE);
    if (envelope !== undefined) note(verdict, 'bundle', errorsOf(envelope, bundle, 'bundle'));
    for (const object of bundle.objects) {
      const type = String(object.type);
      const place = STIX_PLACES[type];
      const validate = place === undefined ? undefined : this.#stix.getSchema(`${STIX}/${place}.json`);
      if (validate === undefined) throw new Error(`no schema of ${type}; expected ${HOW_TO_GET}`);
      note(verdict, type, errorsOf(validate, object, String(object.id)));
    }
    return verdict;
  }

  /** Holds events against every schema that is there, and their attributes against what may stand in their category. */
  misp({ response }: { readonly response: readonly object[] }, verdict: Verdict = new Map()): Verdict {
    if (this.#misp.length === 0 || Object.keys(this.#categories).length === 0)
      throw new Error(`no schemas of MISP; expected ${HOW_TO_GET}`);
    for (const event of response) {
      const faults = this.#misp.flatMap(({ name, validate }) => errorsOf(validate, event, name));
      note(verdict, 'event', faults);
      for (const { type, category, uuid } of attributesOf(event))
        note(
          verdict,
          `attribute ${type}`,
          this.#categories[category]?.includes(type) === true ? [] : [`${uuid}: ${type} must not stand in ${category}`],
        );
    }
    return verdict;
  }
}

/**
 * The schema of a bundle without that of what is in it, which is held against its own. The published one takes no incident, no
 * note and no extension's definition: it knows none of the three, and of what it does not know just one of the schemas that
 * all domain objects and all observables have must hold, where a domain object that has all it needs fits both.
 */
function envelopeOf(schema: Json): Json {
  const properties = schema.properties as Record<string, Json>;
  const { items: _items, ...objects } = properties.objects!;
  return { ...schema, properties: { ...properties, objects } };
}

function attributesOf(event: object): { type: string; category: string; uuid: string }[] {
  return (event as { Event: { Attribute: { type: string; category: string; uuid: string }[] } }).Event.Attribute;
}

function note(verdict: Verdict, kind: string, faults: readonly string[]): void {
  const known = verdict.get(kind) ?? { checked: 0, faults: [] };
  verdict.set(kind, known);
  known.checked++;
  known.faults.push(...faults);
}

function errorsOf(validate: ValidateFunction, value: unknown, where: string): string[] {
  if (validate(value)) return [];
  return validate.errors!.map(({ instancePath, message }: ErrorObject) => `${where}${instancePath} ${message}`);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a JSON file holds; of `raw.md` of MISP's core format the schema in it; `null` for everything else. */
function schemaIn(path: string): Json | null {
  const isText = path.endsWith('raw.md');
  if (!isText && !path.endsWith('.json')) return null;
  const text = readFileSync(path, 'utf8');
  const json = isText ? /~~~~\n(\{\s+"\$schema"[\s\S]+?)~~~~/.exec(text)?.[1] : text;
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    // A clone of a repository has other files too.
    return null;
  }
}

/**
 * A schema of draft 4 for a validator of draft 7: `id` was the name of a schema then. The published core format has a list
 * `required` among the properties of a sharing group, where every draft wants a schema: that goes too.
 */
function fromDraft4(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(fromDraft4);
  if (!isRecord(schema)) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => {
    if (key === '$schema' || (key === 'id' && typeof value === 'string')) return false;
    return key !== 'properties' || isRecord(value);
  });
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== 'properties') return [key, fromDraft4(value)];
      const members = Object.entries(value as Json).filter(([, member]) => !Array.isArray(member));
      return [key, Object.fromEntries(members.map(([name, member]) => [name, fromDraft4(member)]))];
    }),
  );
}
