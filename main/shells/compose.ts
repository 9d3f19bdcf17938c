import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { controls } from '../catalogue/index.generated.ts';
import type { Control } from '../catalogue/control.ts';
import type { Application, HostSource } from '../application/ports/application.ts';
import type { Clock } from '../engine/ports.ts';
import { checkProfile } from '../engine/judging/check-profile.ts';
import { sha256, systemClock } from './digest.ts';
import { emptyPreferences, preferencesSchema, type Preferences } from '../contract/wizard/draft.ts';
import { isKept, openKept, openStorage } from '../storage/host-storage.ts';
import { KeptFile } from '../storage/json/kept-file.ts';
import { placesFile } from '../storage/places.ts';
import type { PdfPort } from '../application/ports/pdf-port.ts';
import { readProfileFile } from '../storage/profile-file.ts';

/** Hosts that are no computer: recordings, and what tests bring. Only these may be offered to a browser. */
export interface HarmlessHosts extends HostSource {
  readonly harmless: true;
}

export interface ApplicationOptions {
  readonly hosts: HostSource;
  readonly version: string;
  readonly dataBase: string;
  readonly by: string;
  readonly pdf: PdfPort;
  readonly scripts: Application['scripts'];
  readonly clock?: Clock;
  readonly wait?: Application['wait'];
  readonly controls?: readonly Control[];
  readonly notices?: readonly string[];
}

export function composeApplication(options: ApplicationOptions): Application {
  const clock = options.clock ?? systemClock;
  let runs = 0;
  return {
    version: options.version,
    controls: options.controls ?? controls,
    hosts: options.hosts,
    clock,
    digest: sha256,
    by: options.by,
    notices: options.notices ?? [],
    preferences: new KeptFile<Preferences>(join(options.dataBase, 'preferences.json'), preferencesSchema, emptyPreferences, 'The file with your preferences'),
    kept: () => openKept(options.dataBase, () => clock.now()),
    keeps: (machineId) => isKept(options.dataBase, machineId),
    storage: (machineId) => openStorage(options.dataBase, machineId, () => clock.now()),
    profile: async (path) => checkProfile(await readProfileFile(path)),
    places: placesFile(options.dataBase),
    pdf: options.pdf,
    wait: options.wait ?? ((milliseconds) => setTimeout(milliseconds)),
    scripts: options.scripts,
    newRunId: () => {
      runs += 1;
      return `${clock
        .now()
        .replace(/[^0-9]/g, '')
        .slice(0, 17)}-${String(process.pid)}-${String(runs)}`;
    },
  };
}
