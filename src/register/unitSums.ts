import { add, type Decimal, ZERO } from './decimal.ts';
import { beginOf, END, figureRange, type RollUp } from './rollUp.ts';
import { intervalOf, type Range } from './spread.ts';
import type { UnitSum } from './totalAnswer.ts';

/** Integers below this are exact in a double, and so is a sum of two that stays below it. */
const EXACT = 2 ** 53;

/** Sums of one unit, exact: in doubles as long as they have room, then in integers of any size. */
class UnitTotal {
  events = 0;
  #isOpen = false;
  #lo: Decimal = ZERO;
  #hi: Decimal = ZERO;
  /** Sums by scale that were not yet added to the above. */
  readonly #waiting: (Float64Array | undefined)[] = [];

  /** "Less than $5 million" has no lower end: it adds nothing to the least, and does not take away what others add. */
  add({ lo, hi }: Range): void {
    this.events += 1;
    if (lo !== null) this.#lo = add(this.#lo, lo);
    if (hi === null) this.#isOpen = true;
    else this.#hi = add(this.#hi, hi);
  }

  /** The same of whole numbers at a scale, 0 for an end that is open. */
  addNumbers(lo: number, hi: number, scale: number, isOpen: boolean): void {
    this.events += 1;
    this.#isOpen ||= isOpen;
    let waiting = this.#waiting[scale];
    if (waiting === undefined) {
      waiting = new Float64Array(2);
      this.#waiting[scale] = waiting;
    }
    if (Math.abs(waiting[0]!) + Math.abs(lo) >= EXACT || Math.abs(waiting[1]!) + Math.abs(hi) >= EXACT)
      this.#settle(waiting, scale);
    waiting[0] = waiting[0]! + lo;
    waiting[1] = waiting[1]! + hi;
  }

  #settle(waiting: Float64Array, scale: number): void {
    this.#lo = add(this.#lo, { units: BigInt(waiting[0]!), scale });
    this.#hi = add(this.#hi, { units: BigInt(waiting[1]!), scale });
    waiting.fill(0);
  }

  get range(): Range {
    for (const [scale, waiting] of this.#waiting.entries()) if (waiting !== undefined) this.#settle(waiting, scale);
    return { lo: this.#lo, hi: this.#isOpen ? null : this.#hi };
  }
}

/** Sums by unit. */
export class UnitSums {
  readonly #byUnit = new Map<string, UnitTotal>();
  readonly #byPlace: (UnitTotal | undefined)[] = [];
  readonly #rollUp: RollUp;

  constructor(rollUp: RollUp) {
    this.#rollUp = rollUp;
  }

  add(unit: string, range: Range): void {
    this.#totalOf(unit).add(range);
  }

  /** Adds the figures of a statement. */
  addStatement(statement: number): void {
    const { statementFiguresEnd, figureUnit, figureScale, figureLo, figureHi, figureEnds, units } = this.#rollUp;
    for (let figure = beginOf(statementFiguresEnd, statement); figure < statementFiguresEnd[statement]!; figure++) {
      const unit = figureUnit[figure]!;
      let total = this.#byPlace[unit];
      if (total === undefined) {
        total = this.#totalOf(units[unit]!);
        this.#byPlace[unit] = total;
      }
      const ends = figureEnds[figure]!;
      if ((ends & END.isBig) !== 0) total.add(figureRange(this.#rollUp, figure));
      else total.addNumbers(figureLo[figure]!, figureHi[figure]!, figureScale[figure]!, (ends & END.noHi) !== 0);
    }
  }

  #totalOf(unit: string): UnitTotal {
    let total = this.#byUnit.get(unit);
    if (total === undefined) {
      total = new UnitTotal();
      this.#byUnit.set(unit, total);
    }
    return total;
  }

  /** The sums, that of most events first. */
  get sums(): UnitSum[] {
    return [...this.#byUnit]
      .map(([unit, total]) => ({ unit, sum: intervalOf(total.range), events: total.events }))
      .sort((a, b) => b.events - a.events || (a.unit < b.unit ? -1 : 1));
  }
}
