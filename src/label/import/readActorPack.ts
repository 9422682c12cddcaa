import { BOUNDS, boundedJson } from './boundedJson.ts';
import { badField, isFields, listOf, readPack, textOf } from './readTagPack.ts';

/** Someone whom tags can name by id. */
export interface Actor {
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  /** Concepts of INTERPOL's taxonomy. */
  readonly categories: readonly string[];
  /** Other ids and names of it, as the pack has them, in its own field or in `context`. */
  readonly aliases: readonly string[];
  /** Hosts of its sites, without `www.`: of `uri` and `context.uris` those that are a site and not a page of one. */
  readonly domains: readonly string[];
  /** ISO 3166 codes. */
  readonly jurisdictions: readonly string[];
  readonly date: string;
  /** Anything else, as JSON; `''` for nothing. */
  readonly context: string;
}

/**
 * Reads an ActorPack of GraphSense: YAML, where an actor inherits what the pack says and it does not.
 * @returns actors by id
 * @throws BAD_TAG naming file, actor and field; also where an id is there twice
 */
export function readActorPack(text: string, file: string): Map<string, Actor> {
  const pack = readPack(text, file, 'actors');
  const actors = new Map<string, Actor>();
  for (const [i, own] of (pack.actors as readonly unknown[]).entries()) {
    if (!isFields(own)) throw badField(file, `actor ${i + 1}`, 'actors', own, 'an actor with an id');
    const actor = { ...pack, ...own };
    const bad = (field: string, expected: string) => () =>
      badField(file, `actor ${i + 1}`, field, actor[field], expected);
    const word = (field: string): string => textOf(actor[field], bad(field, 'text'));
    const id = word('id');
    if (id === '' || actors.has(id)) throw bad('id', 'an id that no other actor has')();
    const context = actor.context === undefined ? '' : boundedJson(actor.context);
    if (context === undefined) throw bad('context', BOUNDS)();
    actors.set(id, {
      id,
      label: word('label') || id,
      uri: word('uri'),
      aliases: [
        ...new Set([...listOf(actor.aliases, bad('aliases', 'a list of names')), ...textsIn(actor.context, 'aliases')]),
      ],
      domains: domainsOf([word('uri'), ...textsIn(actor.context, 'uris')]),
      categories: listOf(actor.categories, bad('categories', 'a list of concepts')),
      jurisdictions: listOf(actor.jurisdictions, bad('jurisdictions', 'a list of countries')),
      date: word('lastmod').slice(0, 10),
      context,
    });
  }
  return actors;
}

/** The texts of a list in what a pack says besides; what is anything else there is not read. */
function textsIn(context: unknown, field: string): string[] {
  const list = isFields(context) ? context[field] : undefined;
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
}

/** `https://www.example.org/` and `example.org`; a page of a site (`example.org/list`) is not its owner's. */
const SITE = /^(?:[a-z]+:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z0-9-]+)\/?$/;

function domainsOf(uris: readonly string[]): string[] {
  return [...new Set(uris.flatMap((uri) => SITE.exec(uri.trim().toLowerCase())?.[1] ?? []))];
}
