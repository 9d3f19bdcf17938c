import { describe, expect, it } from 'vitest';
import type { Change, Plan, Standing } from '../../../../main/contract/plan.ts';
import { confirmationsOf } from '../../../../main/words/changes/confirmations-of.ts';

const plan = (...standings: readonly Standing[]): Plan => ({ changes: standings.map((standing) => ({ standing }) as unknown as Change) }) as unknown as Plan;

describe('the confirmations of a plan', () => {
  it('name every statement of every target of a control once', () => {
    const asked = plan(
      { is: 'confirm', control: 'HV-D-02', understand: ['The template fits.', 'The key is available.'] },
      { is: 'ready' },
      { is: 'confirm', control: 'W09-07', understand: ['The drive is not needed.'] },
      { is: 'confirm', control: 'HV-D-02', understand: ['The key is available.'] },
      { is: 'held', by: 'running', reason: 'APP01 is not off.' },
    );
    expect(confirmationsOf(asked)).toEqual([
      { control: 'HV-D-02', statements: ['The template fits.', 'The key is available.'] },
      { control: 'W09-07', statements: ['The drive is not needed.'] },
    ]);
  });
});
