import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnFirmwareId, machineIdOf, type MachineNames } from '../../../main/hosts/local/machine-id.ts';
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
