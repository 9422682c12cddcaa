import type { Attribution, ClaimContent, Speaker } from '../claim.ts';
import type { Incident } from '../incident.ts';

/** What a row of a table of incidents says, before it has ids. */
export interface ImportedRow {
  /** 1-based, of the row's first line. */
  readonly line: number;
  /** Where the row stands in the file's text. */
  readonly from: number;
  readonly to: number;
  /** Absent where the row speaks of no single incident. With an id where the row gives it. */
  readonly incident?: Omit<Incident, 'id'> & { readonly id?: string };
  readonly claims: readonly RowClaim[];
  /** What could not be read of it. */
  readonly problems: readonly string[];
  /** The row itself says that its claims wait for a review. */
  readonly isProposed?: boolean;
}

/** A claim of a row; it stands where the row stands unless it brings its own source. */
export type RowClaim = Omit<ClaimContent, 'source'> & { readonly source?: ClaimContent['source'] };

/** What the person who imports a table knows of it. */
export interface TableFacts {
  readonly speaker?: Speaker;
  /** Whom the table blames for all of its rows. */
  readonly attribution?: Attribution;
}

/** A record of a table by column. */
export interface TableRecord {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The field of a column, without surrounding white space; `''` where there is none. */
  readonly get: (column: string) => string;
}

/** A kind of table that is known by its header. */
export interface TableLayout {
  readonly name: string;
  /** Whether a table with these columns is of this kind; names are trimmed. */
  readonly fits: (columns: readonly string[]) => boolean;
  /** @throws BAD_CLAIM where a row cannot be of this kind */
  readonly read: (record: TableRecord, facts: TableFacts, columns: readonly string[]) => ImportedRow;
}
