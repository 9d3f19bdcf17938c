import type { FactState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { vmTpmKey } from '../../resources/hyper-v/devices/vm-tpm-key.ts';
import { hgsClient } from '../../resources/hyper-v/host/hgs-client.ts';
import { vmWindow } from '../../resources/hyper-v/vm-window.ts';
import { session } from '../../resources/windows/session.ts';

type Fact = Exclude<keyof typeof vmWindow, 'resource' | 'targets'>;
type Row = TypedRow<typeof vmWindow>;

/** One reason that keeps a window closed. It is asked with the values of all its facts: where one of them was not read, the window stays closed as well. */
interface WindowRule {
  readonly facts: readonly Fact[];
  /** The rule is asked only where this answers true; where that cannot be told, it is asked. */
  readonly where?: { readonly fact: Fact; readonly is: (value: Json) => boolean };
  /** Why the window stays closed; undefined where this rule has no objection. */
  readonly objects: (...values: readonly Json[]) => string | undefined;
}

const list = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const word = (value: Json | undefined): string => (typeof value === 'string' ? value : 'not known');
const number = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN);
const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
const named = (values: readonly string[]): string => values.join(', ');

/** What Hyper-V does with a VM at the moment, by the names of VMOperationalStatus. */
const underWay: Readonly<Record<string, string>> = {
  ApplyingSnapshot: 'Hyper-V applies a checkpoint.',
  CreatingSnapshot: 'Hyper-V creates a checkpoint.',
  DeletingSnapshot: 'Hyper-V deletes a checkpoint.',
  WaitingToStart: 'The VM waits to start.',
  MergingDisks: 'Hyper-V merges virtual disks.',
  ExportingVirtualMachine: 'The VM is being exported.',
  MigratingVirtualMachine: 'A live migration is in progress.',
  BackingUpVirtualMachine: 'A backup is in progress.',
  ModifyingUpVirtualMachine: 'The settings of the VM are being changed.',
  StorageMigrationPhaseOne: 'A storage migration is in progress.',
  StorageMigrationPhaseTwo: 'A storage migration is in progress.',
  MigratingPlannedVm: 'A live migration is in progress.',
};

/** In the order in which an administrator would look. */
export const windowRules: readonly WindowRule[] = [
  {
    facts: ['virtualMachineType'],
    objects: (type) => (type === 'RealizedVirtualMachine' ? undefined : `This is a planned VM (${word(type)}), which is never shut down or started.`),
  },
  {
    facts: ['replicationMode'],
    objects: (mode) => (mode === 'None' || mode === 'Primary' ? undefined : `This VM is a replica (${word(mode)}). A replica is never started.`),
  },
  {
    facts: ['replicationState'],
    where: { fact: 'replicationMode', is: (mode) => mode !== 'None' },
    objects: (state) => (state === 'Replicating' ? undefined : `The state of Hyper-V Replica is ${word(state)}, not Replicating.`),
  },
  {
    facts: ['operationalStatus'],
    objects: (status) => {
      const busy = list(status).filter((each) => each !== 'Ok');
      if (list(status).length > 0 && busy.length === 0) return undefined;
      const sentence = busy.map((each) => underWay[each]).find((each) => each !== undefined);
      return `${sentence ?? 'The operational status of the VM is not Ok.'} (${busy.length === 0 ? 'no status' : named(busy)}) Wait until it has ended.`;
    },
  },
  {
    facts: ['shutdownEnabled', 'shutdownStatus'],
    objects: (enabled, status) =>
      enabled === true && list(status).includes('2')
        ? undefined
        : 'The integration service Operating system shutdown is not enabled or does not answer. Shut down the operating system in the guest, then plan again.',
  },
  {
    facts: ['heartbeat'],
    objects: (heartbeat) =>
      heartbeat === 'OkApplicationsHealthy' || heartbeat === 'OkApplicationsUnknown'
        ? undefined
        : `The heartbeat of the guest is ${word(heartbeat)}. Check the guest before you shut it down.`,
  },
  {
    facts: ['recoveryCheckpoints'],
    objects: (checkpoints) =>
      list(checkpoints).length === 0 ? undefined : `A backup has left a recovery checkpoint: ${named(list(checkpoints))}. Remove it with the backup software.`,
  },
  {
    facts: ['differencesLeft'],
    objects: (disks) =>
      list(disks).length === 0
        ? undefined
        : `A differencing disk has no checkpoint: ${named(list(disks))}. Hyper-V merges it when the VM is off, which can take hours.`,
  },
  {
    facts: ['missingFiles'],
    objects: (files) => (list(files).length === 0 ? undefined : `The VM could not start again, because a file is missing: ${named(list(files))}.`),
  },
  {
    facts: ['memoryStartup', 'memoryAssigned', 'freeMemory'],
    objects: (startup, assigned, free) => {
      const [needed, there] = [number(startup) * 1.1, number(free) + number(assigned)];
      return there >= needed
        ? undefined
        : `The VM could not start again: it needs ${gigabytes(needed)} (startup memory and 10 %), and ${gigabytes(there)} would be free.`;
    },
  },
  {
    facts: ['clustered'],
    objects: (clustered) =>
      clustered === false
        ? undefined
        : 'The VM belongs to a failover cluster, which may save it or start it again on its own. Take its role offline in the cluster, then plan again.',
  },
];

