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
}

/** The id of a host: of its firmware and of its Windows, with its name where one of the two is missing. */
export function machineIdOf({ firmware, windows, name }: MachineNames): string {
  const ids = [firmware !== undefined && isOwnFirmwareId(firmware) ? firmware.toLowerCase() : undefined, windows?.toLowerCase()].filter(
    (id) => id !== undefined,
  );
  return (ids.length === 2 ? ids : [...ids, `name ${name.toLowerCase()}`]).join(' ');
}
