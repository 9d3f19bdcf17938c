import type { Key } from './address.ts';

/** Names in place of objects that could not be read, where they stand in the list as a target. No path is called so. */
export const unreadDisks = 'virtual disks that could not be read';
export const unreadParents = 'parent disks that could not be read';
export const unreadPlaces = 'paths of VMs that could not be read';
export const unreadDefaults = 'default folders of Hyper-V that could not be read';
const named: ReadonlySet<string> = new Set([unreadDisks, unreadParents, unreadPlaces, unreadDefaults]);

export const isStandInPart = (part: string): boolean => part.startsWith('unread:') || named.has(part);

/** A row with this key stands for objects that could not be read. It names what they belong to, and says nothing of whether there are any. */
export const isStandIn = (key: Key): boolean => Object.values(key).some(isStandInPart);