/** Why the window of this VM stays closed, by the facts that were read of it; undefined where it can be opened. */
export function windowHold(vm: string, facts: Facts): string | undefined {
  const row = rowsIn(facts, vmWindow).find((each) => each.part('vm') === vm);
  if (!row)
    return `Whether the VM can be shut down and started again could not be read${facts['vmWindow']?.problem ? `: ${facts['vmWindow'].problem.why}` : '.'}`;
  const objections = [...windowRules.map((rule) => objectionOf(rule, row)), withoutTpmKey(row, facts), onMyPath(row, facts)].filter(
    (each) => each !== undefined,
  );
  return objections.length === 0 ? undefined : objections.join(' ');
}

function objectionOf({ facts, where, objects }: WindowRule, row: Row): string | undefined {
  if (where) {
    const state = row.state(where.fact);
    if (state.is === 'value' && !where.is(state.value)) return undefined;
  }
  const states = facts.map((name) => [name, row.state(name)] as const);
  const values = states.flatMap(([, state]) => (state.is === 'value' ? [state.value] : []));
  if (values.length === states.length) return objects(...values);
  const [name, state] = states.find(([, each]) => each.is !== 'value') ?? [];
  return `Could not be read: ${name === undefined ? '' : (vmWindow.resource.facts[name]?.label ?? name)} (${whyNotRead(state)}).`;
}

const whyNotRead = (state: FactState | undefined): string => (state?.is === 'unread' || state?.is === 'unsupported' ? state.why : 'no value was read');

/** A VM with a virtual TPM starts only with a private key of its owner or of a guardian. Without one here it would stay off. */
function withoutTpmKey(row: Row, facts: Facts): string | undefined {
  const tpm = row.state('tpm');
  if (tpm.is !== 'value') return `Could not be read: virtual TPM (${whyNotRead(tpm)}).`;
  if (tpm.value === false) return undefined;
  // A guarded host gets the key from the Host Guardian Service, and keys of its own do not count there.
  const mode = rowsIn(facts, hgsClient)[0]?.state('mode');
  if (mode?.is === 'value' && mode.value !== 'Local')
    return 'The VM has a virtual TPM, and its key comes from the Host Guardian Service. Shut down the guest, then plan again.';
  if (mode?.is !== 'value' && mode?.is !== 'unsupported')
    return `The VM has a virtual TPM, and the source of its key could not be read (${whyNotRead(mode)}). Shut down the guest, then plan again.`;
  const key = keyHere(row.part('vm'), facts);
  if (key?.is === 'value' && key.value === true) return undefined;
  const found =
    key?.is === 'value'
      ? 'no private key of its owner or of a guardian is on this host, so it would not start again.'
      : `whether a private key for it is on this host could not be read (${whyNotRead(key)}).`;
  return `The VM has a virtual TPM, and ${found} Check the finding of HV-D-05, shut down the guest, then plan again.`;
}

/** From the key protectors and certificates among the facts; undefined where they do not name the VM. */
function keyHere(vm: string, facts: Facts): FactState | undefined {
  const { scope } = vmTpmKey.resource;
  return scope.is === 'computed' ? scope.rows(facts).find(({ key }) => key['vm'] === vm)?.facts['keyHere'] : undefined;
}

/** The computer from which this session comes must not be the VM that is shut down. Changes of a VM that is gateway or DNS server on the way to the host are on hold before. */
function onMyPath(row: Row, facts: Facts): string | undefined {
  const own = row.list('addresses');
  const [mine] = rowsIn(facts, session);
  const peers = mine?.list('peerAddresses');
  if (!own || !peers) return 'Could not be read: whether you are connected to the host from this VM.';
  return own.some((each) => peers.includes(each)) ? 'You are connected to the host from this VM.' : undefined;
}
