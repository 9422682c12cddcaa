/** That clusters were not brought up to date. */
export function clustersEndText(block: number): string {
  const what = block < 0 ? 'were made from no block' : `end at block ${block}`;
  return `The clusters ${what}, and the ledger goes on: run spoor cluster to include the rest.`;
}
