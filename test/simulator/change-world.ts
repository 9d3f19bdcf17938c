import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The parts of a world that tests reach into. */
export interface World {
  identity: { Administrator: boolean; HyperVAdministrator: boolean };
  conditions: {
    language: string;
    hyperVRefusal: string;
    missingModules: string[];
    deniedFolders: string[];
    /** Properties of declared subjects that this Windows does not have: subject.Property. */
    lacks?: string[];
    eventLogRefusal?: string;
    /** The word for all users in the backup of auditpol, and the subcategories that are recorded for one user. */
    auditTarget?: string;
    auditedForUser?: string[];
    /** `of` is the name of a VM, or `list` where only the cmdlet without the name of one object fails. */
    faults?: { command: string; of: string; message: string; id: string; category: string }[];
    slow: { perCallMs: number; perObjectMs: number } | null;
  };
  vms: { Id: string; Name: string; State: string; Generation: number; Path: string }[];
  registry: Record<string, Record<string, { kind: string; value: unknown }>>;
  files: { path: string; owner: string; access: string; audit: string | null }[];
  security: { privilegeRights: Record<string, string[]> };
  policy: { gpos: unknown[]; registry: unknown[]; userRights: unknown[]; numeric: unknown[] };
}

/** Changes the world from outside the product. The effects of a restart are computed by control.ps1, not here. */
export function changeWorld<T>(file: string, change: (world: World) => T): T {
  const world = JSON.parse(readFileSync(file, 'utf8')) as World;
  const result = change(world);
  writeFileSync(`${file}.tmp`, JSON.stringify(world, null, 1));
  renameSync(`${file}.tmp`, file);
  return result;
}

/** A world as loosely as cases need it: what a test names must be there. */
export interface AnyWorld extends Omit<World, 'vms'> {
  vms: (World['vms'][number] & {
    ReplicationMode: string;
    Firmware: { SecureBoot: string; SecureBootTemplate: string } | null;
    Kvp: string[] | null;
    HardDrives: (Record<string, unknown> & { Path: string })[];
    NetworkAdapters: Record<string, unknown>[];
  })[];
  firewall: {
    profiles: {
      Name: string;
      Enabled: string;
      DefaultInboundAction: string;
      GroupPolicyEnabled: string | null;
      DisabledInterfaceAliases?: readonly string[];
      GroupPolicyDisabledInterfaceAliases?: readonly string[] | undefined;
    }[];
    rules: Record<string, unknown>[];
  };
  switches: Record<string, unknown>[];
  hostAdapters: Record<string, unknown>[];
  certificates: Record<string, unknown>[];
  services: Record<string, unknown>[];
  audit: { guid: string; value: number }[];
  defender: { preference: Record<string, unknown>; status: Record<string, unknown> };
  computerAccount: { Flags: number; DelegatesTo: string[] };
  computer: Record<string, unknown>;
  features: Record<string, string>;
  netBinding: Record<string, unknown>[];
  ipInterface: Record<string, unknown>[];
  ipAddresses: Record<string, unknown>[];
  netNat: Record<string, unknown>[];
  clusterNode: Record<string, unknown>[];
  wslFirewall: Record<string, unknown>;
  /** Chains of virtual disks, and files of disks, where they are not as usual. */
  vhds?: { Path: string; VhdType: string; ParentPath: string }[];
  diskFiles?: { path: string; access: string }[];
}

export const changeAnyWorld = (file: string, change: (world: AnyWorld) => void): void => {
  changeWorld(file, (world) => {
    change(world as unknown as AnyWorld);
  });
};
