import { maskOf } from '../formats/access-mask.ts';
import { parseAccessList } from '../formats/sddl.ts';
import { isBroadPrincipal } from '../names/well-known-sids.ts';

/** Write or append data, delete it or what is in the folder, change permissions, take ownership; generic write and generic all. */
const writing = 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000 | 0x80000 | 0x40000000 | 0x10000000;

/** Broad groups that an access list allows to change something. Rights that are not known count, and so do those for files below alone. */
export const broadWriters = (access: string): readonly string[] => [
  ...new Set(
    parseAccessList(access)
      .aces.filter((ace) => ace.type.startsWith('A') && isBroadPrincipal(ace.sid) && ((maskOf(ace.rights) ?? writing) & writing) !== 0)
      .map((ace) => ace.sid),
  ),
];
