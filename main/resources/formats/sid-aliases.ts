/**
 * The two letters that stand for a SID in SDDL (MS-DTYP 2.5.1.1, learn.microsoft.com/windows/win32/secauthz/sid-strings, RIDs
 * of winnt.h). These always mean the same SID.
 */
export const fixedAliases: Readonly<Record<string, string>> = {
  AA: 'S-1-5-32-579',
  AC: 'S-1-15-2-1',
  AN: 'S-1-5-7',
  AO: 'S-1-5-32-548',
  AS: 'S-1-18-1',
  AU: 'S-1-5-11',
  BA: 'S-1-5-32-544',
  BG: 'S-1-5-32-546',
  BO: 'S-1-5-32-551',
  BU: 'S-1-5-32-545',
  CD: 'S-1-5-32-574',
  CG: 'S-1-3-1',
  CO: 'S-1-3-0',
  CY: 'S-1-5-32-569',
  ED: 'S-1-5-9',
  ER: 'S-1-5-32-573',
  ES: 'S-1-5-32-576',
  HA: 'S-1-5-32-578',
  HI: 'S-1-16-12288',
  HO: 'S-1-5-32-584',
  IS: 'S-1-5-32-568',
  IU: 'S-1-5-4',
  LS: 'S-1-5-19',
  LU: 'S-1-5-32-559',
  LW: 'S-1-16-4096',
  ME: 'S-1-16-8192',
  MP: 'S-1-16-8448',
  MS: 'S-1-5-32-577',
  MU: 'S-1-5-32-558',
  NO: 'S-1-5-32-556',
  NS: 'S-1-5-20',
  NU: 'S-1-5-2',
  OW: 'S-1-3-4',
  PO: 'S-1-5-32-550',
  PS: 'S-1-5-10',
  PU: 'S-1-5-32-547',
  RA: 'S-1-5-32-575',
  RC: 'S-1-5-12',
  RD: 'S-1-5-32-555',
  RE: 'S-1-5-32-552',
  RM: 'S-1-5-32-580',
  RU: 'S-1-5-32-554',
  SH: 'S-1-5-32-585',
  SI: 'S-1-16-16384',
  SO: 'S-1-5-32-549',
  SS: 'S-1-18-2',
  SU: 'S-1-5-6',
  SY: 'S-1-5-18',
  UD: 'S-1-5-84-0-0-0-0-0',
  WD: 'S-1-1-0',
  WR: 'S-1-5-33',
};

/**
 * These need the SID of a domain or of the computer: the text alone does not say who is meant. The collector replaces them on
 * the host; one that arrives nevertheless is not understood, and the list with it.
 */
export const relativeAliases: Readonly<Record<string, { readonly of: 'machine' | 'domain' | 'forest'; readonly rid: number }>> = {
  AP: { of: 'domain', rid: 525 },
  CA: { of: 'domain', rid: 517 },
  CN: { of: 'domain', rid: 522 },
  DA: { of: 'domain', rid: 512 },
  DC: { of: 'domain', rid: 515 },
  DD: { of: 'domain', rid: 516 },
  DG: { of: 'domain', rid: 514 },
  DU: { of: 'domain', rid: 513 },
  EA: { of: 'forest', rid: 519 },
  EK: { of: 'forest', rid: 527 },
  KA: { of: 'domain', rid: 526 },
  LA: { of: 'machine', rid: 500 },
  LG: { of: 'machine', rid: 501 },
  PA: { of: 'domain', rid: 520 },
  RO: { of: 'forest', rid: 498 },
  RS: { of: 'domain', rid: 553 },
  SA: { of: 'forest', rid: 518 },
};

/** A SID in numbers; an authority above 32 bits is written in hexadecimal digits. */
export const isSid = (text: string): boolean => /^S-1-(\d+|0x[0-9a-f]+)(-\d+)*$/i.test(text);

/** The SID that this text names; undefined where only the host knows it. */
export function sidOf(text: string): string | undefined {
  if (isSid(text)) return text.toUpperCase().replace('-0X', '-0x');
  return fixedAliases[text];
}
