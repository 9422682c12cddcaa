import { useId, useState } from 'react';

/** Where the sections of the methods page are; the words that are no heading of it lead to the nearest that is. */
const SECTIONS: Readonly<Record<string, string>> = { doubt: 'bounds', ends: 'where-following-stops' };

/** A `?` that explains a word in a sentence or two and says where the whole of it stands. */
export function MethodNote({ words, section }: { words: string; section: string }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="note-anchor">
      <button
        type="button"
        className="note-button"
        aria-label="What is that?"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof HTMLAnchorElement)) setOpen(false);
        }}
      >
        ?
      </button>
      {isOpen && (
        <span className="note" id={id} role="note">
          {words}{' '}
          <a href={`/docs/methods#${SECTIONS[section] ?? section}`} target="_blank" rel="noreferrer">
            How it is made
          </a>
        </span>
      )}
    </span>
  );
}
