import { describe, expect, it } from 'vitest';
import { given, type Given } from '../../../main/catalogue/control.ts';
import { switchSharing } from '../../../main/catalogue/segregation/switch-sharing.control.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { hostNeighbours } from '../../../main/resources/hyper-v/host-neighbours.ts';
import { managementAdapter } from '../../../main/resources/hyper-v/management-adapter.ts';
import { vmSwitch } from '../../../main/resources/hyper-v/vm-switch.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { knownFrom } from '../../laws/facts-from-given.ts';

describe('an external switch that is shared with the host', () => {
  /** Of two values of one fact, the last counts. */
  const of = (...givens: readonly Given[]) => {
    const found = judge(switchSharing, knownFrom(switchSharing, [...(switchSharing.examples?.bad ?? []), ...givens]))[0];
    return found?.verdict === 'notMet' ? found.severity : found?.verdict;
  };
  it('is high on a server with another adapter, and low on a Windows client', () => {
    expect([of(), of(given(machine.productType, 'Workstation'))]).toEqual(['high', 'low']);
  });
  it('does not apply to a converged host: one with SET, and one without another adapter', () => {
    expect([of(given(vmSwitch.embeddedTeaming, true)), of(given(managementAdapter.free, []))]).toEqual(['notApplicable', 'notApplicable']);
  });
  it('is OK where no VM is in the VLAN of the host', () => {
    expect([of(given(hostNeighbours.machines, [])), of(given(vmSwitch.allowManagementOS, false))]).toEqual(['met', 'met']);
  });
});
