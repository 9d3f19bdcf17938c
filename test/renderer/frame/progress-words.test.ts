import { describe, expect, it } from 'vitest';
import { progressWords, type WizardProgress } from '../../../renderer/frame/progress-words.ts';

const atStart: WizardProgress = {
  connected: false,
  questions: undefined,
  scan: { running: false, done: [], of: 0 },
  scanned: false,
  openAreas: undefined,
  toFix: 0,
  toFixOnVms: 0,
  areas: 20,
  inPlan: 0,
  apply: { is: 'idle', steps: [], of: 0 },
};

describe('the words behind the steps', () => {
  it('are empty at the start', () => {
    expect(Object.values(progressWords(atStart)).join('')).toBe('');
  });

  it('count questions without an answer; a default and “I do not know” are answers', () => {
    const questions = [{ doNotKnow: false }, { doNotKnow: true }, { default: 14, doNotKnow: false }, { value: 'x', doNotKnow: false }];
    expect(progressWords({ ...atStart, questions }).environment).toBe('1 open');
    expect(progressWords({ ...atStart, questions: questions.slice(1) }).environment).toBe('done');
  });

  it('show how far a scan is, also over an earlier one', () => {
    const scan = { running: true, done: [1, 2], of: 0 };
    expect(progressWords({ ...atStart, scan }).scan).toBe('running');
    expect(progressWords({ ...atStart, scan: { ...scan, of: 40 }, scanned: true }).scan).toBe('2 of 40');
    expect(progressWords({ ...atStart, scanned: true }).scan).toBe('done');
  });

  it('call the areas done only where none is open', () => {
    expect(progressWords({ ...atStart, openAreas: 3 }).areas).toBe('3 of 20 open');
    expect(progressWords({ ...atStart, openAreas: 0 }).areas).toBe('done');
  });

  it('count what is to fix beside the overview, and nothing before there are findings', () => {
    expect(progressWords({ ...atStart, openAreas: 3, toFix: 1204 }).overview).toBe('1,204 to fix');
    expect(progressWords({ ...atStart, openAreas: 3, toFix: 1204, toFixOnVms: 30 }).vms).toBe('30 to fix');
    expect(progressWords({ ...atStart, openAreas: 3 }).overview).toBe('');
  });

  it('count what is in the plan, what is applied, and mark the result', () => {
    expect(progressWords({ ...atStart, inPlan: 2 }).plan).toBe('2 in plan');
    for (const is of ['applying', 'verifying'] as const) expect(progressWords({ ...atStart, apply: { is, steps: [1], of: 4 } }).apply).toBe('1 of 4');
    expect(progressWords({ ...atStart, apply: { is: 'done', steps: [1], of: 1 } })).toMatchObject({ apply: '', result: 'done' });
  });
});
