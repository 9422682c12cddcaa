import { ruleLabel, ruleMeaning } from '../format/words.ts';
import { useOpenCase, useRule } from '../state/caseContext.ts';
import { useView, useViewStore } from '../state/view.ts';
import { toggleTheme, useTheme } from '../theme/useTheme.ts';
import { Headline } from './headline.tsx';
import { openHelp } from './helpSheet.tsx';
import { MethodNote } from './methodNote.tsx';
import { PricedLine } from './pricedLine.tsx';
import { ShareBar, Sure } from './shareBar.tsx';
import { SnapshotNote } from './snapshotNote.tsx';

/** Where did it go, how sure is that: the case's name, what is asked of it, and the answer in a sentence and a bar. */
export function CaseHeader() {
  const { id, case: known, overview } = useOpenCase();
  const snapshot = useView((view) => view.snapshot);
  const theme = useTheme();
  return (
    <header className="case-header">
      <div className="header-row">
        <a className="home" href="/" title="All cases">
          <img src="/icon.svg" width="18" height="18" alt="Spoor: all cases" />
        </a>
        <h1>{known.name}</h1>
        {known.isDemo && !/simulated/i.test(known.name) && <span className="badge">simulated</span>}
        {snapshot === null && (
          <a
            className="change-link"
            href={`/cases/${id}/change`}
            title="What the case asks: files, thefts, tags, stops, rules, prices"
          >
            Change
          </a>
        )}
        <span className="spacer" />
        <RuleChoice />
        <CompareChoice />
        {overview.measures.length > 1 && <MeasureChoice />}
        <AmountChoice />
        <button
          type="button"
          className="plain"
          onClick={toggleTheme}
          aria-label={`${theme === 'light' ? 'Dark' : 'Light'} colours`}
        >
          {theme === 'light' ? '☾' : '☀'}
        </button>
        <button
          type="button"
          className="plain"
          onClick={openHelp}
          aria-label="Keys, words and signs"
          aria-keyshortcuts="?"
        >
          ?
        </button>
      </div>
      <SnapshotNote />
      <Headline />
      <PricedLine />
      <div className="bar-row">
        <ShareBar />
        <Sure />
      </div>
    </header>
  );
}

function RuleChoice() {
  const { overview } = useOpenCase();
  const rule = useRule();
  const view = useViewStore();
  return (
    <label className="choice">
      <span>
        rule <MethodNote words={ruleMeaning(rule)} section={rule} />
      </span>
      <select value={rule} onChange={(event) => view.change({ rule: event.target.value })} aria-keyshortcuts="R">
        {overview.rules.map((name) => (
          <option key={name} value={name}>
            {ruleLabel(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function CompareChoice() {
  const { overview } = useOpenCase();
  const rule = useRule();
  const compare = useView((view) => view.compare);
  const view = useViewStore();
  return (
    <label className="choice">
      <span>compare</span>
      <select value={compare ?? ''} onChange={(event) => view.change({ compare: event.target.value || null })}>
        <option value="">with none</option>
        {overview.rules
          .filter((name) => name !== rule)
          .map((name) => (
            <option key={name} value={name}>
              {ruleLabel(name)}
            </option>
          ))}
      </select>
    </label>
  );
}

function MeasureChoice() {
  const { overview } = useOpenCase();
  const view = useViewStore();
  return (
    <label className="choice">
      <span>stolen</span>
      <select
        value={overview.measure.id}
        onChange={(event) => view.change({ measure: event.target.value, selection: [], open: [] })}
      >
        {overview.measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {measure.symbol} · {measure.chain}
          </option>
        ))}
      </select>
    </label>
  );
}

function AmountChoice() {
  const { overview } = useOpenCase();
  const way = useView((view) => view.amounts);
  const view = useViewStore();
  const { price, symbol } = overview.measure;
  const set = (value: string): void => {
    view.change({ amounts: value === 'share' || value === 'price' ? value : 'units' });
  };
  return (
    <label className="choice">
      <span>amounts</span>
      <select value={way} onChange={(event) => set(event.target.value)}>
        <option value="units">{symbol}</option>
        <option value="share">% of stolen</option>
        {price !== null && <option value="price">{price.currency}, at your price</option>}
      </select>
    </label>
  );
}
