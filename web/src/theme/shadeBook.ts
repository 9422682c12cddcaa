/**
 * Remembers which shade of its category's colour an entity was given, so that it keeps it in every view, under every rule and
 * at every time: shades are given in the order in which entities are met, which is largest first.
 */
export class ShadeBook {
  readonly #byGroup = new Map<string, Map<string, number>>();

  /** The rank of an entity, by the id of its group of ends, in its category or reason. */
  rankOf(group: string, id: string): number {
    let ranks = this.#byGroup.get(group);
    if (ranks === undefined) {
      ranks = new Map();
      this.#byGroup.set(group, ranks);
    }
    const known = ranks.get(id);
    if (known !== undefined) return known;
    ranks.set(id, ranks.size);
    return ranks.size - 1;
  }
}
