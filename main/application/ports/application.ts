import type { Control } from '../../catalogue/control.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Preferences } from '../../contract/wizard/draft.ts';
import type { Clock, Digest, HostPort } from '../../engine/ports.ts';
import type { WindowLimits } from '../../engine/running/vm-window.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { KeptFile } from '../../storage/json/kept-file.ts';
import type { Places } from '../../storage/places.ts';
import type { FolderFile } from '../../storage/script-folder.ts';
import type { PdfPort } from './pdf-port.ts';

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

/** The application with all its ports joined: what every shell drives. */
export interface Application {
  readonly version: string;
  readonly controls: readonly Control[];
  readonly hosts: HostSource;
  readonly clock: Clock;
  readonly digest: Digest;
  storage(machineId: string): Promise<HostStorage>;
  /** The storage of each host that was scanned from here. The caller closes them. */
  kept(): Promise<readonly HostStorage[]>;
  /** Whether anything is stored about this host; opening its storage would create a folder for it. */
  keeps(machineId: string): boolean;
  readonly preferences: KeptFile<Preferences>;
  readonly places: KeptFile<Places>;
  readonly pdf: PdfPort;
  /** The scripts that work without Castellan, checked against the hashes that the program was built with. */
  readonly scripts: () => Promise<readonly FolderFile[]>;
  /** Reads a profile file. */
  profile(path: string): Promise<Profile>;
  newRunId(): string;
  /** Waits between two readings of a VM that shuts down or starts, or of a rollback that counts down. */
  wait(milliseconds: number): Promise<void>;
  /** How long a VM may take to shut down and to start; absent: the usual times. */
  readonly windowLimits?: WindowLimits | undefined;
  /** The account that the journal names. */
  readonly by: string;
  /** What is to be said once, before anything else. */
  readonly notices: readonly string[];
}
