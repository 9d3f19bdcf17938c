import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { linesOf } from '../../../renderer/findings/list-lines.ts';
import { nextLine, type LineStep } from '../../../renderer/findings/next-line.ts';
import { controls, rowOf } from '../sample-groups.ts';

const groups = groupsOf([rowOf('A', '1'), rowOf('A', '2'), rowOf('B', '3'), rowOf('C', '4'), rowOf('C', '5')], controls);
const key = (of: string): string => linesOf(groups, new Set()).find((line) => line.group.control.id === of)?.key ?? '';
/** A open with its two findings, B with one finding, C closed: lines 0 to 4. */
const lines = linesOf(groups, new Set([key('A')]));
const plain = { ctrlKey: false, altKey: false, metaKey: false };
const step = (active: number, pressed: string, modifiers: Partial<typeof plain> = {}): LineStep | undefined =>
  nextLine(lines, active, { key: pressed, ...plain, ...modifiers }, 3);

describe('the keys of the list of findings', () => {
  it('are tried on an open group, its findings, a single finding and a closed group', () => {
    expect(lines.map((line) => `${line.is} ${line.group.control.id}`)).toEqual(['group A', 'row A', 'row A', 'group B', 'group C']);
  });

  it.each<[string, number, number]>([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 0, 3],
    ['PageDown', 3, 4],
    ['PageUp', 4, 1],
    ['PageUp', 1, 0],
    ['Home', 4, 0],
    ['End', 0, 4],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 2, 0],
  ])('%s moves from line %i to line %i', (pressed, from, to) => {
    expect(step(from, pressed)).toEqual({ does: 'move', to });
  });

  it('show the fix of a line with F, and leave Ctrl+F to the search', () => {
    expect(step(1, 'f')).toEqual({ does: 'fix' });
    expect(step(0, 'F')).toEqual({ does: 'fix' });
    expect(step(1, 'f', { ctrlKey: true })).toBeUndefined();
  });

  it('fold and unfold a group, and do nothing on a finding inside', () => {
    expect(step(4, 'ArrowRight')).toEqual({ does: 'unfold' });
    expect(step(0, 'ArrowLeft')).toEqual({ does: 'fold' });
    expect(step(1, 'ArrowRight')).toEqual({ does: 'nothing' });
  });

  it('open with Enter and choose with Space', () => {
    expect(step(1, 'Enter')).toEqual({ does: 'activate' });
    expect(step(1, ' ')).toEqual({ does: 'choose' });
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('leave what is pressed with %s to others, but for Ctrl+Home and Ctrl+End', (modifier) => {
    for (const pressed of ['ArrowDown', 'Enter', ' ', 'PageUp']) expect(step(2, pressed, { [modifier]: true })).toBeUndefined();
    expect(step(2, 'End', { [modifier]: true })).toEqual(modifier === 'ctrlKey' ? { does: 'move', to: 4 } : undefined);
  });

  it('leave other keys, and an empty list, to others', () => {
    expect(step(0, 'F6')).toBeUndefined();
    expect(step(0, 'a')).toBeUndefined();
    expect(nextLine([], 0, { key: 'ArrowDown', ...plain }, 3)).toBeUndefined();
  });

  it('never lead out of the list', () => {
    for (const pressed of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'ArrowLeft', 'ArrowRight'])
      for (const at of lines.keys()) {
        const next = step(at, pressed);
        if (next?.does === 'move') expect(lines[next.to], `${pressed} from ${String(at)}`).toBeDefined();
      }
  });
});
