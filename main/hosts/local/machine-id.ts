/** Ids that makers of boards leave in every board, in both orders of bytes. dmidecode and inventory tools leave them out as well. */
const sharedIds: ReadonlySet<string> = new Set([
  '03000200-0400-0500-0006-000700080009',
  '00020003-0004-0005-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
  '78563412-3412-7856-90ab-cddeefaabbcc',
  '11111111-2222-3333-4444-555555555555',
]);

/** Whether the firmware gave an id of its own. Zeros, ones and other repetitions are what a maker left out. */
export function isOwnFirmwareId(id: string): boolean {
  const digits = id.toLowerCase().replace(/[^0-9a-f]/g, '');
  return digits.length === 32 && !/^(..)\1+$/.test(digits) && !sharedIds.has(id.toLowerCase());
}

export interface MachineNames {
  readonly firmware: string | undefined;
  /** MachineGuid of this Windows: a copy of an installed Windows has the same one. */
  readonly windows: string | undefined;
  readonly name: string;
  /** A part could not be read: it may be there, and another time it is. */
  readonly isUnread?: boolean;
}

/** The id of a host: of its firmware and of its Windows, with its name where one of the two is missing. */
export function machineIdOf({ firmware, windows, name }: MachineNames): string {
  const ids = [firmware !== undefined && isOwnFirmwareId(firmware) ? firmware.toLowerCase() : undefined, windows?.toLowerCase()].filter(
    (id) => id !== undefined,
  );
  return (ids.length === 2 ? ids : [...ids, `name ${name.toLowerCase()}`]).join(' ');
}

/** A host of which something is kept here, by its newest scan. */
export interface KeptHost {
  readonly name: string;
  readonly machineId: string;
  readonly scannedAt: string;
}

/** What is kept here about hosts: by it a host is known of which only a part of the id could be read. */
export interface KeptHosts {
  isKept(machineId: string): boolean;
  list(): Promise<readonly KeptHost[]>;
}

/**
 * The id under which a host is kept here. Where a part could not be read, that is the whole id of the kept host of this name that has the other part. Where all
 * was read, and nothing is kept under it yet, it is the id from a time when a part was not read. Undefined: several kept hosts fit.
 */
export async function keptMachineId(names: MachineNames, kept: KeptHosts): Promise<string | undefined> {
  const own = machineIdOf(names);
  if (names.isUnread !== true && kept.isKept(own)) return own;
  const parts = partsOf(own);
  const others = (await kept.list()).filter(({ name, machineId }) => machineId !== own && name.toLowerCase() === names.name.toLowerCase());
  if (names.isUnread === true) {
    const hasMore = (id: string): boolean => partsOf(id).length > parts.length && parts.every((part) => partsOf(id).includes(part));
    const whole = [...new Set(others.map(({ machineId }) => machineId).filter(hasMore))];
    return whole.length > 1 ? undefined : (whole[0] ?? own);
  }
  if (hasName(own)) return own;
  const inPart = others.filter(({ machineId }) => hasName(machineId) && partsOf(machineId).every((part) => parts.includes(part)));
  return inPart.sort((a, b) => (a.scannedAt < b.scannedAt ? 1 : -1))[0]?.machineId ?? own;
}

const nameInId = /(?:^| )name .*$/s;
/** The name stands in for a part. */
const hasName = (machineId: string): boolean => nameInId.test(machineId);
const partsOf = (machineId: string): readonly string[] =>
  machineId
    .replace(nameInId, '')
    .split(' ')
    .filter((part) => part !== '');
