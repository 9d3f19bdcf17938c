import { describe, expect, it } from 'vitest';
import { architectureDrawing, drawnArrows } from '../../../../scripts/tools/generate/architecture-drawing.ts';
import { rooms } from '../../../../scripts/tools/rooms.ts';

const room = (...names: readonly string[]) => ({ rooms: names, packages: [], node: false });

describe('the drawing of the rooms', () => {
  it('leaves out an arrow that follows from two others', () => {
    expect(drawnArrows({ a: room('b', 'c'), b: room('c'), c: room() }).map(({ from, to }) => `${from} ${to}`)).toEqual(['a b', 'b c']);
  });

  it('keeps an arrow beside an arrow to one file', () => {
    const drawn = drawnArrows({ a: room('b/ports.ts', 'c'), b: room('c'), c: room() });
    expect(drawn.map(({ from, to, only }) => [from, to, only])).toEqual([
      ['a', 'b', 'ports.ts'],
      ['a', 'c', undefined],
      ['b', 'c', undefined],
    ]);
  });

  it('names every room', () => {
    const text = architectureDrawing();
    expect(Object.keys(rooms).filter((name) => !text.includes(`  ${name}[`) && !text.includes(`  ${name}(`))).toEqual([]);
  });

  it('reaches every room that the table allows', () => {
    const drawn = drawnArrows(rooms);
    const reached = (from: string): ReadonlySet<string> =>
      new Set(drawn.filter((each) => each.from === from).flatMap((each) => [each.to, ...(each.only === undefined ? reached(each.to) : [])]));
    const missing = Object.entries(rooms).flatMap(([name, { rooms: allowed }]) =>
      allowed.map((place) => place.split('/')[0] ?? '').filter((to) => to in rooms && !reached(name).has(to)),
    );
    expect(missing).toEqual([]);
  });
});
