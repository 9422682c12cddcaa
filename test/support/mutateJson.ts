interface Random {
  below(bound: number): number;
}

/** A place in a JSON value: what holds it, and its key there. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** One change of a JSON value, drawn from `random`: to a leaf, a field, or the items of a list. Changes it in place. */
export function mutateJson(value: unknown, random: Random): unknown {
  const top = { value };
  const places = [...placesIn(top)];
  const { holder, key } = places[random.below(places.length)]!;
  const found = (holder as Record<string | number, unknown>)[key];
  (holder as Record<string | number, unknown>)[key] = changed(found, random);
  if (random.below(4) === 0 && key !== 'value') {
    if (Array.isArray(holder)) holder.splice(key as number, 1);
    else delete holder[key];
  }
  return top.value;
}

function* placesIn(holder: Place['holder']): Generator<Place> {
  for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
    yield { holder, key };
    const inside = (holder as Record<string | number, unknown>)[key];
    if (typeof inside === 'object' && inside !== null) yield* placesIn(inside as Place['holder']);
  }
}

function changed(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return changedList([...(value as unknown[])], random);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1 + random.below(3);
  if (typeof value !== 'string' || value.length < 3) return random.below(2) === 0 ? null : '0x1';
  switch (random.below(5)) {
    case 0:
      return value.slice(0, -1);
    case 1:
      return `${value}0`;
    case 2:
      return null;
    default: {
      const at = 2 + random.below(value.length - 2);
      const digit = ((Number.parseInt(value[at]!, 16) || 0) + 1 + random.below(15)) % 16;
      return value.slice(0, at) + digit.toString(16) + value.slice(at + 1);
    }
  }
}

function changedList(list: unknown[], random: Random): unknown {
  if (list.length === 0) return ['0x00'];
  const [one, other] = [random.below(list.length), random.below(list.length)];
  switch (random.below(4)) {
    case 0:
      return list.toSpliced(one, 1);
    case 1:
      return list.toSpliced(one, 0, list[one]);
    case 2:
      return list.slice(0, one);
    default:
      return list.with(one, list[other]).with(other, list[one]);
  }
}
