import type { Facts } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { certificate } from '../../resources/certificates/certificate.ts';
import { keyProtector } from '../../resources/hyper-v/devices/key-protector.ts';
import { hgsClient } from '../../resources/hyper-v/host/hgs-client.ts';
import { vmWindow } from '../../resources/hyper-v/vm-window.ts';
import { session } from '../../resources/windows/session.ts';
import type { HostPort } from '../ports.ts';

/** The present state of these VMs. Nothing is read where no window was chosen. */
export async function readVmStates(host: HostPort, windows: ReadonlySet<string>): Promise<Facts> {
  if (windows.size === 0) return {};
  const { name } = vmWindow.resource;
  return { [name]: await host.read({ resource: resourceNamed(name), keys: [...windows].map((vm) => ({ vm })) }) };
}

/** What decides whether these VMs can be shut down and started again: their state, and where one has a virtual TPM the keys that open it. */
export async function readWindows(host: HostPort, windows: ReadonlySet<string>): Promise<Facts> {
  const states = await readVmStates(host, windows);
  const rows = states[vmWindow.resource.name]?.rows ?? [];
  if (rows.every(({ facts }) => facts['tpm']?.is === 'value' && facts['tpm'].value === false)) return states;
  const [protectors, certificates, source] = [keyProtector.resource.name, certificate.resource.name, hgsClient.resource.name];
  return {
    ...states,
    [protectors]: await host.read({ resource: resourceNamed(protectors) }),
    [certificates]: await host.read({ resource: resourceNamed(certificates) }),
    [source]: await host.read({ resource: resourceNamed(source) }),
  };
}

/** From where the operator is connected. */
export async function readSession(host: HostPort): Promise<Facts> {
  const { name } = session.resource;
  return { [name]: await host.read({ resource: resourceNamed(name) }) };
}
