import { describe, expect, it } from 'vitest';
import { standingSchema, type Change } from '../../../../main/contract/plan.ts';
import { holdWords, type HoldReason } from '../../../../main/words/changes/hold-words.ts';
import { changeWith } from '../../../renderer/sample-plan.ts';

const kinds = standingSchema.options.flatMap((option) => ('by' in option.shape ? (option.shape.by.options as readonly HoldReason[]) : []));
const heldBy = (by: HoldReason, more: Partial<Change> = {}): Change => changeWith({ standing: { is: 'held', by, reason: 'The reason.' }, ...more });
const own = (change: Change): string => ('command' in change.native ? change.native.command : '');

describe('the words of a change on hold', () => {
  it('know every kind of hold of the contract', () => {
    expect(kinds.length).toBeGreaterThan(7);
  });

  it.each(kinds)('say what releases it, and why in a few words: %s', (by) => {
    const words = holdWords(heldBy(by));
    expect(words?.release).toMatch(/^(?:Released when|Never released)/);
    expect(words?.short).not.toBe('');
  });

  it.each(kinds)('name a command in a step where there is one to copy, and only then: %s', (by) => {
    for (const native of [{ command: "Set-Service -Name 'Spooler'" }, { steps: 'Open the console.' }]) {
      const words = holdWords(heldBy(by, { native }));
      expect(words?.steps.some((step) => /\brun the command\b/i.test(step))).toBe(words?.command !== undefined);
    }
  });

  it('ask to wait, not to shut down, while a VM is changing its state', () => {
    const text = JSON.stringify(holdWords(heldBy('changing')));
    expect(text).toContain('Wait until');
    expect(text).not.toMatch(/shut down/i);
    expect(JSON.stringify(holdWords(heldBy('running')))).toMatch(/shut down/i);
  });

  it('never hand out the command of a change that is always refused or kept', () => {
    expect(holdWords(heldBy('neverTouch'))?.command).toBeUndefined();
    expect(holdWords(heldBy('kept'))?.command).toBeUndefined();
  });

  it('never hand out a command whose value its owner would overwrite', () => {
    const policy = heldBy('owner', { owner: { kind: 'groupPolicy', name: 'Server baseline' } });
    expect(holdWords(policy)?.command).toBe('gpupdate /target:computer');
    const cluster = heldBy('owner', { owner: { kind: 'cluster', name: 'CLUSTER01' } });
    expect(holdWords(cluster)?.command).not.toBe(own(cluster));
    expect(holdWords(heldBy('owner'))?.command).toBeUndefined();
  });

  it('say nothing about what is applied', () => {
    expect(holdWords(changeWith())).toBeUndefined();
  });
});
