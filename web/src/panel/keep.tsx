import { useEffect, useState } from 'react';
import type { About } from '../state/contract.ts';
import { useView } from '../state/view.ts';
import { useWork } from '../work/workContext.ts';

/** Colours a person may give, beside the ones that mean something. */
const COLOURS: readonly (readonly [name: string, hex: string])[] = [
  ['crimson', '#c2255c'],
  ['violet', '#7048e8'],
  ['teal', '#0c8599'],
  ['olive', '#7a8b14'],
  ['brown', '#96551f'],
];

/** Name, note, colour and group of what is chosen: kept as soon as the field is left. */
export function Keep({ id, kind }: { id: string; kind: About['kind'] }) {
  const work = useWork();
  const selection = useView((view) => view.selection);
  const colour = work.colours.get(id);
  const members = selection.filter((key) => key.startsWith('node:')).map((key) => key.slice(5));
  const group = (): void => {
    const name = work.names.get(id) ?? `group of ${members.length}`;
    work.change([{ field: 'group', on: `group:${crypto.randomUUID()}`, value: { name, members } }]);
  };
  if (kind === 'before' || kind === 'later') return null;
  return (
    <section className="keep">
      <KeptText field="name" on={id} label="Your name for it" className="panel-name" />
      <KeptText field="note" on={id} label="Note" className="panel-note" />
      <div className="row" role="group" aria-label="Colour">
        {COLOURS.map(([name, hex]) => (
          <button
            key={hex}
            type="button"
            className="swatch"
            aria-label={name}
            title={name}
            aria-pressed={colour === hex}
            style={{ background: hex }}
            onClick={() => work.change([{ field: 'colour', on: id, value: colour === hex ? null : hex }])}
          />
        ))}
        {members.length > 1 && (
          <button type="button" onClick={group}>
            Group these {members.length}
          </button>
        )}
      </div>
    </section>
  );
}

interface TextProps {
  readonly field: 'name' | 'note';
  readonly on: string;
  readonly label: string;
  readonly className: string;
}

function KeptText({ field, on, label, className }: TextProps) {
  const work = useWork();
  const kept = (field === 'name' ? work.names : work.notes).get(on) ?? '';
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const keep = (): void => {
    const next = text.trim();
    if (next !== kept) work.change([{ field, on, value: next === '' ? null : next }]);
  };
  if (field === 'name') {
    return (
      <input
        className={className}
        value={text}
        maxLength={400}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    );
  }
  return (
    <textarea
      className={className}
      value={text}
      maxLength={20_000}
      rows={text === '' ? 1 : Math.min(8, text.split('\n').length + 1)}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
    />
  );
}
