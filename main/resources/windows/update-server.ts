import { satisfies } from '../../grammar/expect.ts';
import type { Fact, HostKey, Predicate } from '../../grammar/fact.ts';
import type { Absent } from '../../grammar/kind.ts';
import { registryText } from './registry-text.ts';
import { readOnlyDword } from './registry.ts';

const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate';
const examples = ['https://wsus.example:8531', 'http://wsus.example:8530'] as const;

/** The update server of the organization (WSUS), as a policy gives it. */
export const updateServer = {
  used: readOnlyDword(`${key}\\AU`, 'UseWUServer'),
  address: registryText(key, 'WUServer', ...examples),
  statusAddress: registryText(key, 'WUStatusServer', ...examples),
} as const;

export const isHttps = (address: Fact<string | Absent, HostKey>): Predicate<HostKey> =>
  satisfies(address, 'begins with https://', (value) => typeof value === 'string' && /^https:\/\//i.test(value.trim()));
