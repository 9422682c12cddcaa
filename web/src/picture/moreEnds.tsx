import { useMemo } from 'react';
import type { AmountWriter } from '../format/amountWriter.ts';
import { groupLabel } from '../format/words.ts';
import { Popover } from '../shell/popover.tsx';
import { useViewStore } from '../state/view.ts';
import { differenceText, endAmount, endName, moreWords } from './endLabels.tsx';
import { groupOf, type PictureLayout } from './layoutPicture.ts';
import { MORE_ENDS, placeEnds } from './placeEnds.ts';

interface Props {
  readonly layout: PictureLayout;
  readonly amounts: AmountWriter;
  readonly names: ReadonlyMap<string, string>;
}

/** The ends that have no room for a line of their own, as a list that opens over the picture's own words for them. */
export function MoreEnds({ layout, amounts, names }: Props) {
  const view = useViewStore();
  const { lines, left } = useMemo(() => placeEnds(layout), [layout]);
  const line = lines.find(({ key }) => key === MORE_ENDS);
  if (line === undefined) return null;
  const right = layout.width - layout.labelsEnd + layout.differences - 6;
  return (
    <div className="more-ends" style={{ bottom: layout.height - line.y - 10, right }}>
      <Popover label="" name={moreWords(left)}>
        <ul className="lines">
          {left.map((drawn) => (
            <li key={drawn.node.id}>
              <button type="button" className="line" onClick={() => view.choose(`node:${drawn.node.id}`)}>
                <span className="amount">
                  {endAmount(drawn, amounts)} <span className="faint">{differenceText(drawn, amounts)}</span>
                </span>
                <span>
                  <span className="faint">{groupLabel(groupOf(drawn.node))}</span> {endName(drawn, names)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}
