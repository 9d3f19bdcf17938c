import type { PictureLine } from '../../main/drawing/map-picture.ts';

/** The way of a line as SVG writes it. */
export const linePath = ({ start, segments }: Pick<PictureLine, 'start' | 'segments'>): string =>
  [
    `M${String(start.x)} ${String(start.y)}`,
    ...segments.map((each) =>
      each.is === 'line'
        ? `L${String(each.to.x)} ${String(each.to.y)}`
        : `C${[each.first, each.second, each.to].map(({ x, y }) => `${String(x)} ${String(y)}`).join(' ')}`,
    ),
  ].join('');
