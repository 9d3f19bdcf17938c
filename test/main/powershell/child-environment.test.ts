import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../main/powershell/child-environment.ts';
import { launch } from './fake-transport.ts';

describe('childEnvironment', () => {
  it('carries the path of the script, whatever the parent had there', () => {
    expect(childEnvironment(launch, { CASTELLAN_SESSION: 'other', HOME: '/h' }, 'linux')).toMatchObject({ CASTELLAN_SESSION: launch.script, HOME: '/h' });
  });
  it('leaves the module path out on Windows only, however it is written', () => {
    expect(childEnvironment(launch, { PSMODULEPATH: 'C:\\x', Path: 'C:\\p' }, 'win32')).not.toHaveProperty('PSMODULEPATH');
    expect(childEnvironment(launch, { PSModulePath: '/x' }, 'linux')).toMatchObject({ PSModulePath: '/x' });
  });
});
