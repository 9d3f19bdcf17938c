import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostPort } from '../../../main/engine/ports.ts';
import type { HarmlessHosts } from '../../../main/shells/compose.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { testClock } from '../../test-clock.ts';
import { wrapHost } from '../../wrap-host.ts';

/** Practice hosts with something standing between them and the wizard. */
export const through =
  (around: (host: HostPort) => HostPort) =>
  (data: string): HarmlessHosts => {
    const hosts = practiceHosts(data, undefined, testClock);
    return { ...hosts, open: async (reference, mode) => around(await hosts.open(reference, mode)) };
  };

/** Practice hosts that answer what a window asks when it connects, and a part of the scan. They answer the rest only when the test lets them. */
export function held(): { readonly hosts: (data: string) => HarmlessHosts; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Each time that a host is opened counts for itself: a window that connects during the scan is answered too.
  const hosts = through((host) => {
    let reads = 0;
    return wrapHost(host, {
      read: async (request) => {
        if (!['session', 'machine'].includes(request.resource.name)) reads += 1;
        if (reads > 15) await gate;
        return host.read(request);
      },
    });
  });
  return {
    hosts,
    letGo: () => {
      letGo();
    },
  };
}

/** The folder in which one host’s things are kept. */
export const kept = (data: string, file: string): string => {
  const folder = readdirSync(data).find((name) => readdirSync(join(data, name)).includes(file));
  if (folder === undefined) throw new Error(`nothing keeps ${file}`);
  return join(data, folder, file);
};

export const keptStep = (data: string): string => (JSON.parse(readFileSync(kept(data, 'draft.json'), 'utf8')) as { readonly step: string }).step;
