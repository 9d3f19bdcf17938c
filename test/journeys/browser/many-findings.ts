import type { HostPort } from '../../../main/engine/ports.ts';
import type { HarmlessHosts } from '../../../main/shells/compose.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { testClock } from '../../test-clock.ts';
import { wrapHost } from '../../wrap-host.ts';

/** A practice host with so many network adapters that its list holds fifty thousand findings. */
export function crowdedHosts(adapters = 5_000, onArrival: () => void = () => undefined): (data: string) => HarmlessHosts {
  const crowded = (host: HostPort): HostPort =>
    wrapHost(host, {
      read: async (request) => {
        const reading = await host.read(request);
        if (request.resource.name !== 'vmNetworkAdapter') return reading;
        const rows = Array.from({ length: adapters }, (_, index) => {
          const row = reading.rows[index % reading.rows.length];
          if (!row) throw new Error('the practice host has no adapters');
          const vmName = { is: 'value' as const, value: `CROWD-${String(index).padStart(5, '0')}` };
          return {
            key: { adapter: `A${String(index)}` },
            facts: { ...row.facts, vmName, macAddressSpoofing: { is: 'value' as const, value: 'On' }, dhcpGuard: { is: 'value' as const, value: 'Off' } },
          };
        });
        onArrival();
        return { ...reading, rows };
      },
    });
  return (data) => {
    const hosts = practiceHosts(data, undefined, testClock);
    return { ...hosts, open: async (reference, mode) => crowded(await hosts.open(reference, mode)) };
  };
}
