import { describe, expect, it } from 'vitest';
import { benchVerdict } from '../../../scripts/tools/bench-verdict.mjs';
import { notKept, type Measurement } from '../../bench/bench-table.ts';
import { promises, type PromiseId } from '../../bench/promises.ts';

const measured = (change: number): readonly Measurement[] =>
  (Object.keys(promises) as PromiseId[]).map((promise) => ({
    bench: 'a',
    on: 'a computer',
    what: promise,
    measured: '',
    about: { promise, value: promises[promise].limit + change },
  }));

describe('npm run bench -- --check', () => {
  it('ends with 0 when every promise is kept', () => {
    expect(benchVerdict({ notKept: notKept(measured(-0.001)) })).toEqual({ exitCode: 0, lines: ['Every promise is kept.'] });
  });

  it('ends with 1 and names the promise when one is missed', () => {
    const [, ...others] = measured(-0.001);
    const [first] = measured(1);
    if (!first) throw new Error('no promise');
    const said = benchVerdict({ notKept: notKept([first, ...others]) });
    expect(said.exitCode).toBe(1);
    expect(said.lines).toEqual([expect.stringMatching(/^Missed: judging 500 controls/)]);
  });

  it('ends with 1 when one was not measured', () => {
    const said = benchVerdict({ notKept: notKept(measured(-0.001).slice(1)) });
    expect(said.exitCode).toBe(1);
    expect(said.lines).toEqual([expect.stringMatching(/^Not measured: /)]);
  });
});
