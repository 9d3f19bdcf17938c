import { describe, expect, it } from 'vitest';
import { pointName, scenarios, type Counted } from './scenario.ts';

const counted = (point: string, who: Counted['who'] = 'Castellan', times = 3): Counted => ({ phase: 'apply', point, who, times });
const jobs = [
  { kind: 'practice', points: [counted('a'), counted('b'), counted('c')] },
  { kind: 'practice', points: [counted('a'), counted('d')] },
  { kind: 'simulated', points: [counted('a'), counted('a', 'PowerShell'), counted('a', 'both')] },
] as const;
const kindOf = (job: number): string => jobs[job]?.kind ?? '';

describe('the kills of a run', () => {
  it('are the same for the same seed and number', () => {
    const drawn = (seed: number): readonly unknown[] => Array.from({ length: 40 }, (_, kill) => scenarios(seed, jobs)(kill));
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it('come by every point once before any comes twice, for each program that is killed there', () => {
    const of = scenarios(7, jobs);
    const first = Array.from({ length: 7 }, (_, kill) => of(kill));
    expect(new Set(first.map((each) => pointName(kindOf(each.job), each))).size).toBe(7);
  });

  it('stay inside how often a point is passed, and leave a Castellan alive that only loses its PowerShell', () => {
    const of = scenarios(7, jobs);
    const all = Array.from({ length: 400 }, (_, kill) => of(kill));
    expect(new Set(all.map(({ nth }) => nth))).toEqual(new Set([0, 1, 2]));
    expect(all.filter(({ who, way }) => who === 'PowerShell' && way === 'sigkill')).toEqual([]);
    expect(all.some(({ job, way }) => job === 2 && way === 'sigkill') && all.some(({ job, way }) => job < 2 && way === 'sigkill')).toBe(true);
  });
});
