import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { countOf, ruleLabel } from '../format/words.ts';
import { isWriting } from '../shell/isWriting.ts';
import { Failed, Working } from '../shell/states.tsx';
import { picturePath, useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { Picture, RuleName } from '../state/contract.ts';
import { useAnswer, useCoordinator, useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { useTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { END_LABEL_WIDTH } from './endLabels.tsx';
import { type LayoutSpace, layoutPicture, type PictureLayout } from './layoutPicture.ts';
import { PictureSvg } from './pictureSvg.tsx';
import { PictureTip } from './pictureTip.tsx';
import { placeLabels } from './placeLabels.ts';
import { relatedTo } from './related.ts';
import { type Step, stepAlong } from './stepAlong.ts';
import { useSize, useTextScale } from './useSize.ts';
import { useTween } from './useTween.ts';

const STEPS: Readonly<Record<string, Step>> = {
  '[': 'back',
  ']': 'on',
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How many holders are drawn by themselves in a space of this height: as many as a reader can tell apart. */
function sizeFor(width: number, height: number): number {
  return Math.max(16, Math.min(80, Math.round(Math.min(height / 10, width / 26))));
}

/** The flow picture, or two of them where rules are compared. */
export function PictureView() {
  const rule = useRule();
  const compare = useView((view) => view.compare);
  const { overview } = useOpenCase();
  const second = overview.rules.find((other) => other === compare && other !== rule);
  return (
    <div className={second === undefined ? 'pictures' : 'pictures is-compared'}>
      <OnePicture rule={rule} isMain={true} heading={second === undefined ? null : ruleLabel(rule)} />
      {second !== undefined && <OnePicture rule={second} isMain={false} heading={ruleLabel(second)} />}
    </div>
  );
}

interface OneProps {
  readonly rule: RuleName;
  readonly isMain: boolean;
  readonly heading: string | null;
}

function OnePicture({ rule, isMain, heading }: OneProps) {
  const open = useOpenCase();
  const view = useView((value) => value);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const size = sizeFor(width, height);
  const path = height === 0 ? null : picturePath(open.id, { ...view, compare: null }, rule, size);
  const { data, failure, isStale } = useAnswer<Picture>(path);
  const { pictureSize } = useViewStore();
  useEffect(() => {
    if (isMain && height > 0) pictureSize.set(size);
  }, [pictureSize, isMain, height, size]);
  usePrefetch(isMain && data !== undefined ? size : 0, rule);
  const layout = useLayout(data, width, height, heading === null ? 22 : 38);
  return (
    <div className="picture-frame" ref={frame} aria-busy={isStale}>
      {heading !== null && <h3 className="picture-heading">{heading}</h3>}
      {failure !== undefined && <Failed failure={failure} />}
      {failure === undefined && layout === null && <Working what="Drawing the flow" />}
      {failure === undefined && layout !== null && data !== undefined && (
        <LivePicture layout={layout} picture={data} rule={rule} isMain={isMain} />
      )}
    </div>
  );
}

/** Asks ahead for the picture under each other rule, so that a switch has nothing to wait for. */
function usePrefetch(size: number, rule: RuleName): void {
  const coordinator = useCoordinator();
  const { id, overview } = useOpenCase();
  const view = useView((value) => value);
  useEffect(() => {
    if (size === 0) return;
    const timer = setTimeout(() => {
      for (const other of overview.rules) {
        if (other !== rule) coordinator.prefetch(picturePath(id, { ...view, compare: null }, other, size));
      }
    }, 350);
    return () => clearTimeout(timer);
  }, [coordinator, id, overview, view, rule, size]);
}

function useLayout(picture: Picture | undefined, width: number, height: number, top: number): PictureLayout | null {
  const before = useRef<PictureLayout | null>(null);
  const textScale = useTextScale();
  const target = useMemo(() => {
    if (picture === undefined || width < 200 || height < 80) return null;
    const space: LayoutSpace = {
      width,
      height,
      left: 16,
      right: END_LABEL_WIDTH * textScale,
      top,
      bottom: 26 * textScale,
      textScale,
    };
    const layout = layoutPicture(picture, space, before.current);
    before.current = layout;
    return layout;
  }, [picture, width, height, top, textScale]);
  return useTween(target);
}

interface LiveProps {
  readonly layout: PictureLayout;
  readonly picture: Picture;
  readonly rule: RuleName;
  readonly isMain: boolean;
}

/** The keys [ and ] step along the flow wherever the focus is, as in other tools of the trade. */
function useStepKeys(isMain: boolean, layout: PictureLayout): void {
  const viewStore = useViewStore();
  useEffect(() => {
    if (!isMain) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || (event.key !== '[' && event.key !== ']') || isWriting(event)) return;
      const next = stepAlong(layout, viewStore.store.get().selection.at(-1) ?? null, STEPS[event.key]!);
      if (next !== null) viewStore.choose(next);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isMain, layout, viewStore]);
}

function keyUnder(event: { readonly target: EventTarget }): string | null {
  return event.target instanceof Element
    ? (event.target.closest('[data-key]')?.getAttribute('data-key') ?? null)
    : null;
}

function LivePicture({ layout, picture, rule, isMain }: LiveProps) {
  const viewStore = useViewStore();
  const selection = useView((view) => view.selection);
  const hovered = useStored(viewStore.hovered, (key) => key);
  const theme = useTheme();
  const amounts = useAmounts();
  const work = useWork();
  const { shades } = useOpenCase();
  const colouring = useMemo(() => ({ theme, shades, given: work.colours }), [theme, shades, work.colours]);
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  const related = useMemo(() => relatedTo(picture, selection), [picture, selection]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const labels = useMemo(() => {
    const wanted = new Set(selection.filter((key) => key.startsWith('node:')).map((key) => key.slice(5)));
    return placeLabels(layout, work.names, wanted, amounts);
  }, [layout, work.names, selection, amounts]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = stepAlong(layout, selection.at(-1) ?? null, step);
      if (next !== null) viewStore.choose(next);
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') openChosen(selection.at(-1) ?? null);
  };
  useStepKeys(isMain, layout);
  const openChosen = (key: string | null): void => {
    const node = picture.nodes.find(({ id }) => key === `node:${id}`);
    if (node?.isOpenable === true) viewStore.openMore(node.id);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    viewStore.hovered.set(keyUnder(event));
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setPointer({ x: event.clientX - left, y: event.clientY - top });
  };
  const onPointerLeave = (): void => {
    viewStore.hovered.set(null);
    setPointer(null);
  };
  const title = `Flow of what was stolen under ${ruleLabel(rule)}: ${countOf(picture.nodes.length, 'node')}, ${countOf(picture.bands.length, 'band')}, ${amounts.long(picture.total)} in all. The table of ends has the same in words.`;
  return (
    <div
      className="picture-live"
      role="application"
      aria-label={title}
      aria-roledescription="flow picture"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys [ ] and the arrows step along the flow here
      tabIndex={0}
      data-picture={isMain ? 'main' : 'compared'}
      onKeyDown={onKeyDown}
      onClick={(event: MouseEvent) => viewStore.choose(keyUnder(event), event.shiftKey)}
      onDoubleClick={(event: MouseEvent) => openChosen(keyUnder(event))}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
    >
      <PictureSvg
        layout={layout}
        colouring={colouring}
        labels={labels}
        related={related}
        chosen={chosen}
        hovered={hovered}
        amounts={amounts}
        names={work.names}
        title={title}
        gathered={
          picture.gathered.nodes === 0 ? '' : `${countOf(picture.gathered.nodes, 'holder')} gathered in “others”`
        }
      />
      {hovered !== null && pointer !== null && (
        <PictureTip layout={layout} hovered={hovered} at={pointer} amounts={amounts} names={work.names} />
      )}
    </div>
  );
}
