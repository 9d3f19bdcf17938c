import { expect, it } from 'vitest';
import { hostTitle } from '../../../renderer/connect/host-title.ts';

it('a title of a host is its name and what it is; a title without a name stays whole', () => {
  expect(hostTitle('HV01: Old server: file and database, 12 VMs')).toEqual({ name: 'HV01', what: 'Old server: file and database, 12 VMs' });
  expect(hostTitle('This computer')).toEqual({ name: 'This computer', what: undefined });
});
