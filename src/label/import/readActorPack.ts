import { BOUNDS, boundedJson } from './boundedJson.ts';
import { badField, isFields, listOf, readPack, textOf } from './readTagPack.ts';

/** Someone whom tags can name by id. */
export interface Actor {
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  /** Concepts of INTERPOL's taxonomy. */
  readonly categories: readonly string[];
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
      categories: listOf(actor.categories, bad('categories', 'a list of concepts')),
      jurisdictions: listOf(actor.jurisdictions, bad('jurisdictions', 'a list of countries')),
      date: word('lastmod').slice(0, 10),
      context,
    });
  }
  return actors;
}
