import { isAscii } from 'node:buffer';
import { plainJson } from '../core/plainText.ts';
import type { JsonBytes } from './jsonBytes.ts';
import { type Days, dayText } from './period.ts';
import { beginOf, figureRange, type RollUp, type TextColumn } from './rollUp.ts';
import { intervalOf } from './spread.ts';

/** Nothing in it has to be escaped in JSON, nor kept from a terminal. */
const HARMLESS = /^[ !#-[\]-~]*$/;

const QUOTE = Buffer.from('"');
const COMMA = Buffer.from(',');
const INCIDENTS = Buffer.from('{"incidents":[');
const NAME = Buffer.from('],"name":');
const UPPER = Buffer.from('","hi":"');
const END_OF_FIGURE = Buffer.from('"}}');

/** Writes what events are called and what they state as JSON, straight from the columns. */
export class EventBytes {
  readonly #rollUp: RollUp;
  /** For each unit the beginning of a figure, up to the lower end's digits and without any end. */
  readonly #units: readonly (readonly [Uint8Array, string])[];
  readonly #areIdsPlain: boolean;
  readonly #areNamesPlain: boolean;
  /** What was put before, by what it says. */
  readonly #known = new Map<string | number, Uint8Array>();

  constructor(rollUp: RollUp) {
    this.#rollUp = rollUp;
    this.#units = rollUp.units.map((unit) => {
      const begin = `{"unit":${plainJson(unit)},"range":`;
      return [Buffer.from(`${begin}{"lo":"`), begin];
    });
    this.#areIdsPlain = isHarmless(rollUp.incidentId);
    this.#areNamesPlain = isHarmless(rollUp.incidentName);
  }

  /** From an event's beginning to its name. */
  names(event: number, out: JsonBytes): void {
    const { incidentId, incidentName, eventIncidents, eventIncidentsEnd } = this.#rollUp;
    const [begin, end] = [beginOf(eventIncidentsEnd, event), eventIncidentsEnd[event]!];
    out.put(INCIDENTS);
    for (let i = begin; i < end; i++) {
      if (i > begin) out.put(COMMA);
      writeText(incidentId, eventIncidents[i]!, this.#areIdsPlain, out);
    }
    out.put(NAME);
    writeText(incidentName, eventIncidents[begin]!, this.#areNamesPlain, out);
  }

  days(days: Days | null, dates: readonly string[], out: JsonBytes): void {
    const isOne = dates.length === 0 && days !== null && days.first === days.last;
    let bytes = isOne ? this.#known.get(days.first) : undefined;
    if (bytes === undefined) {
      const [from, to] = days === null ? ['null', 'null'] : [days.first, days.last].map((day) => `"${dayText(day)}"`);
      bytes = Buffer.from(`,"from":${from},"to":${to},"dates":${JSON.stringify(dates)},"figures":[`);
      if (isOne) this.#known.set(days.first, bytes);
    }
    out.put(bytes);
  }

  /** The figures of a statement, with commas between. */
  figures(statement: number, out: JsonBytes): void {
    const { statementFiguresEnd, figureUnit, figureEnds, figureLo, figureHi, figureScale } = this.#rollUp;
    const begin = beginOf(statementFiguresEnd, statement);
    for (let figure = begin; figure < statementFiguresEnd[statement]!; figure++) {
      if (figure > begin) out.put(COMMA);
      const [first, unit] = this.#units[figureUnit[figure]!]!;
      if (figureEnds[figure] !== 0) {
        out.text(`${unit}${plainJson(intervalOf(figureRange(this.#rollUp, figure)))}}`);
        continue;
      }
      const scale = figureScale[figure]!;
      out.put(first);
      out.decimal(figureLo[figure]!, scale);
      out.put(UPPER);
      out.decimal(figureHi[figure]!, scale);
      out.put(END_OF_FIGURE);
    }
  }

  /** Text that many events end with. */
  end(text: string, out: JsonBytes): void {
    let bytes = this.#known.get(text);
    if (bytes === undefined) {
      bytes = Buffer.from(text);
      this.#known.set(text, bytes);
    }
    out.put(bytes);
  }
}

function isHarmless({ bytes }: TextColumn): boolean {
  return isAscii(bytes) && HARMLESS.test(bytes.toString('latin1'));
}

function writeText(column: TextColumn, place: number, isPlain: boolean, out: JsonBytes): void {
  if (isPlain) {
    out.put(QUOTE);
    out.copy(column.bytes, beginOf(column.ends, place), column.ends[place]!);
    out.put(QUOTE);
  } else out.text(plainJson(column.at(place)));
}
