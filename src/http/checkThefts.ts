import { parseTheftSpec } from '../trace/theftSpec.ts';

/** @throws BAD_THEFT for the first specification that cannot be read */
export function checkThefts(specs: readonly string[]): void {
  for (const [k, spec] of specs.entries()) parseTheftSpec(spec, k + 1);
}
