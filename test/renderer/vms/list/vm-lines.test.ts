import { describe, expect, it } from 'vitest';
import { verdicts } from '../../../../main/contract/verdict.ts';
import { gravestOf } from '../../../../renderer/vms/list/vm-lines.ts';
import { rowOf } from '../../sample-groups.ts';

describe('the finding that stands for a cell', () => {
  it('is the most severe to fix, else the one that needs most; none for no findings', () => {
    const rows = [rowOf('A', 'low', { severity: 'low' }), rowOf('A', 'critical', { severity: 'critical' }), rowOf('A', 'unread', { verdict: 'unknown' })];
    expect(gravestOf(rows)?.id).toBe('critical');
    expect(gravestOf(rows.slice(2))?.id).toBe('unread');
    expect(gravestOf([])).toBeUndefined();
  });
  it('never lets OK, not applicable or an accepted risk hide what is to do', () => {
    const quiet = [rowOf('A', 'ok', { verdict: 'met' }), rowOf('A', 'none', { verdict: 'notApplicable' }), rowOf('A', 'risk', { waived: true })];
    for (const verdict of verdicts.filter((each) => each !== 'met' && each !== 'notApplicable'))
      expect(gravestOf([...quiet, rowOf('A', 'this', { verdict, severity: 'info' })])?.id).toBe('this');
    expect(gravestOf(quiet)?.id).toBe('risk');
  });
});
