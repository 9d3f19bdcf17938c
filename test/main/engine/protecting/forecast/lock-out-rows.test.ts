import { describe, expect, it } from 'vitest';
import { lockOutRows, type LockOutRow } from '../../../../../main/engine/protecting/forecast/lock-out-rows.ts';
import { lockOutRules } from '../../../../../main/engine/protecting/forecast/lock-out-rules.ts';
import { neverTouchList } from '../../../../../main/engine/protecting/never-touch-list.ts';

const rows: readonly LockOutRow[] = Object.values(lockOutRows).flat();

describe('the known dangers', () => {
  it('are whole: every row of the four lists is there once', () => {
    const sizes = Object.values(lockOutRows).map((list) => list.length);
    expect(sizes).toEqual([20, 6, 13, 23]);
    const numbered = (letter: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
    expect(rows.map((row) => row.id)).toEqual([...numbered('L', 20), ...numbered('B', 6), ...numbered('D', 13), ...numbered('R', 23)]);
  });

  it('are each covered by a rule or by what is never done, or open with a reason', () => {
    const uncovered = rows.filter((row) => (row.rules ?? []).length + (row.neverTouch ?? []).length === 0 && row.open === undefined);
    expect(uncovered).toEqual([]);
    for (const { open } of rows) if (open !== undefined) expect(open).toMatch(/^[A-Z].*\.$/);
  });

  it('name rules that there are, and leave out none', () => {
    const named = new Set(rows.flatMap((row) => row.rules ?? []));
    expect([...named].sort()).toEqual(lockOutRules.map((rule) => rule.id).sort());
  });

  it('name parts of the list of what is never done that refuse something', () => {
    for (const part of rows.flatMap((row) => row.neverTouch ?? [])) expect(Object.values(neverTouchList[part]).length).toBeGreaterThan(0);
  });
});
