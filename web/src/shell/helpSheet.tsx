import { useEffect, useRef } from 'react';
import { REASON_NAMES, RULE_NAMES, reasonLabel, reasonMeaning, ruleLabel, ruleMeaning } from '../format/words.ts';
import { makeStore } from '../state/store.ts';
import { useStored } from '../state/useAnswer.ts';
import { Signs } from './signs.tsx';

const isOpen = makeStore(false);

/** Opens the sheet of keys and words. */
export function openHelp(): void {
  isOpen.set(true);
}

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['[  ]', 'step back and forward along the flow'],
  ['Shift ← → ↑ ↓', 'choose that also: then group or hide all of it'],
  ['↑  ↓', 'to what stands above or below, in the picture or a table'],
  ['←  →', 'in picture and graph: back and forward along the flow'],
  ['Enter', 'open what is gathered; in the graph, ask the ledger; choose the row'],
  ['+  −  0', 'nearer, farther, all of it'],
  ['Esc', 'let go of what is chosen, show all of time'],
  ['R  Shift R', 'next rule, rule before'],
  ['G', 'flow picture or graph'],
  ['1 – 4', 'ends, transfers, addresses, log'],
  ['/', 'find in the tables'],
  ['N', 'name what is chosen'],
  ['M', 'note about what is chosen'],
  ['Ctrl Z  Ctrl Shift Z', 'undo, redo: your own work, after a reload too; the log takes back any line'],
  ['S', 'keep a snapshot'],
  ['T', 'light or dark'],
  ['?', 'this sheet'],
];

const POINTER: readonly (readonly [what: string, does: string])[] = [
  ['point', 'amount and time'],
  ['click', 'choose, and show in the panel'],
  ['shift-click', 'choose also'],
  ['double-click', 'open what is gathered; in the graph, choose neighbours'],
  ['drag', 'in the time strip: choose a stretch; else: move what is enlarged'],
  ['wheel', 'zoom; on a long page with Ctrl'],
];

/** Keys, pointer, the words of rules and ends, and every sign, on one sheet. */
export function HelpSheet() {
  const open = useStored(isOpen, (value) => value);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onClose={() => isOpen.set(false)}>
      <div className="sheet-head">
        <h2 id="sheet-title">Keys, words and signs</h2>
        <button type="button" className="plain" onClick={() => isOpen.set(false)}>
          Close
        </button>
      </div>
      <div className="sheet-body">
        <section>
          <h3>Keys</h3>
          <dl>
            {KEYS.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <h3>Pointer</h3>
          <dl>
            {POINTER.map(([what, does]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>Rules</h3>
          <Words names={RULE_NAMES} label={ruleLabel} meaning={ruleMeaning} section={(rule) => rule} />
          <h3>Where it ends</h3>
          <Words
            names={REASON_NAMES}
            label={reasonLabel}
            meaning={reasonMeaning}
            section={() => 'where-following-stops'}
          />
        </section>
        <section>{open && <Signs />}</section>
      </div>
    </dialog>
  );
}

interface WordsProps {
  readonly names: readonly string[];
  readonly label: (name: string) => string;
  readonly meaning: (name: string) => string;
  /** Of the methods page. */
  readonly section: (name: string) => string;
}

/** Words with what they mean, each leading to how it is made. */
function Words({ names, label, meaning, section }: WordsProps) {
  return (
    <dl className="words">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <a href={`/docs/methods#${section(name)}`} target="_blank" rel="noreferrer">
              {label(name)}
            </a>
          </dt>
          <dd>{meaning(name)}</dd>
        </div>
      ))}
    </dl>
  );
}
