import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnFirmwareId, keptMachineId, machineIdOf, type KeptHost, type MachineNames } from '../../../main/hosts/local/machine-id.ts';
import { isKept, openStorage } from '../../../main/storage/host-storage.ts';

const own = '4c4c4544-0031-3210-8052-b4c04f4d3232';
const guid = '9c1b6a4e-0000-4000-8000-00000000000a';

describe('a machine id', () => {
  it.each([
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '03000200-0400-0500-0006-000700080009',
    'fefefefe-fefe-fefe-fefe-fefefefefefe',
    '',
    'Not Specified',
  ])('never rests on the firmware id %s that many boards share', (firmware) => {
    expect(isOwnFirmwareId(firmware)).toBe(false);
    const of = (name: string, windows?: string): string => machineIdOf({ firmware, windows, name });
    expect(of('HV01')).not.toBe(of('HV02'));
    expect(of('HV01', guid)).not.toBe(of('HV02', guid));
  });

  it('differs for two hosts with any difference in their identity, and stays the same through a rename where both ids are read', () => {
    const one: MachineNames = { firmware: own, windows: guid, name: 'HV01' };
    expect(machineIdOf({ ...one, name: 'HV02' })).toBe(machineIdOf(one));
    for (const other of [{ windows: guid.replace('a', 'b') }, { firmware: own.replace('4c', '5c') }])
      expect(machineIdOf({ ...one, ...other })).not.toBe(machineIdOf(one));
    for (const lacking of [{ windows: undefined }, { firmware: undefined }])
      expect(machineIdOf({ ...one, ...lacking, name: 'HV02' })).not.toBe(machineIdOf({ ...one, ...lacking }));
  });

  it('finds the folder that was made for the firmware id alone, and makes one of its own elsewhere', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-machine-id-'));
    const id = machineIdOf({ firmware: own, windows: guid, name: 'HV01' });
    expect(isKept(base, id)).toBe(false);
    mkdirSync(join(base, own));
    expect(isKept(base, id)).toBe(true);
    const kept = await openStorage(base, id);
    expect(kept.folder).toBe(join(base, own));
    await kept.close();
    const zeros = await openStorage(base, machineIdOf({ firmware: '00000000-0000-0000-0000-000000000000', windows: undefined, name: 'HV02' }));
    expect(zeros.folder).not.toBe(join(base, own));
    await zeros.close();
  });
});

describe('the id of a host of which a part could not be read', () => {
  const whole: MachineNames = { firmware: own, windows: guid, name: 'HV01' };
  const parts = (['firmware', 'windows'] as const).map((part): MachineNames => ({ ...whole, [part]: undefined, isUnread: true }));
  const keptAs = (names: MachineNames, more: Partial<KeptHost> = {}): KeptHost => ({
    name: names.name,
    machineId: machineIdOf(names),
    scannedAt: '1',
    ...more,
  });
  const idOf = (names: MachineNames, ...kept: readonly KeptHost[]): Promise<string | undefined> =>
    keptMachineId(names, { isKept: (id) => kept.some(({ machineId }) => machineId === id), list: () => Promise.resolve(kept) });

  it('is the whole one under which this host is kept, so that its journal, its undo and its rollbacks are found', async () => {
    for (const part of [...parts, { ...whole, firmware: undefined, windows: undefined, isUnread: true }]) {
      expect(await idOf(part, keptAs(whole))).toBe(machineIdOf(whole));
      expect(await idOf(part, keptAs(part), keptAs(whole))).toBe(machineIdOf(whole));
    }
  });
  it('stays the one under which it was kept first, when all can be read later', async () => {
    for (const part of parts) {
      expect(await idOf(part)).toBe(machineIdOf(part));
      expect(await idOf(whole, keptAs(part))).toBe(machineIdOf(part));
      expect(await idOf(whole, keptAs(part), keptAs(whole))).toBe(machineIdOf(whole));
    }
  });
  it('is not that of a host with another name, firmware or Windows, and is unknown where two fit', async () => {
    const [firmwareUnread, windowsUnread] = parts;
    if (!firmwareUnread || !windowsUnread) throw new Error('no parts');
    const otherWindows = { ...whole, windows: guid.replace('a', 'b') };
    expect(await idOf(firmwareUnread, keptAs({ ...whole, name: 'HV02' }))).toBe(machineIdOf(firmwareUnread));
    expect(await idOf(firmwareUnread, keptAs(otherWindows))).toBe(machineIdOf(firmwareUnread));
    expect(await idOf(windowsUnread, keptAs(whole), keptAs(otherWindows))).toBeUndefined();
    // A firmware without an id of its own was read: another host may be kept with the same Windows.
    expect(await idOf({ ...firmwareUnread, isUnread: false }, keptAs(whole))).toBe(machineIdOf(firmwareUnread));
  });
});
