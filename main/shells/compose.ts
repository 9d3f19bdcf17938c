import { join } from 'node:path';
import { controls } from '../catalogue/index.generated.ts';
import type { Control } from '../catalogue/control.ts';
import type { HostIdentity } from '../contract/host-identity.ts';
import type { Profile } from '../contract/profile.ts';
import { emptyProfile } from '../contract/profile.ts';
import { holdEverything, type Clock, type Digest, type HoldRelease, type HostPort } from '../engine/ports.ts';
import { checkProfile } from '../engine/judging/check-profile.ts';
import { sha256, systemClock } from './digest.ts';
import { emptyPreferences, preferencesSchema, type Preferences } from '../contract/wizard/draft.ts';
import { isKept, openStorage, type HostStorage } from '../storage/host-storage.ts';
import { KeptFile } from '../storage/kept-file.ts';
import { placesFile, type Places } from '../storage/places.ts';
import type { PdfPort } from './evidence/pdf-port.ts';
import { readProfileFile } from '../storage/profile-file.ts';

/** One line of `castellan hosts`. */
export interface HostEntry {
  readonly reference: string;
  readonly title: string;
  readonly kind: HostIdentity['kind'];
}
/** Where hosts come from. The product's are in hosts.ts; the tests bring their own. */
export interface HostSource {
  list(): readonly HostEntry[];
  /** `read` never loads a setter. */
  open(reference: string, mode: 'read' | 'change'): Promise<HostPort>;
  /** Only practice hosts can be reset and restarted from here. */
  reset(reference: string): Promise<void>;
  restart(reference: string): Promise<void>;
}

/** Hosts that are no computer: recordings, and what tests bring. Only these may be offered to a browser. */
export interface HarmlessHosts extends HostSource {
  readonly harmless: true;
}

/** The house with all its ports joined: what every shell drives. */
export interface House {
  readonly version: string;
  readonly controls: readonly Control[];
  readonly hosts: HostSource;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly release: HoldRelease;
  storage(machineId: string): Promise<HostStorage>;
  /** Whether anything is kept about this machine; opening its storage would make a folder for it. */
  keeps(machineId: string): boolean;
  readonly preferences: KeptFile<Preferences>;
  readonly places: KeptFile<Places>;
  readonly pdf: PdfPort;
  profile(path: string | undefined): Promise<Profile>;
  newRunId(): string;
  /** Who is noted in the journal. */
  readonly by: string;
  /** What is to be said once, before anything else. */
  readonly notices: readonly string[];
}

export interface HouseOptions {
  readonly hosts: HostSource;
  readonly version: string;
  readonly dataBase: string;
  readonly by: string;
  readonly pdf: PdfPort;
  readonly clock?: Clock;
  readonly release?: HoldRelease;
  readonly controls?: readonly Control[];
  readonly notices?: readonly string[];
}

export function composeHouse(options: HouseOptions): House {
  const clock = options.clock ?? systemClock;
  let runs = 0;
  return {
    version: options.version,
    controls: options.controls ?? controls,
    hosts: options.hosts,
    clock,
    digest: sha256,
    release: options.release ?? holdEverything,
    by: options.by,
    notices: options.notices ?? [],
    preferences: new KeptFile<Preferences>(join(options.dataBase, 'preferences.json'), preferencesSchema, emptyPreferences, 'The file with your preferences'),
    keeps: (machineId) => isKept(options.dataBase, machineId),
    storage: (machineId) => openStorage(options.dataBase, machineId, () => clock.now()),
    profile: async (path) => (path === undefined ? emptyProfile : checkProfile(await readProfileFile(path))),
    places: placesFile(options.dataBase),
    pdf: options.pdf,
    newRunId: () => {
      runs += 1;
      return `${clock
        .now()
        .replace(/[^0-9]/g, '')
        .slice(0, 17)}-${String(process.pid)}-${String(runs)}`;
    },
  };
}
