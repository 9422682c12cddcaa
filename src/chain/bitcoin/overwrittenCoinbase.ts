/** Blocks whose coinbase was made again, with the same id, by a later one before its coins were spent (BIP 30). */
const OVERWRITTEN: Readonly<Record<string, number>> = {
  '00000000000271a2dc26e7667f8419f2e15416dc6955e5a6c6cdf3f2574dd08e': 91_722,
  '00000000000af0aed4792b1acee3d966af36cf5def14935db8de83d6f9306f2f': 91_812,
};

/** Whether the coins of this block's coinbase ceased to exist when a later coinbase took its id. */
export function isOverwritten(blockHash: string, height: number): boolean {
  return OVERWRITTEN[blockHash] === height;
}
