import { describe, expect, it } from 'vitest';
import { comparedPair, sideChoices } from '../../../renderer/history/compared-pair.ts';

const scans = (...times: readonly string[]) => times.map((finishedAt) => ({ finishedAt, readable: true }));
const record = { name: 'old.json', text: '{}' };
type Chosen = Parameters<typeof comparedPair>[1];
const pair = (times: readonly string[], chosen: Chosen = {}, loaded?: typeof record): readonly (string | undefined)[] => {
  const { one, other } = comparedPair(sideChoices(scans(...times), loaded), chosen);
  return [one?.value, other?.value];
};

describe('the two sides that are compared', () => {
  it('are the two newest scans until others are chosen', () => {
    expect(pair(['c', 'b', 'a'])).toEqual(['b', 'c']);
    expect(pair(['c', 'b', 'a'], { one: 'a' })).toEqual(['a', 'c']);
    expect(pair(['c', 'b', 'a'], { one: 'a', other: 'now' })).toEqual(['a', 'now']);
  });

  it('are the only scan and the current findings where there is one scan, and never a side that is gone', () => {
    expect(pair(['b'])).toEqual(['b', 'now']);
    expect(pair([])).toEqual([undefined, 'now']);
    expect(pair(['c', 'b'], { one: 'record', other: 'z' })).toEqual(['b', 'c']);
  });

  it('are a loaded record and the current findings until others are chosen; a record can stand beside any scan', () => {
    expect(pair(['c', 'b'], {}, record)).toEqual(['record', 'now']);
    expect(pair(['c', 'b'], { other: 'b' }, record)).toEqual(['record', 'b']);
  });

  it('are never a scan that cannot be read', () => {
    const choices = sideChoices([{ finishedAt: 'c', readable: true }, { finishedAt: 'b', readable: false }, ...scans('a')], undefined);
    expect(choices.map(({ value }) => value)).toEqual(['c', 'a', 'now']);
  });
});
