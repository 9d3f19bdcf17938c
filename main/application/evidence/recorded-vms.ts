import { textOf } from '../../contract/fact-state.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { RecordedVm } from '../../contract/record/recorded-vm.ts';
import { targetLabel } from '../../engine/judging/target-label.ts';
import { vmDetailsGiven } from '../../engine/judging/vm-role-given.ts';

/** The VMs of the host with what a person has said of each; undefined where no list of them was read: a failed reading has no rows and is not complete. */
export function recordedVms(facts: Facts, profile: Profile): RecordedVm[] | undefined {
  const reading = facts['vm'];
  if (!reading || (!reading.complete && reading.rows.length === 0)) return undefined;
  const given = vmDetailsGiven(profile);
  return reading.rows.map((row) => {
    const id = row.key['vm'] ?? '';
    const [folder, state] = [textOf(row.facts['path']), textOf(row.facts['state'])];
    const { role, owner } = given.get(id.toLowerCase()) ?? {};
    return {
      id,
      name: targetLabel('vm', row, facts),
      ...(folder !== undefined && { folder }),
      ...(state !== undefined && { state }),
      ...(role !== undefined && { role }),
      ...(owner !== undefined && { owner }),
    };
  });
}
