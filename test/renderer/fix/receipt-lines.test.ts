import { describe, expect, it } from 'vitest';
import type { Change } from '../../../main/contract/plan.ts';
import { receiptLines, sentencesOf, severalValues, targetsOf, commonValues } from '../../../renderer/fix/receipt-lines.ts';
import { changeWith, guarded, held } from '../sample-plan.ts';

const vm = (name: string, more: Partial<Change> = {}): Change => changeWith({ target: { kind: 'vm', key: { vm: name }, label: name }, ...more });

describe('the lines of a receipt', () => {
  it('are one for each set of controls, with every change once', () => {
    const changes = [vm('A', { controls: ['HV-C-01'] }), vm('A', { controls: ['HV-C-02'] }), vm('B', { controls: ['HV-C-01'] })];
    const lines = receiptLines('now', changes);
    expect(lines.map(({ controls, changes }) => [controls, changes.length])).toEqual([
      [['HV-C-01'], 2],
      [['HV-C-02'], 1],
    ]);
    expect(new Set(lines.flatMap((line) => line.changes))).toEqual(new Set(changes));
  });

  it('never join changes on hold for different kinds of reasons', () => {
    const other = changeWith({ ...held(), standing: { is: 'held', by: 'running', reason: 'The VM runs.' } });
    expect(receiptLines('held', [held(), other])).toHaveLength(2);
    expect(receiptLines('held', [held(), held()])).toHaveLength(1);
  });

  it('have a name that no other window gives to its line', () => {
    expect(receiptLines('now', [vm('A')])[0]?.name).not.toBe(receiptLines('restart', [vm('A')])[0]?.name);
  });
});

describe('what a line says', () => {
  it('names each target once, and the host as such', () => {
    expect(targetsOf([changeWith({ target: { kind: 'host', key: {}, label: 'HV01' } })])).toBe('Host');
    expect(targetsOf([vm('A'), vm('A', { label: 'another' }), vm('B')])).toBe('\u2068A\u2069, \u2068B\u2069');
  });

  it('keeps two VMs of one name apart', () => {
    const twin = { kind: 'vm', key: { vm: 'other-id' }, label: 'A' } as const;
    expect(targetsOf([vm('A'), changeWith({ target: twin })])).toBe('\u2068A\u2069, \u2068A\u2069');
  });

  it('shows values only where all changes have the same', () => {
    expect(commonValues([vm('A'), vm('B')])).toEqual({ shownFrom: vm('A').shownFrom, shownTo: vm('A').shownTo });
    expect(commonValues([vm('A'), vm('B', { shownFrom: 'another' })])).toBeUndefined();
    expect(severalValues([vm('A'), vm('B', { shownFrom: 'another' })])).toBe('2 values');
    expect(severalValues([vm('A', { label: 'x' }), vm('B', { label: 'y' })])).toBe('2 settings');
  });

  it('says each impact once, the danger to the connection and what cannot be undone', () => {
    const consequence = ['Impact.'];
    expect(sentencesOf([vm('A', { consequence }), vm('B', { consequence })])).toEqual(['Impact.']);
    expect(sentencesOf([guarded()]).join(' ')).toContain('It can cut the connection.');
    expect(sentencesOf([vm('A', { undo: { is: 'not', reason: 'It is merged.' }, consequence })])).toEqual(['Cannot be undone. It is merged.', 'Impact.']);
  });

  it('says why it is on hold and what releases it, in place of an impact that will not come', () => {
    const sentences = sentencesOf([held()]);
    expect(sentences[0]).toMatch(/^On hold\. /);
    expect(sentences).toHaveLength(2);
    for (const each of held().consequence) expect(sentences).not.toContain(each);
    // Its settings say it, where they are shown.
    expect(sentencesOf([held()], true)).toEqual([]);
  });
});
