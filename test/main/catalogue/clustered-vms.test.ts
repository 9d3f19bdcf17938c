import { describe, expect, it } from 'vitest';
import type { Control } from '../../../main/catalogue/control.ts';
import { deriveValues } from '../../../main/catalogue/derive-examples.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { writesOf } from '../../../main/grammar/expect.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';

/** What a failover cluster decides for its VMs: the settings of Hyper-V have no effect there. */
const ofTheCluster = ['automaticStartAction', 'automaticStopAction'];
const concerned = controls.filter(
  ({ expect: wanted }) => wanted && writesOf(wanted.expression).some(({ resource, property }) => resource === 'vm' && ofTheCluster.includes(property)),
);

/** The verdicts of a control on its bad example, with this state of the VM. */
function verdicts(control: Control, clustered: FactState): readonly string[] {
  const known = knownFrom(control, control.examples?.bad ?? (control.expect && deriveValues(control.expect.expression, false)) ?? []);
  const rows = (known.facts['vm']?.rows ?? []).map((row) => ({ ...row, facts: { ...row.facts, clustered } }));
  const reading = known.facts['vm'];
  return judge(control, { ...known, facts: { ...known.facts, ...(reading && { vm: { ...reading, rows } }) } }).map(({ verdict }) => verdict);
}

describe('an automatic action of a VM', () => {
  it('is judged by a control at all', () => {
    expect(concerned.map(({ id }) => id).sort()).toEqual(['HV-C-02', 'HV-C-10']);
  });

  it.each(concerned.map((control) => [control.id, control] as const))(
    'is not applicable in a failover cluster, and unknown where that is (%s)',
    (_id, control) => {
      expect(verdicts(control, { is: 'value', value: true })).toEqual(['notApplicable']);
      expect(verdicts(control, { is: 'unread', why: 'access denied' })).toEqual(['unknown']);
      expect(verdicts(control, { is: 'value', value: false })).toEqual(['notMet']);
    },
  );
});
