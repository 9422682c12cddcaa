import { closeSync, openSync, writeSync } from 'node:fs';
import { systemError } from '../core/errors.ts';
import { ByteText } from './byteText.ts';

const FLUSH_BYTES = 1 << 20;

/** A file that text is appended to through one buffer. Writing is synchronous: the generator has nothing else to do. */
export class FileText {
  readonly path: string;
  readonly text = new ByteText(FLUSH_BYTES + (1 << 16));
  #fd: number;

  /** @throws NO_PERMISSION, DISK_FULL, IO; so do the other methods */
  constructor(path: string) {
    this.path = path;
    this.#fd = this.#try(() => openSync(path, 'wx'));
  }

  /** Writes the buffer out once it is full enough. */
  flushIfFull(): void {
    if (this.text.length >= FLUSH_BYTES) this.flush();
  }

  flush(): void {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const start = at;
      at += this.#try(() => writeSync(this.#fd, text.bytes, start, text.length - start));
    }
    text.length = 0;
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  /** Closes the file without what is still in the buffer. */
  abandon(): void {
    const fd = this.#fd;
    this.#fd = -1;
    if (fd >= 0) this.#try(() => closeSync(fd));
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw systemError(cause, this.path);
    }
  }
}
