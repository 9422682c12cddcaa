/** A case that is shown as a snapshot keeps it. */
interface Pin {
  readonly caseId: string;
  readonly snapshot: string;
}

let pin: Pin | null = null;

/** From now on views of the case are those of the snapshot; null: of each case as it is. True where that is a change. */
export function pinTo(caseId: string, snapshot: string | null): boolean {
  const isSame = pin === null ? snapshot === null : pin.caseId === caseId && pin.snapshot === snapshot;
  pin = snapshot === null ? null : { caseId, snapshot };
  return !isSame;
}

/** A path of the interface that asks for a view: of the snapshot where its case is pinned to one. */
export function pinned(path: string): string {
  if (pin === null || !path.startsWith(`/cases/${pin.caseId}/`)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}snapshot=${pin.snapshot}`;
}
