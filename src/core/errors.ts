import { AssertionError } from './assert.ts';

/**
 * Every error a user can meet has one code here; the code decides the exit code of the command line and, later, the
 * HTTP status. A programmer's mistake is an assertion (`assert.ts`), not a `SpoorError`.
 */
export const EXIT = {
  ok: 0,
  /** An error this table does not know: a defect of Spoor or of the machine under it. */
  unexpected: 1,
  /** The command line itself is wrong: unknown option, rule, chain form. */
  usage: 2,
  /** Input data is wrong: a row, a field, a damaged or empty file. */
  badInput: 3,
  /** The input is well formed but what it names is not there: a theft, a file, a ledger. */
  notFound: 4,
  /** The ledger or register refuses: locked by another process, newer format, damaged, or a conflicting row. */
  ledger: 5,
  /** The operating system refuses: permission, disk full, read error. */
  system: 6,
  /** A node or public API cannot be reached, refuses, or answers what cannot be true. */
  source: 7,
  /** Spoor's own check of its result failed. No figure was printed. */
  selfCheck: 70,
  /** Stopped by Ctrl-C or SIGTERM. */
  interrupted: 130,
} as const;

interface ErrorKind {
  readonly exit: number;
  readonly http: number;
}

const usage: ErrorKind = { exit: EXIT.usage, http: 400 };
const badInput: ErrorKind = { exit: EXIT.badInput, http: 422 };
const notFound: ErrorKind = { exit: EXIT.notFound, http: 404 };
const ledger: ErrorKind = { exit: EXIT.ledger, http: 409 };
const system: ErrorKind = { exit: EXIT.system, http: 503 };
const source: ErrorKind = { exit: EXIT.source, http: 502 };
const selfCheck: ErrorKind = { exit: EXIT.selfCheck, http: 500 };

