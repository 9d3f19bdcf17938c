import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreApi } from 'zustand';
import { vmList } from '../../../main/application/vms/vm-list.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import type { Facts, Reading } from '../../../main/contract/reading.ts';
import { makeMap } from '../../../main/engine/mapping/make-map.ts';
import { MapScreen } from '../../../renderer/map/map-screen.tsx';
import { useMap } from '../../../renderer/map/map-store.ts';
import { useScan } from '../../../renderer/scan/scan-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { useVms } from '../../../renderer/vms/vm-store.ts';
import { VmsScreen } from '../../../renderer/vms/vms-screen.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { rowOf } from '../sample-groups.ts';
import { sampleVm } from './sample-vm.ts';

const stores: readonly StoreApi<object>[] = [useDraft, useVms, useMap, useScan];
const reference = 'practice:neglected';
const reading = (resource: string, more: Partial<Reading> = {}): Reading => ({ resource, rows: [], complete: true, at: '2026-11-28T08:00:00.000Z', ...more });
const read = ['vm', 'vmSwitch', 'hostNetworkAdapter', 'vmNetworkAdapter', 'vmHardDisk', 'guest'];
const none: Facts = Object.fromEntries(read.map((name) => [name, reading(name)]));
/** What a host without the Hyper-V role answers. */
const why = 'The term ‘Get-VM’ is not recognized (CommandNotFoundException)';
const withoutRole: Facts = { ...none, vm: reading('vm', { complete: false, problem: { kind: 'unread', why } }) };

const vms = (list: object, area = ''): string => {
  useDraft.setState({ area });
  useVms.setState({ reference, list: list as never });
  return renderStatic(createElement(VmsScreen, { reference })).text;
};
const map = (facts: Facts | undefined): string => {
  useMap.setState({ reference, map: facts && makeMap({ facts, findings: [], profile: emptyProfile }), loaded: true });
  return renderStatic(createElement(MapScreen, { reference })).text;
};

beforeEach(() => {
  openConnection({ saveDraft: () => Promise.resolve() });
  for (const store of stores) store.setState(store.getInitialState(), true);
  useFindings.setState({ byControl: new Map([['A', [rowOf('A', '1', { vms: [] })]]]), scannedAt: '2026-11-28T08:00:00.000Z', partial: false });
});

describe('a page about VMs that has nothing to show says why and what to do next', () => {
  it('where the host has no VMs', () => {
    const text = vms(vmList(none, emptyProfile));
    expect(text).toContain('This host has no VMs.');
    expect(text).toContain('After you have created VMs, scan the host again.');
    expect(text).toContain('Open scan');
  });

  it('where the host has no Hyper-V role: the list is not called empty, and the map is not either', () => {
    const text = vms(vmList(withoutRole, emptyProfile));
    expect(text).toContain(`The list of VMs could not be read: ${why}.`);
    expect(text).toContain('needs the Hyper-V role and its PowerShell module');
    expect(text).toContain('Correct the cause, then scan the host again.');
    expect(text).not.toContain('no VMs');
    const drawn = map(withoutRole);
    expect(drawn).toContain('so some VMs may be missing. Correct the cause, then scan the host again. Open scan');
    expect(drawn).not.toContain('this host has none');
  });

  it('where the matrix has no findings', () => {
    useVms.setState({ view: 'matrix' });
    const text = vms({ vms: [sampleVm('WEB01')] });
    expect(text).toContain('No finding names one of these VMs, so the matrix has no columns. Scan the host again');
    expect(text).toContain('Open scan');
  });

  it('where the filters leave no VM: each filter that can be the reason is named', () => {
    useVms.setState({ filter: { role: 'all', onlyToFix: true, wanted: '' } });
    expect(vms({ vms: [sampleVm('WEB01')] })).toContain('Select another role, clear the search, or turn off “Only to fix”.');
  });

  it('where the VM is gone', () => {
    const list = { vms: [sampleVm('WEB01')] };
    const text = vms(list, 'GONE-1');
    expect(text).toContain('The last scan does not list the VM with the ID GONE-1 . It was deleted, moved to another host, or created again.');
    expect(text).toContain('on 0 of 1 VM');
    const incomplete = vms({ ...list, notRead: 'Access is denied.' }, 'GONE-1');
    expect(incomplete).toContain('so the VM may still exist');
    expect(incomplete).toContain('on 0 of at least 1 VM');
    expect(vms(list)).not.toContain('The last scan does not list');
  });

  it('where the map has no VMs', () => {
    expect(map(none)).toContain('The map is empty, because this host has no VMs. After you create VMs, scan the host again. Open scan');
  });

  it('where there is no map: while a scan goes on, and after one that did not finish', () => {
    useScan.setState({ running: true });
    expect(map(undefined)).toContain('The map appears when the scan has ended.');
    useScan.setState({ running: false });
    expect(map(undefined)).toContain('There is no map, because the scan did not finish. Scan the host again. Open scan');
  });

  it('where the host was not scanned', () => {
    useFindings.setState({ byControl: new Map() });
    for (const screen of [VmsScreen, MapScreen]) expect(renderStatic(createElement(screen, { reference })).text).toContain('has not been scanned yet');
  });
});
