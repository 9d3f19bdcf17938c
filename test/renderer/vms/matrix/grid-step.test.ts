import { describe, expect, it } from 'vitest';
import type { PressedKey } from '../../../../renderer/findings/next-line.ts';
import { gridStep } from '../../../../renderer/vms/matrix/grid-step.ts';

const size = { line: 12, column: 5 };
const at = { line: 3, column: 2 };
const press = (key: string, more: Partial<PressedKey> = {}, from = at) =>
  gridStep(size, from, { key, ctrlKey: false, altKey: false, metaKey: false, ...more }, 4);
const to = (line: number, column: number) => ({ does: 'move', to: { line, column } });

describe('the keys of the matrix', () => {
  it.each([
    ['ArrowDown', {}, to(4, 2)],
    ['ArrowUp', {}, to(2, 2)],
    ['ArrowRight', {}, to(3, 3)],
    ['ArrowLeft', {}, to(3, 1)],
    ['PageDown', {}, to(7, 2)],
    ['PageUp', {}, to(0, 2)],
    ['Home', {}, to(3, 0)],
    ['End', {}, to(3, 4)],
    ['Home', { ctrlKey: true }, to(0, 0)],
    ['End', { ctrlKey: true }, to(11, 4)],
    ['Enter', {}, { does: 'open' }],
    [' ', {}, { does: 'choose' }],
    [' ', { ctrlKey: true }, { does: 'chooseColumn' }],
    ['f', {}, { does: 'fix' }],
  ] as const)('%s %o', (key, more, step) => {
    expect(press(key, more)).toEqual(step);
  });
  it('stay inside the matrix', () => {
    expect(press('ArrowUp', {}, { line: 0, column: 0 })).toEqual(to(0, 0));
    expect(press('ArrowDown', {}, { line: 11, column: 4 })).toEqual(to(11, 4));
    expect(press('ArrowRight', {}, { line: 11, column: 4 })).toEqual(to(11, 4));
  });
  it.each([
    ['Tab', {}],
    ['Escape', {}],
    ['f', { ctrlKey: true }],
    ['ArrowDown', { altKey: true }],
    ['ArrowRight', { metaKey: true }],
    ['1', { ctrlKey: true }],
  ])('leave %s %o to others', (key, more) => {
    expect(press(key, more)).toBeUndefined();
  });
});
