import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { noBroadExclusion } from '../../../../main/resources/defender/broad-exclusions.ts';
import { defender } from '../../../../main/resources/defender/defender.ts';
import { factsOf, value } from '../facts-of.ts';

const holds = (paths: readonly string[], extensions: readonly string[] = [], processes: readonly string[] = []) =>
  evaluate(
    noBroadExclusion.expression,
    {},
    {
      facts: factsOf({
        defender: [{ facts: { excludedPaths: value([...paths]), excludedExtensions: value([...extensions]), excludedProcesses: value([...processes]) } }],
      }),
      profile: emptyProfile,
    },
  ).is;

describe('exclusions', () => {
  it.each([
    'C:\\',
    'D:',
    'C:/',
    'C:\\*',
    'C:\\*.*',
    '?:\\',
    '*',
    '*.vhdx',
    'c:\\windows',
    'C:\\Windows\\*.*',
    'C:\\Windows\\System32',
    'C:/Windows/System32/',
    'C:\\Windows\\SysWOW64\\',
    'C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
    'C:\\Windows\\Temp',
    'C:\\Windows\\ServiceProfiles\\LocalService\\AppData\\Local\\Temp\\x',
    'C:\\Users',
    'C:\\Users\\*',
    'C:\\Users\\Public',
    'C:\\Users\\anna\\AppData\\Local',
    'C:\\Users\\anna\\Downloads',
    'C:\\ProgramData',
    'C:\\Program Files',
    'C:\\Program Files (x86)\\*',
    'C:\\inetpub',
    '\\\\nas\\vms',
    '%TEMP%',
    '%SystemRoot%',
    '%windir%\\System32',
    '%SystemDrive%',
    '%SystemDrive%\\',
    '%SystemDrive%/Users',
    '%ProgramFiles%',
    '%ProgramFiles(x86)%\\',
    '%ALLUSERSPROFILE%',
    '%PUBLIC%',
    '%APPDATA%',
    '%LOCALAPPDATA%\\Temp',
    '%UserProfile%\\Downloads',
    '%SOMEFOLDER%',
  ])('are broad with the path %s', (path) => {
    expect(holds([path])).toBe('no');
  });

  it.each([
    'D:\\VMs\\WEB01',
    'C:\\ProgramData\\Backup',
    'C:\\ClusterStorage\\Volume1',
    'C:\\Windows\\System32\\vmms.exe',
    'C:\\Windows\\security\\templates\\x.inf',
    'C:\\Windows\\SoftwareDistribution\\Datastore\\Datastore.edb',
    '%systemroot%\\System32\\Vmms.exe',
    '%ProgramData%\\Microsoft\\Windows\\Hyper-V',
    '%systemdrive%\\ClusterStorage',
    '%SystemDrive%\\ClusterStorage',
    '%Public%\\Documents\\Hyper-V\\Virtual Hard Disks',
    '%ProgramFiles%\\Backup\\agent.exe',
    '%APPDATA%\\Backup\\agent.exe',
    '\\\\nas\\vms\\WEB01',
  ])('are narrow with the path %s', (path) => {
    expect(holds([path])).toBe('yes');
  });

  it('are broad with extensions of programs and with shells', () => {
    expect(holds([], ['exe'])).toBe('no');
    expect(holds([], ['.PS1'])).toBe('no');
    expect(holds([], ['.vhdx'])).toBe('yes');
    expect(holds([], [], ['powershell.exe'])).toBe('no');
    expect(holds([], [], ['C:\\Windows\\System32\\cmd.exe'])).toBe('no');
    expect(holds([], [], ['C:\\Windows\\System32\\vmwp.exe'])).toBe('yes');
  });

  it('are unknown where Windows gives a sentence instead of the list', () => {
    const kind = defender.excludedPaths.kind;
    expect(() => kind.parse(['N/A: Must be an administrator to view exclusions'])).toThrow();
    expect(kind.parse(['D:\\VMs'])).toEqual(['D:\\VMs']);
  });
});