export const ERRORS = {
  /** The command line cannot be read: unknown option, missing argument, contradictory flags. */
  USAGE: usage,
  /** A rule name that does not exist. */
  UNKNOWN_RULE: usage,
  /** `tiho` was asked for and the ledger holds no UTXO chain. */
  RULE_NOT_APPLICABLE: usage,
  /** A theft specification that cannot be read. */
  BAD_THEFT: usage,
  /** A file's header lacks a column, has one too many, or names none of ours. */
  BAD_HEADER: badInput,
  /** A field of a row does not hold what it must. */
  BAD_FIELD: badInput,
  /** A row has the wrong number of fields, or is not JSON, or is not text. */
  BAD_ROW: badInput,
  /** Two different rows at one (chain, block, index) in the files given. */
  POSITION_TAKEN: badInput,
  /** A coin is spent by two transactions. */
  SPENT_TWICE: badInput,
  /** A coin is spent by an earlier transaction than the one that makes it, or by its own. */
  SPENT_BEFORE_MADE: badInput,
  /** A transaction pays out more than it takes in. */
  OUTPUTS_ABOVE_INPUTS: badInput,
  /** An input whose coin is made nowhere carries no value of its own, or contradicts the coin it names. */
  BAD_INPUT_COIN: badInput,
  /** A chain appears both as an account chain and as a UTXO chain. */
  CHAIN_KIND: badInput,
  /** A file holds nothing. */
  EMPTY_FILE: badInput,
  /** A compressed file is damaged or cut short. */
  DAMAGED_GZIP: badInput,
  /** A file is not in a format Spoor reads. */
  UNKNOWN_FORMAT: badInput,
  /** A block that is cut short or contradicts itself: its proof of work, Merkle root, encoding or amounts. */
  BAD_BLOCK: badInput,
  /** Blocks are missing between those given. */
  BLOCK_GAP: badInput,
  /** A block's height cannot be told, or is not the one it states. */
  BLOCK_HEIGHT: badInput,
  /** Amounts are floating-point numbers that do not state them exactly, and that was not accepted. */
  INEXACT_AMOUNTS: badInput,
  /** A text that is not the address it should be: its form, length or checksum is wrong. */
  BAD_ADDRESS: badInput,
  /** A file that should be an article holds no text: a PDF, a picture, an archive, a program. */
  NOT_TEXT: badInput,
  /** The encoding of a text cannot be told. */
  BAD_ENCODING: badInput,
  /** A page or text without an article in it: empty, a paywall, a consent form. */
  NO_ARTICLE: badInput,
  /** A tag row that cannot be read. */
  BAD_TAG: badInput,
  /** A row of an assets file that cannot be read. */
  BAD_ASSET: badInput,
  /** A claim, incident or other entry of a register that lacks something, contradicts itself or has a wrong id. */
  BAD_CLAIM: badInput,
  /** A row of a file of exchange rates that cannot be read. */
  BAD_RATE: badInput,
  /** A theft that is not in the ledger. */
  THEFT_NOT_FOUND: notFound,
  /** A theft that is in the ledger and has no value. */
  THEFT_WITHOUT_VALUE: notFound,
  /** None of the articles given holds a claim that can be read. */
  NO_CLAIM: notFound,
  /** An address, transaction or chain that was named and that the ledger does not know. */
  UNKNOWN_NAME: notFound,
  /** A file or folder that is not there. */
  FILE_NOT_FOUND: notFound,
  /** A folder that is not a ledger, or a chain that is not in it. */
  LEDGER_NOT_FOUND: notFound,
  /** A folder that is not a register. */
  REGISTER_NOT_FOUND: notFound,
  /** Another process is writing to the ledger. */
  LEDGER_LOCKED: ledger,
  /** The ledger was written by a newer Spoor. */
  LEDGER_NEWER: ledger,
  /** The ledger was written by an older Spoor, in a format that is no longer read. */
  LEDGER_OLDER: ledger,
  /** The ledger contradicts itself on disk. */
  LEDGER_DAMAGED: ledger,
  /** A row differs from the one the ledger already has at that position. */
  LEDGER_CONFLICT: ledger,
  /** A set of tags lost more of what it said than an update does. */
  TAGS_SHRANK: ledger,
  /** A file of tags says what a set of another name says: the same file from elsewhere would count twice. */
  TAGS_TWICE: ledger,
  /** An output file or folder exists and would be overwritten. */
  OUTPUT_EXISTS: ledger,
  /** A register's log has an entry that was altered, removed, added or moved; or its state is not what the log says. */
  LOG_BROKEN: ledger,
  /** A file of records (register, cases) is being written by another process. */
  RECORDS_LOCKED: ledger,
  /** A file of records was written by a newer Spoor. */
  RECORDS_NEWER: ledger,
  /** A file of records is damaged. */
  RECORDS_DAMAGED: ledger,
  /** The operating system denies access. */
  NO_PERMISSION: system,
  /** The disk is full. */
  DISK_FULL: system,
  /** Any other failure to read or write. */
  IO: system,
  /** A source did not answer: no connection, a time limit, rate limits or server errors that lasted. */
  SOURCE_UNREACHABLE: source,
  /** A source refuses: credentials, plan, or a request it does not offer. */
  SOURCE_REFUSED: source,
  /** A source's answer is not what it must be, contradicts itself or what is known: nothing of it was kept in a ledger. */
  BAD_ANSWER: source,
  /** Offline: an answer that the trace needs was not kept. */
  ANSWER_NOT_KEPT: source,
  /** A source's chain leaves the ledger's before a block that is final. */
  REORG_TOO_DEEP: source,
  /** Value was lost or made: a theft's ends do not sum to what was stolen. */
  CONSERVATION: selfCheck,
  /** An end lies outside what `bounds` proves possible. */
  OUT_OF_BOUNDS: selfCheck,
  /** Another program listens on the port. */
  PORT_TAKEN: system,
  /** A request to the workbench without its token. */
  TOKEN_REQUIRED: { exit: EXIT.usage, http: 401 },
  /** A request to the workbench that another site may have sent, or of a kind that is not taken. */
  REQUEST_REFUSED: { exit: EXIT.usage, http: 403 },
  /** More than is taken: a body, a file, a trace with more flows than the workbench shows. */
  TOO_LARGE: { exit: EXIT.badInput, http: 413 },
  /** A case that has not been traced yet, or whose trace was not made under the rule asked for. */
  NO_RESULT: { exit: EXIT.notFound, http: 409 },
  /** Stopped by a signal. */
  INTERRUPTED: { exit: EXIT.interrupted, http: 499 },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** What an error is about, for programs: file, row, field, found, expected, and whatever else names it. */
export type ErrorFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * An error with a code, the values it is about, and a message that says what was found, what was expected and what to
 * do. `retryable` is true when the same call may succeed later without any change.
 */
export class SpoorError extends Error {
  readonly code: ErrorCode;
  readonly fields: ErrorFields;
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    fields: ErrorFields = {},
    options: { cause?: unknown; retryable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SpoorError';
    this.code = code;
    this.fields = fields;
    this.retryable = options.retryable ?? false;
  }

  get exitCode(): number {
    return ERRORS[this.code].exit;
  }
}

const DEFECTS = [TypeError, ReferenceError, RangeError, SyntaxError, AssertionError] as const;

/** Turns a failure of the operating system into a `SpoorError` that names the path; passes a `SpoorError` through. */
export function systemError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SpoorError) return cause;
  const errno = (cause as NodeJS.ErrnoException | undefined)?.code;
  // A mistake of the program is a defect, not a failure of the machine: it goes on as it is.
  if (errno === undefined && DEFECTS.some((kind) => cause instanceof kind)) throw cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const options = { cause };
  switch (errno) {
    case 'ENOENT':
      return new SpoorError('FILE_NOT_FOUND', `${path}: no such file or folder; check the path`, { path }, options);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new SpoorError('NO_PERMISSION', `${path}: no permission; check who owns it`, { path }, options);
    case 'ENOSPC':
    case 'EDQUOT':
      return new SpoorError(
        'DISK_FULL',
        `${path}: the disk is full; free some space and run it again`,
        { path },
        { cause, retryable: true },
      );
    default:
      return new SpoorError('IO', `${path}: ${text}`, { path }, options);
  }
}
