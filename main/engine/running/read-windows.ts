import type { Facts } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { vmWindow } from '../../resources/hyper-v/vm-window.ts';
import { session } from '../../resources/windows/session.ts';
import type { HostPort } from '../ports.ts';

/** What decides whether these VMs can be shut down and started again. Nothing is read where no window was chosen. */
export async function readWindows(host: HostPort, windows: ReadonlySet<string>): Promise<Facts> {
  if (windows.size === 0) return {};
  const { name } = vmWindow.resource;
  return { [name]: await host.read({ resource: resourceNamed(name), keys: [...windows].map((vm) => ({ vm })) }) };
}

/** From where the operator is connected. */
export async function readSession(host: HostPort): Promise<Facts> {
  const { name } = session.resource;
  return { [name]: await host.read({ resource: resourceNamed(name) }) };
}
