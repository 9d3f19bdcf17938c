import type { Reading, Row } from '../../main/contract/reading.ts';

/** Subjects whose rows grow with the number of VMs. */
export const perVm = ['vm', 'vmFirmware', 'vmHardDisk', 'vmNetworkAdapter', 'folder'] as const;

/** The reading of a host with 12 VMs as one with `vms` VMs: its rows repeated, each with a key of its own. */
export function enlargeReading(reading: Reading, vms: number): Reading {
  const rows = Array.from({ length: Math.ceil(vms / 12) }, (_, copy): readonly Row[] =>
    reading.rows.map((each) => ({ ...each, key: Object.fromEntries(Object.entries(each.key).map(([name, value]) => [name, `${value}-${String(copy)}`])) })),
  ).flat();
  return { ...reading, rows };
}
