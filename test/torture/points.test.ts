import { describe, expect, it } from 'vitest';
import { Points, withPoints } from './points.ts';

const port = {
  identity: { name: 'HV01' },
  append: (entry: { readonly entry: string }): Promise<string> => Promise.resolve(entry.entry),
  owner: { issue: (): Promise<number> => Promise.resolve(1) },
};

describe('points around a port', () => {
  it('stand before and after each method, also of a port inside the port, without a list of them', async () => {
    const points = new Points();
    const wrapped = withPoints(points, 'journal', { ...port, added: () => Promise.resolve() });
    await wrapped.append({ entry: 'runStarted' });
    await wrapped.owner.issue();
    await wrapped.added();
    expect(wrapped.identity).toBe(port.identity);
    expect(points.seen).toEqual(['journal.append runStarted', 'journal.owner.issue', 'journal.added'].flatMap((name) => [`${name}, before`, `${name}, after`]));
  });

  it('let nothing happen after the kill', async () => {
    const points = new Points({ point: 'journal.owner.issue, before', nth: 1 });
    let issued = 0;
    const wrapped = withPoints(points, 'journal', { ...port, owner: { issue: () => Promise.resolve((issued += 1)) } });
    await wrapped.owner.issue();
    void wrapped.owner.issue();
    void wrapped.append({ entry: 'runEnded' });
    await points.killed;
    expect([issued, points.struck, points.seen.length]).toEqual([1, true, 3]);
  });

  it('refuse a method that answers at once: no kill could stand before its answer', async () => {
    const wrapped = withPoints(new Points(), 'journal', { notices: () => [] });
    await expect(Promise.resolve(wrapped.notices())).rejects.toThrow('journal.notices answers at once');
  });
});
