import { type Static, Type } from 'typebox';
import { Nullable, PageQuery } from './common.ts';

/** A closed range as words: `USD 530,000,000 to 534,000,000`. Sums are exact decimals, never floats. */
const Figure = Type.String();

export const RegisterInfo = Type.Object({
  incidents: Type.Number(),
  claims: Type.Number(),
  head: Type.String({ description: 'the hash of the last entry of the log' }),
});
export type RegisterInfo = Static<typeof RegisterInfo>;

/** Null where the workbench was given none: most are not, so that is no error. */
export const RegisterState = Type.Object({ register: Nullable(RegisterInfo) });
export type RegisterState = Static<typeof RegisterState>;

const incidentFields = {
  id: Type.String(),
  name: Type.String(),
  victim: Nullable(Type.String()),
  country: Nullable(Type.String()),
  when: Nullable(Type.String({ description: 'as it was stated' })),
};

export const IncidentList = Type.Object({
  total: Type.Number(),
  items: Type.Array(Type.Object({ ...incidentFields, claims: Type.Number() })),
});
export type IncidentList = Static<typeof IncidentList>;

export const IncidentQuery = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })), ...PageQuery });

/** An id of the register's: letters, digits and single dashes. */
export const IncidentParams = Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

export const IncidentPage = Type.Object({
  ...incidentFields,
  method: Nullable(Type.String()),
  otherIds: Type.Array(Type.String(), { description: 'other ids that lead to it since it was merged' }),
  thefts: Type.Array(Type.String()),
  blamed: Type.Array(Type.Object({ actor: Type.String(), confidence: Type.String(), speaker: Type.String() })),
  comparisons: Type.Array(
    Type.Object({
      predicate: Type.String(),
      range: Figure,
      statements: Type.Number(),
      agree: Type.Boolean({ description: 'false: two of them have no value in common' }),
      least: Type.String({ description: 'who says least' }),
      most: Type.String(),
    }),
    { description: 'what sources say of one thing in one unit, and where they disagree' },
  ),
  statements: Type.Array(
    Type.Object({
      speaker: Type.String(),
      status: Type.String(),
      claims: Type.Array(
        Type.Object({
          id: Type.String(),
          predicate: Type.String(),
          says: Type.String({ description: 'in the words of the source where it has a figure, period or text' }),
          confidence: Type.String(),
          quotation: Nullable(Type.String({ description: 'of a document that the register keeps' })),
          source: Type.String(),
          url: Nullable(Type.String()),
          published: Nullable(Type.String()),
        }),
      ),
    }),
    { description: 'what one speaker says, with every claim that passes it on' },
  ),
});
export type IncidentPage = Static<typeof IncidentPage>;

const DATE = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

export const TotalQuery = Type.Object({
  what: Type.Optional(
    Type.Enum(['stolen', 'attempted', 'recovered', 'frozen', 'laundered', 'mined', 'attacks', 'countries'] as const),
  ),
  actor: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(DATE),
  to: Type.Optional(DATE),
});
export type TotalQuery = Static<typeof TotalQuery>;

const eventFields = {
  incident: Type.String(),
  name: Type.String(),
  when: Type.String(),
  figures: Type.Array(Figure),
};
const Pair = Type.Tuple([Type.String(), Type.String()]);

export const RegisterTotal = Type.Object({
  what: Type.String(),
  sums: Type.Array(Type.Object({ unit: Type.String(), sum: Figure, events: Type.Number() }), {
    description: 'one a unit; an event that is stated in two is in both, so they are not to be added',
  }),
  counted: Type.Object({
    total: Type.Number(),
    items: Type.Array(Type.Object({ ...eventFields, isContested: Type.Boolean() }), {
      description: 'the largest two hundred',
    }),
  }),
  perhapsOne: Type.Object(
    {
      lookAlikes: Type.Array(Pair, {
        description: 'of one name and time, with figures that are far apart; the first hundred',
      }),
      equalFigures: Type.Array(Pair, {
        description: 'of the same figure and month under other names; the first hundred',
      }),
      pairs: Type.Number({ description: 'how many there are of both' }),
      least: Type.Array(Figure, {
        description:
          'of each sum that would be less at the least if all that these pairs hold together were one event each',
      }),
    },
    { description: 'ids of incidents that count apart and are perhaps one event' },
  ),
  waiting: Type.Number({ description: 'claims of no incident that nobody has reviewed and that may belong here' }),
  leftOut: Type.Array(
    Type.Object({
      reason: Type.String(),
      why: Type.String({ description: 'the reason in words' }),
      events: Type.Number(),
      together: Nullable(Figure),
      items: Type.Array(Type.Object(eventFields), { description: 'the largest two hundred' }),
    }),
    { description: 'what does not count, by its reason, the most events first' },
  ),
  published: Type.Array(
    Type.Object({
      speaker: Type.String(),
      of: Type.String({
        description: 'doer where not the one asked for, country and kinds of victim that it is said of',
      }),
      when: Type.String(),
      figure: Figure,
      relation: Type.String(),
    }),
    { description: 'totals that others state, never added to the sums; the first hundred' },
  ),
});
export type RegisterTotal = Static<typeof RegisterTotal>;
