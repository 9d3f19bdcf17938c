/** Rights in letters (MS-DTYP 2.5.1.1): generic, standard, of directory objects (the bits are those of files), of files, of keys, of labels. */
const letters: Readonly<Record<string, number>> = {
  GA: 0x10000000,
  GX: 0x20000000,
  GW: 0x40000000,
  GR: 0x80000000,
  SD: 0x10000,
  RC: 0x20000,
  WD: 0x40000,
  WO: 0x80000,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  FA: 0x1f01ff,
  FX: 0x1200a0,
  FW: 0x120116,
  FR: 0x120089,
  KA: 0xf003f,
  KR: 0x20019,
  KX: 0x20019,
  KW: 0x20006,
  NW: 0x1,
  NR: 0x2,
  NX: 0x4,
};
/** What Windows makes of generic rights on a file or folder. */
const generic: readonly (readonly [number, number])[] = [
  [0x10000000, 0x1f01ff],
  [0x20000000, 0x1200a0],
  [0x40000000, 0x120116],
  [0x80000000, 0x120089],
];

/** Waiting for a handle: it opens nothing. A list that leaves it out is as wide as one that names it. */
export const synchronize = 0x100000;
export const fullControl = 0x1f01ff;

/** The rights of an entry on a file or folder as bits, however they are written: undefined where they cannot be read. */
export function maskOf(rights: string): number | undefined {
  const raw = /^(0x[0-9a-f]{1,8}|\d{1,10})$/i.test(rights) ? Number(/^0\d/.test(rights) ? `0o${rights}` : rights) : inLetters(rights);
  if (raw === undefined || Number.isNaN(raw) || raw > 0xffffffff) return undefined;
  return generic.reduce((mask, [bit, means]) => ((mask & bit) === 0 ? mask : ((mask & ~bit) | means) >>> 0), raw >>> 0);
}

function inLetters(rights: string): number | undefined {
  if (rights.length % 2 !== 0) return undefined;
  return (rights.match(/../g) ?? []).reduce<number | undefined>((sum, pair) => {
    const bits = letters[pair];
    return sum === undefined || bits === undefined ? undefined : (sum | bits) >>> 0;
  }, 0);
}

/** Whether these bits hold all of the others, waiting apart. */
export const holdsAll = (mask: number, wanted: number): boolean => ((mask | synchronize) & wanted) >>> 0 === wanted >>> 0;
