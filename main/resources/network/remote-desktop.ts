import { fact, resource } from '../../grammar/resource.ts';
import { integer, shownAs } from '../../grammar/kinds.ts';
import type { Effect } from '../../grammar/fact.ts';
import type { Key } from '../../contract/address.ts';
import { dword, registry } from '../windows/registry.ts';

const name = 'UserAuthentication';
const policyPath = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
const listenerPath = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
const keyOf = (path: string): Key => ({ path, name, kind: 'DWord' });

/** What the listener requires as the service itself says: Group Policy is taken into account. Only a user with rights can read it. */
export const remoteDesktop = resource({
  name: 'remoteDesktop',
  title: 'Remote Desktop listener',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-CimInstance -Namespace root\\cimv2\\TerminalServices -ClassName Win32_TSGeneralSetting',
  scope: { is: 'host' },
  facts: {
    authenticationRequired: fact('Network Level Authentication', shownAs(integer(1, 0), { 1: 'required', 0: 'not required' })),
    // https://learn.microsoft.com/windows/win32/termserv/win32-tsgeneralsetting
    policySource: fact('set by', shownAs(integer(0, 1), { 0: 'listener', 1: 'Group Policy', 2: 'default' })),
  },
});

/** The policy value wins; the listener’s own value counts where there is no policy. The service reads both at once. */
const required: readonly Effect[] = [policyPath, listenerPath].map((path) => ({
  when: 'now',
  on: { resource: registry.resource.name, key: keyOf(path) },
  resource: remoteDesktop.resource.name,
  property: 'authenticationRequired',
  address: {},
  derive: (now) => {
    const [policy, listener] = [policyPath, listenerPath].map((each) => now({ resource: 'registry', key: keyOf(each), property: 'value' }));
    // Without a value Windows does not require it.
    return (
      [policy, listener].find((state) => state?.is === 'value') ??
      (policy?.is === 'absent' && listener?.is === 'absent' ? { is: 'value', value: 0 } : undefined)
    );
  },
}));

/** Which of the two places decides, as the service says it. */
const source: Effect = {
  when: 'now',
  on: { resource: registry.resource.name, key: keyOf(policyPath) },
  resource: remoteDesktop.resource.name,
  property: 'policySource',
  address: {},
  derive: (now) => {
    const policy = now({ resource: 'registry', key: keyOf(policyPath), property: 'value' });
    return policy.is === 'value' ? { is: 'value', value: 1 } : policy.is === 'absent' ? { is: 'value', value: 0 } : undefined;
  },
};

/** Both places of “Require user authentication for remote connections by using Network Level Authentication”. */
export const authenticationSettings = {
  policy: dword(policyPath, name, [...required, source]),
  listener: dword(listenerPath, name, required),
} as const;
