import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AmountWriter } from '../format/amountWriter.ts';
import { countOf, ruleLabel } from '../format/words.ts';
import { isWriting } from '../shell/isWriting.ts';
import { Failed, Working } from '../shell/states.tsx';
import { picturePath, useAmounts, useOpenCase, useRule } from '../state/caseContext.ts';
import type { Picture, RuleName } from '../state/contract.ts';
import { useAnswer, useCoordinator, useStored } from '../state/useAnswer.ts';
import { useView, useViewStore } from '../state/view.ts';
import { useTheme } from '../theme/useTheme.ts';
import { useWork } from '../work/workContext.ts';
import { endLabelWidth } from './endLabels.tsx';
import { differencesOf, type LayoutSpace, layoutSides, type PictureLayout } from './layoutPicture.ts';
import { MoreEnds } from './moreEnds.tsx';
import { sidesOf } from './pictureSides.ts';
import { PictureSvg } from './pictureSvg.tsx';
import { PictureTip } from './pictureTip.tsx';
import { placeLabels } from './placeLabels.ts';
import { relatedTo } from './related.ts';
import { type Step, stepAlong } from './stepAlong.ts';
import { useSize, useTextScale } from './useSize.ts';
import { useTween } from './useTween.ts';
import { useZoom } from './useZoom.ts';
import { useZoomAddress } from './useZoomAddress.ts';
import { bringIn, zoomLayout } from './zoomLayout.ts';

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

/** The flow picture, or two of them where rules are compared: then over the same nodes, at the same places and scale. */
export function PictureView() {
  const rule = useRule();
  const open = useOpenCase();
  const view = useView((value) => value);
  const second = open.overview.rules.find((other) => other === view.compare && other !== rule) ?? null;
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const size = sizeFor(width, height);
  const path = height === 0 ? null : picturePath(open.id, { ...view, compare: second }, rule, size);
  const { data, failure, isStale } = useAnswer<Picture>(path);
  const { pictureSize } = useViewStore();
  useEffect(() => {
    if (height > 0) pictureSize.set(size);
  }, [pictureSize, height, size]);
  usePrefetch(data === undefined ? 0 : size, rule);
  const sides = useMemo(() => (data === undefined ? [] : sidesOf(data)), [data]);
  const layouts = useLayouts(data, sides, width, height);
  return (
    <div className={second === null ? 'pictures' : 'pictures is-compared'}>
      {(second === null ? [rule] : [rule, second]).map((one, at) => (
        <div
          key={at === 0 ? 'first' : 'second'}
          className="picture-frame"
          ref={at === 0 ? frame : undefined}
          aria-busy={isStale}
        >
          {second !== null && <h3 className="picture-heading">{ruleLabel(one)}</h3>}
          {failure !== undefined && <Failed failure={failure} />}
          {failure === undefined && layouts[at] === undefined && <Working what="Drawing the flow" />}
          {failure === undefined && layouts[at] !== undefined && (
            <LivePicture target={layouts[at]} picture={sides[at]!} isMain={at === 0} />
          )}
        </div>
      ))}
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
        if (other !== rule) coordinator.prefetch(picturePath(id, view, other, size));
      }
    }, 350);
    return () => clearTimeout(timer);
  }, [coordinator, id, overview, view, rule, size]);
}

function useLayouts(
  picture: Picture | undefined,
  sides: readonly Picture[],
  width: number,
  height: number,
): readonly PictureLayout[] {
  const before = useRef<PictureLayout | null>(null);
  const textScale = useTextScale();
  return useMemo(() => {
    if (picture === undefined || width < 200 || height < 80) return [];
    const isCompared = sides.length > 1;
    const space: LayoutSpace = {
      width,
      height,
      left: 16,
      right: endLabelWidth(width, textScale) + differencesOf(picture) * textScale,
      top: isCompared ? 38 : 22,
      bottom: 26 * textScale,
      textScale,
    };
    const layouts = layoutSides(picture, sides, space, before.current);
    before.current = layouts[0]!;
    return layouts;
  }, [picture, sides, width, height, textScale]);
}

