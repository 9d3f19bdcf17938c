import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../main/contract/finding.ts';
import { judgeInTurn } from '../../../../main/engine/running/judge-in-turn.ts';

const one: Finding = {
  control: 'HV-X-01',
  target: { kind: 'host', key: {}, label: 'HV01' },
  verdict: 'met',
  statement: 'It is set',
  evidence: [],
  severity: 'low',
  ownSeverity: 'low',
} as unknown as Finding;
const many = (control: string, count: number): readonly Finding[] => Array.from({ length: count }, () => ({ ...one, control }));

describe('judging in turn', () => {
  it('tells the findings of one control before the next is judged, where they are many, and lets other work run', async () => {
    const course: string[] = [];
    let release = (): void => undefined;
    const judging = judgeInTurn<string>(
      {
        tell: (findings) => {
          course.push(`told ${String(findings.length)}`);
        },
        pause: () => {
          course.push('pause');
          return new Promise((resolve) => {
            release = resolve;
          });
        },
      },
      (control) => {
        course.push(`judged ${control}`);
        return many(control, control === 'few' ? 3 : 1000);
      },
    );
    judging.add(['few', 'a', 'b']);
    expect(course).toEqual(['judged few', 'judged a', 'told 1003', 'pause']);
    judging.add(['few']);
    expect(course.at(-1)).toBe('pause');
    release();
    await expect.poll(() => course.slice(4)).toEqual(['judged b', 'told 1000', 'pause']);
    release();
    await judging.end();
    expect(course.slice(7)).toEqual(['judged few', 'told 3']);
  });

  it('judges and tells at once where nothing waits for its turn', async () => {
    const told: number[] = [];
    const judging = judgeInTurn<string>({ tell: (findings) => told.push(findings.length) }, (control) => many(control, 2));
    judging.add(['a', 'b']);
    expect(told).toEqual([4]);
    judging.add(['c']);
    expect(told).toEqual([4, 2]);
    await judging.end();
  });

  it('throws what judging has thrown, at once and at the end', async () => {
    const broken = judgeInTurn<string>({ tell: () => undefined }, () => {
      throw new Error('the control is broken');
    });
    expect(() => {
      broken.add(['a']);
    }).toThrow('the control is broken');
    expect(() => {
      broken.add(['b']);
    }).toThrow('the control is broken');
    await expect(broken.end()).rejects.toThrow('the control is broken');
  });
});
