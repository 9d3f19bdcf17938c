import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';
import { sealedUndoFile } from './sealed-undo-file.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const step = {
  setter: 'registry',
  property: 'value',
  key: { path: '=HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', name: '=UseLogonCredential', kind: '=DWord' },
  from: { v: 0 },
  to: { v: 1 },
};
const own = 'D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';
const users = `${own}(A;OICI;0x1200a9;;;BU)`;
const administrators = 'S-1-5-32-544';
const user = 'S-1-5-32-545';

/** What undo.ps1 answers where these are the kind, the owner and the access list of a part of the data folder. */
function undoIn(part: string, record: object, unreadable = false) {
  const file = sealedUndoFile('ANOTHER', [step]);
  const data = dirname(dirname(file));
  const path = join(data, part).replace(/\/$/, '');
  const world = copyOfWorld('neglected');
  changeAnyWorld(world, (it) => {
    it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest'] = { UseLogonCredential: { kind: 'DWord', value: 0 } };
    Object.assign(it, { accounts: { [user]: 'BUILTIN\\Users' } });
    (it.files as object[]).push({ path, owner: administrators, access: own, audit: null, ...record });
    if (unreadable) Object.assign(it.conditions, { deniedFolders: [path] });
  });
  const before = readFileSync(world, 'utf8');
  const ran = spawnSync(
    findPowerShell(),
    ['-NoProfile', '-NonInteractive', '-File', here('../../simulator/saved-script.ps1')].concat([
      '-Script',
      here('../../../scripts/powershell/undo.ps1'),
      '-Path',
      file,
      '-NoQuestion',
      '-OtherHost',
    ]),
    { encoding: 'utf8', env: { ...process.env, CASTELLAN_WORLD: world, CASTELLAN_WORLD_DATA: data }, timeout: 120_000 },
  );
  const notes = stripVTControlCharacters(ran.stderr).replace(/\s+/g, ' ').trim();
  return { code: ran.status, notes: notes.replaceAll(data, 'DATA'), same: readFileSync(world, 'utf8') === before };
}

describe('the folder of an undo file', () => {
  it.each([
    ['belongs to Users', '', { owner: user }, 'The owner of DATA is BUILTIN\\Users (S-1-5-32-545).'],
    ['can be read by Users', '', { access: users }, 'The access list of DATA has an entry for BUILTIN\\Users (S-1-5-32-545).'],
    ['inherits its access list', '', { access: own.replace('D:P', 'D:') }, 'The access list of DATA is not the one that Castellan gives'],
    ['has no access list', '', { access: 'D:NO_ACCESS_CONTROL' }, 'DATA has no access list.'],
    ['is a link', '', { kind: 'link' }, 'DATA is no folder but a link.'],
    ['has a folder of keys that is a link', 'keys', { kind: 'link' }, 'DATA/keys is no folder but a link.'],
    ['has a key of Users', 'keys/journal.key', { kind: 'file', owner: user }, 'The owner of DATA/keys/journal.key is BUILTIN\\Users'],
    [
      'has a key that Users can read',
      'keys/journal.key',
      { kind: 'file', access: users },
      'The access list of DATA/keys/journal.key has an entry for BUILTIN\\Users',
    ],
  ])('is refused by undo.ps1 when it %s', (_what, part, record, reason) => {
    const { code, notes, same } = undoIn(part, record);
    expect(notes).toContain(reason);
    expect(notes).toContain('Nothing was changed. Undo the run in Castellan');
    expect([code, same]).toEqual([2, true]);
  });

  it('is refused by undo.ps1 when its access list cannot be read', () => {
    const { code, notes, same } = undoIn('', {}, true);
    expect(notes).toContain('The owner and the access list of DATA could not be read: Attempted to perform an unauthorized operation.');
    expect([code, same]).toEqual([2, true]);
  });

  it('is used by undo.ps1 when SYSTEM and Administrators alone have access', () => {
    expect(undoIn('', {})).toEqual({ code: 0, notes: '', same: false });
  });

  it('is refused by undo.ps1 of the product when it is not the data folder, also with a variable that names it', () => {
    const file = sealedUndoFile('ANOTHER', [step]);
    const ran = spawnSync(
      findPowerShell(),
      ['-NoProfile', '-NonInteractive', '-File', here('../../../scripts/powershell/undo.ps1'), '-Path', file, '-NoQuestion', '-OtherHost'],
      { encoding: 'utf8', env: { ...process.env, ProgramData: dirname(dirname(dirname(file))), CASTELLAN_DATA: dirname(dirname(file)) }, timeout: 120_000 },
    );
    expect(stripVTControlCharacters(ran.stderr).replace(/\s+/g, ' ')).toMatch(
      /It is not in a folder below .+Castellan, where Castellan keeps its undo files\./,
    );
    expect(ran.status).toBe(2);
  });
});
