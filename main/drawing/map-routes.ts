import type { Point, Segment } from './map-picture.ts';

export interface LineRoute {
  readonly start: Point;
  readonly segments: readonly Segment[];
}

const line = (x: number, y: number): Segment => ({ is: 'line', to: { x, y } });

/** From the right side of a box to the left side of one in the next column: straight as far as the number needs it, then a curve. */
export function curveBetween(start: Point, end: Point, straightAtStart: number, straightAtEnd: number): LineRoute {
  const [from, to] = [start.x + straightAtStart, end.x - straightAtEnd];
  const middle = (from + to) / 2;
  return {
    start,
    segments: [
      line(from, start.y),
      { is: 'curve', first: { x: middle, y: start.y }, second: { x: middle, y: end.y }, to: { x: to, y: end.y } },
      line(end.x, end.y),
    ],
  };
}

/** Around the columns between: out to a side, down to a lane below everything, to the far side, up, and in from there. */
export const aroundBelow = (start: Point, sideX: number, laneY: number, farX: number, end: Point): LineRoute => ({
  start,
  segments: [line(sideX, start.y), line(sideX, laneY), line(farX, laneY), line(farX, end.y), line(end.x, end.y)],
});

/** Along the left side of a column, from one box to one below it. */
export const alongTheLeft = (start: Point, sideX: number, end: Point): LineRoute => ({
  start,
  segments: [line(sideX, start.y), line(sideX, end.y), line(end.x, end.y)],
});
