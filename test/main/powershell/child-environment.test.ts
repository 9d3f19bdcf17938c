import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../main/powershell/child-environment.ts';
import { launch } from './fake-transport.ts';

const onWindows = (parent: Readonly<Record<string, string>>): NodeJS.ProcessEnv => childEnvironment(launch, parent, 'win32', () => 'D:\\Windows');

describe('childEnvironment', () => {
  it('carries the path of the script, with any value in the parent', () => {
    expect(childEnvironment(launch, { CASTELLAN_SESSION: 'other', HOME: '/h' }, 'linux')).toMatchObject({ CASTELLAN_SESSION: launch.script, HOME: '/h' });
    expect(onWindows({ CASTELLAN_SESSION: 'other' })['CASTELLAN_SESSION']).toBe(launch.script);
  });

  it('carries what this one process was given, and lets it win', () => {
    const own = { ...launch, environment: { TEMP: 'C:\\ProgramData\\Castellan\\temporary', CASTELLAN_FOLDER: 'x' } };
    const env = childEnvironment(own, { TEMP: 'C:\\Users\\anna\\Temp' }, 'win32', () => 'C:\\Windows');
    expect(env).toMatchObject({ TEMP: 'C:\\ProgramData\\Castellan\\temporary', CASTELLAN_FOLDER: 'x' });
  });

  // What lets a program of the same user into PowerShell, or decides what PowerShell finds.
  it.each([
    ...['COR_ENABLE_PROFILING', 'COR_PROFILER', 'COR_PROFILER_PATH', 'CORECLR_ENABLE_PROFILING', 'CORECLR_PROFILER_PATH', 'COMPLUS_Version', 'DEVPATH'],
    ...[
      'DOTNET_STARTUP_HOOKS',
      'DOTNET_ROOT',
      'DOTNET_ADDITIONAL_DEPS',
      'DOTNET_SHARED_STORE',
      'DOTNET_gcServer',
      'APPDOMAIN_MANAGER_ASM',
      'APPDOMAIN_MANAGER_TYPE',
    ],
    ...[
      'PSModulePath',
      'PSMODULEPATH',
      'PSModuleAnalysisCachePath',
      'PSExecutionPolicyPreference',
      '__PSLockdownPolicy',
      'PSDisableModuleAnalysisCacheCleanup',
    ],
    ...[
      'NODE_OPTIONS',
      'NODE_POWERSHELL',
      'ELECTRON_RUN_AS_NODE',
      'CASTELLAN_PWSH',
      'CASTELLAN_DATA',
      'CASTELLAN_WORLD',
      'something of tomorrow',
      '__COMPAT_LAYER',
      'SEE_MASK_NOZONECHECKS',
    ],
  ])('does not hand %s on to a PowerShell on Windows', (name) => {
    expect(Object.keys(onWindows({ [name]: 'C:\\Users\\anna\\evil.dll' })).map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
  });

  it.each(['Path', 'PATH', 'SystemRoot', 'SYSTEMROOT', 'windir', 'WINDIR', 'ComSpec', 'PATHEXT'])('takes %s from Windows, not from the user', (name) => {
    const env = onWindows({ [name]: 'C:\\Users\\anna' });
    expect(JSON.stringify(env)).not.toContain('anna');
    expect(env).toMatchObject({ SystemRoot: 'D:\\Windows', windir: 'D:\\Windows', ComSpec: 'D:\\Windows\\System32\\cmd.exe' });
    expect(env['PATH']?.split(';').every((folder) => folder.startsWith('D:\\Windows'))).toBe(true);
  });

  it('passes on the user name and the folders of the user, in upper and lower case', () => {
    const own = {
      UserName: 'anna',
      LocalAppData: 'C:\\Users\\anna\\AppData\\Local',
      COMPUTERNAME: 'HV01',
      SSH_CONNECTION: '10.0.4.7 1 10.0.4.9 22',
      'ProgramFiles(x86)': 'x',
    };
    expect(onWindows(own)).toMatchObject(own);
  });

  it('passes everything on where that gives no additional rights', () => {
    expect(childEnvironment(launch, { PSModulePath: '/x', CASTELLAN_WORLD: '/w' }, 'linux')).toMatchObject({ PSModulePath: '/x', CASTELLAN_WORLD: '/w' });
  });
});
