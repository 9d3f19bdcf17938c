import { describe, expect, it } from 'vitest';
import { noPlannedVm } from '../../../../main/catalogue/parked-vms/no-planned-vm.control.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { plannedVmAge } from '../../../../main/resources/hyper-v/planned-vm-age.ts';
import { reading, unread, value, workedOut } from '../files/vm-storage-facts.ts';

const id = '8f2b64c1-5b37-508e-9173-0000000000aa';
// These readings are from 2026-11-28T08:00:00Z.
const planned = (changedAt: FactState): Facts => ({ plannedVm: reading('plannedVm', [{ key: { planned: id }, facts: { name: value('WEB09'), changedAt } }]) });
const rowOf = (changedAt: FactState): FactState | undefined => workedOut(plannedVmAge.resource, planned(changedAt))[0]?.facts['days'];

describe('the age of a planned VM', () => {
  it.each([
    ['2026-11-27T09:00:00Z', 0],
    ['2026-11-27T08:00:00Z', 1],
    ['2026-10-01T08:00:00Z', 58],
    // The clock of the host was put back.
    ['2026-11-29T08:00:00Z', 0],
  ])('is the number of whole days since its last change (%s)', (at, days) => {
    expect(rowOf(value(at))).toEqual(value(days));
  });

  it('is not known where Hyper-V names no time', () => {
    expect(rowOf(unread('no'))).toEqual(unread('no'));
  });
});

describe('HV-C-17', () => {
  const verdicts = (facts: Facts): readonly string[] => {
    const rows = workedOut(plannedVmAge.resource, facts);
    const machine = reading('machine', [{ key: {}, facts: { hyperV: value(true) } }]);
    const complete = facts['plannedVm']?.complete === true;
    const known = { ...facts, machine, plannedVmAge: reading('plannedVmAge', rows, complete) };
    return judge(noPlannedVm, { facts: known, profile: emptyProfile, applied: [], now: '2026-11-28T08:00:00Z' }).map(
      ({ verdict, target }) => `${target.label}: ${verdict}`,
    );
  };

  it('finds each planned VM that has not changed for a day, by its name', () => {
    expect(verdicts(planned(value('2026-10-01T08:00:00Z')))).toEqual(['WEB09: notMet']);
  });

  it('leaves one that changed today to the import or live migration that runs', () => {
    expect(verdicts(planned(value('2026-11-28T07:00:00Z')))).toEqual(['WEB09: met']);
  });

  it('is unknown where the time or the class could not be read', () => {
    expect(verdicts(planned(unread('no')))).toEqual(['WEB09: unknown']);
    expect(verdicts({ plannedVm: reading('plannedVm', [], false) }).map((each) => each.split(': ')[1])).toEqual(['unknown']);
  });
});
