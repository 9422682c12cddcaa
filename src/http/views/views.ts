import { Lane, type LaneFile } from './lane.ts';
import type {
  AnyQuery,
  FileKind,
  FileQueries,
  FileSubject,
  ViewKind,
  ViewQueries,
  ViewSubject,
} from './viewMessages.ts';

/** After a first picture the other rules are read ahead, when whoever asked has been answered. */
const WARM_AFTER_MS = 500;

/** Which of the two threads makes what. Pictures may take long; lists and the panel never wait for one. */
const LANE_OF: Readonly<Record<ViewKind | FileKind, 'pictures' | 'lists'>> = {
  overview: 'pictures',
  picture: 'pictures',
  timeline: 'pictures',
  graph: 'pictures',
  graphml: 'pictures',
  warm: 'pictures',
  band: 'lists',
  ends: 'lists',
  transfers: 'lists',
  addresses: 'lists',
  about: 'lists',
  neighbours: 'lists',
  transaction: 'lists',
  endsCsv: 'lists',
  transfersCsv: 'lists',
  addressesCsv: 'lists',
  restsOnCsv: 'lists',
};

/**
 * Views of results, made in two threads, so that the server's own thread answers everything else at once, and lists are
 * answered while a picture is worked out. Each thread reads what it needs for itself: nothing but answers passes between.
 */
export class Views {
  readonly #lanes: Readonly<Record<'pictures' | 'lists', Lane>>;
  readonly #warmed = new Set<string>();
  #timers: readonly NodeJS.Timeout[] = [];

  /** @param results the folder of results */
  constructor(results: string) {
    this.#lanes = { pictures: new Lane(results), lists: new Lane(results) };
  }

  /** Begins both threads ahead of the first question. */
  begin(): void {
    for (const lane of Object.values(this.#lanes)) lane.begin();
  }

  /** @throws what making the view throws; INTERRUPTED when the signal fires */
  async ask(
    subject: ViewSubject,
    asked: AnyQuery<ViewQueries>,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await this.#lanes[LANE_OF[asked.view]].ask(subject, asked, signal);
    if (asked.view === 'picture') this.#warm(subject, asked.query.measure);
    return answer;
  }

  /** @throws what making the file throws before its first piece */
  open(subject: FileSubject, asked: AnyQuery<FileQueries>): Promise<LaneFile> {
    return this.#lanes[LANE_OF[asked.view]].open(subject, asked);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.close()));
  }

  /** Has the other rules read ahead, by one thread after the other: a switch of rules then waits for nothing. */
  #warm(subject: ViewSubject, measure: string | undefined): void {
    const key = `${subject.resultId} ${measure ?? ''}`;
    if (this.#warmed.has(key)) return;
    this.#warmed.add(key);
    const asked = { view: 'warm', query: measure === undefined ? {} : { measure } } as const;
    const work = async (): Promise<void> => {
      for (const lane of [this.#lanes.pictures, this.#lanes.lists]) {
        try {
          await lane.ask(subject, asked);
        } catch {
          // Whoever asks for it will be told.
        }
      }
    };
    const timer = setTimeout(() => void work(), WARM_AFTER_MS).unref();
    this.#timers = [...this.#timers.slice(-20), timer];
  }
}
