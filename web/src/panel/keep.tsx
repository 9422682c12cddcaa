import { useEffect, useState } from 'react';
import type { About } from '../state/contract.ts';
import { useView, useViewStore } from '../state/view.ts';
import { type Group, groupAt, groupOps, hideOps, isGathered, isMovable, keptId, showOps } from '../work/groups.ts';
import { newKey } from '../work/newKey.ts';
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
  const on = keptId(id);
  const colour = work.colours.get(on);
  const group = groupAt(id, work.groups);
  if (kind === 'before' || kind === 'later' || (isGathered(id) && group === undefined)) return null;
  return (
    <section className="keep">
      {group === undefined ? (
        <KeptText
          className="panel-name"
          label="Your name for it"
          kept={work.names.get(on) ?? ''}
          onKeep={(text) => work.change([{ field: 'name', on, value: text }])}
        />
      ) : (
        <KeptText
          className="panel-name"
          label="Name of the group"
          kept={group.name}
          onKeep={(text) =>
            work.change([
              { field: 'group', on: group.on, value: { name: text ?? 'group', members: [...group.members] } },
            ])
          }
        />
      )}
      <KeptText
        className="panel-note"
        label="Note"
        kept={work.notes.get(on) ?? ''}
        onKeep={(text) => work.change([{ field: 'note', on, value: text }])}
      />
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
            onClick={() => work.change([{ field: 'colour', on, value: colour === hex ? null : hex }])}
          />
        ))}
      </div>
      <Arrange id={id} group={group} />
    </section>
  );
}

/** Group, ungroup and hide: what is chosen, all of it. */
function Arrange({ id, group }: { id: string; group: Group | undefined }) {
  const work = useWork();
  const view = useViewStore();
  const selection = useView((value) => value.selection);
  const chosen = selection.filter((key) => key.startsWith('node:')).map((key) => key.slice(5));
  const ids = chosen.length === 0 ? [id] : chosen;
  const movable = ids.filter((one) => isMovable(one) || groupAt(one, work.groups) !== undefined);
  const isHidden = movable.length > 0 && movable.every((one) => work.hidden.includes(one));
  if (movable.length === 0) return null;
  const join = (): void => {
    const { ops, shown } = groupOps(movable, work.groups, newKey());
    work.change(ops);
    view.choose(`node:${shown}`);
  };
  const part = (): void => {
    if (group === undefined) return;
    work.change([{ field: 'group', on: group.on, value: null }]);
    view.change({ selection: group.members.slice(0, 20).map((member) => `node:${member}`) });
  };
  const many = movable.length > 1;
  return (
    <div className="row">
      {many && (
        <button type="button" onClick={join}>
          Group these {movable.length}
        </button>
      )}
      {group !== undefined && (
        <button type="button" onClick={part}>
          Ungroup
        </button>
      )}
      {isHidden ? (
        <button type="button" onClick={() => work.change(showOps(movable))}>
          Show again
        </button>
      ) : (
        <button
          type="button"
          title="Shows it only among what is gathered; sums stay what they are"
          onClick={() => {
            work.change(hideOps(movable, work.groups));
            view.choose(null);
          }}
        >
          {many ? `Hide these ${movable.length}` : 'Hide'}
        </button>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly className: 'panel-name' | 'panel-note';
  readonly kept: string;
  /** Null where the field was emptied. */
  readonly onKeep: (text: string | null) => void;
}

function KeptText({ label, className, kept, onKeep }: TextProps) {
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const keep = (): void => {
    const next = text.trim();
    if (next !== kept) onKeep(next === '' ? null : next);
  };
  if (className === 'panel-name') {
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