interface LiveProps {
  readonly target: PictureLayout;
  readonly picture: Picture;
  readonly isMain: boolean;
}

/** The keys [ and ] step along the flow wherever the focus is, as in other tools of the trade. */
function useStepKeys(isMain: boolean, layout: PictureLayout, choose: (key: string, isAlso: boolean) => void): void {
  const viewStore = useViewStore();
  useEffect(() => {
    if (!isMain) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || (event.key !== '[' && event.key !== ']') || isWriting(event)) return;
      const next = stepAlong(layout, viewStore.store.get().selection.at(-1) ?? null, STEPS[event.key]!);
      if (next !== null) choose(next, false);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isMain, layout, viewStore, choose]);
}

function keyUnder(event: { readonly target: EventTarget }): string | null {
  return event.target instanceof Element
    ? (event.target.closest('[data-key]')?.getAttribute('data-key') ?? null)
    : null;
}

/** What is not shown by itself, in words: how many holders are gathered, and what of them the person hid. */
function gatheredWords({ gathered, hidden }: Picture, amounts: AmountWriter): string {
  const parts: string[] = [];
  if (gathered.nodes > 0) parts.push(`${countOf(gathered.nodes, 'holder')} gathered in “others”`);
  if (hidden.nodes > 0) parts.push(`${hidden.nodes} hidden by you (${amounts.short(hidden.amount)}) among others`);
  return parts.join(', ');
}

function LivePicture({ target, picture, isMain }: LiveProps) {
  const viewStore = useViewStore();
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useStored(viewStore.zoom, (value) => value);
  const whole = useTween(target) ?? target;
  const layout = useMemo(() => zoomLayout(whole, zoom), [whole, zoom]);
  const pulling = useZoom(frame, target.space, isMain);
  useZoomAddress(target.space, isMain);
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
      if (next !== null) chooseInSight(next, event.shiftKey);
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') openChosen(selection.at(-1) ?? null);
  };
  const chooseInSight = useCallback(
    (key: string, isAlso: boolean): void => {
      if (isAlso) viewStore.chooseAlso(key);
      else viewStore.choose(key);
      const drawn = target.nodes.find(({ node }) => key === `node:${node.id}`);
      if (drawn !== undefined) viewStore.zoom.set(bringIn(viewStore.zoom.get(), drawn, target.space));
    },
    [viewStore, target],
  );
  useStepKeys(isMain, layout, chooseInSight);
  const openChosen = (key: string | null): void => {
    const node = picture.nodes.find(({ id }) => key === `node:${id}`);
    if (node?.isOpenable === true) viewStore.openMore(node.id);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (pulling.onPointerMove(event)) {
      onPointerLeave();
      return;
    }
    viewStore.hovered.set(keyUnder(event));
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setPointer({ x: event.clientX - left, y: event.clientY - top });
  };
  const onPointerLeave = (): void => {
    viewStore.hovered.set(null);
    setPointer(null);
  };
  const title = `Flow of what was stolen under ${ruleLabel(picture.rule)}: ${countOf(picture.nodes.length, 'node')}, ${countOf(picture.bands.length, 'band')}, ${amounts.long(picture.total)} in all. The table of ends has the same in words.`;
  return (
    <>
      <div
        ref={frame}
        className={zoom.k === 1 ? 'picture-live' : 'picture-live is-zoomed'}
        role="application"
        aria-label={title}
        aria-roledescription="flow picture"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys [ ] and the arrows step along the flow here
        tabIndex={0}
        data-picture={isMain ? 'main' : 'compared'}
        onKeyDown={onKeyDown}
        onPointerDown={pulling.onPointerDown}
        onClick={(event: MouseEvent) => {
          if (!pulling.wasPulled()) viewStore.choose(keyUnder(event), event.shiftKey);
        }}
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
          gathered={gatheredWords(picture, amounts)}
        />
        {hovered !== null && pointer !== null && (
          <PictureTip layout={layout} hovered={hovered} at={pointer} amounts={amounts} names={work.names} />
        )}
      </div>
      <MoreEnds layout={layout} amounts={amounts} names={work.names} />
    </>
  );
}
