import { describe, expect, it } from 'vitest';
import {
  allowedSids,
  inheriting,
  inNumbers,
  parseAccessList,
  printAccessList,
  sameAccessList,
  withoutAllowFor,
} from '../../../../main/resources/formats/sddl.ts';
import { isBroadPrincipal, virtualMachineSid } from '../../../../main/resources/names/well-known-sids.ts';

const vmSid = 'S-1-5-83-1-3166535780-1122986932-343720105-43916321';
const inherited = `D:AI(A;;0x12019f;;;${vmSid})(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)(A;CIID;LC;;;BU)(A;OICIIOID;GA;;;CO)`;

describe('an access list', () => {
  it('is read with aliases resolved', () => {
    expect(allowedSids(parseAccessList(inherited))).toEqual([vmSid, 'S-1-5-18', 'S-1-5-32-544', 'S-1-5-32-545', 'S-1-3-0']);
  });

  it('is printed as it was read', () => {
    const text = 'D:PAI(D;;FA;;;S-1-5-7)(A;OICI;FA;;;S-1-5-18)(A;OICI;0x1200a9;;;S-1-5-21-1-2-3-1104)';
    expect(printAccessList(parseAccessList(text))).toBe(text);
    expect(inNumbers('D:PAI(D;;FA;;;AN)(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;S-1-5-21-1-2-3-1104)')).toBe(text);
    expect(['D:NO_ACCESS_CONTROL', 'S:PARAI', 'D:'].map(inNumbers)).toEqual(['D:NO_ACCESS_CONTROL', 'S:PARAI', 'D:']);
  });

  it('keeps conditional entries whole', () => {
    const text = 'D:PAI(XA;;FX;;;S-1-1-0;(@User.Title=="PM" && (@User.Division=="Sales")))';
    expect(printAccessList(parseAccessList(text))).toBe(text);
  });

  it('with an entry of another kind is refused: what is not known may allow', () => {
    for (const type of ['ZA', 'AU', 'a', '']) expect(() => parseAccessList(`D:AI(A;;FA;;;SY)(${type};OICI;FA;;;WD)`)).toThrow(`kind “${type}”`);
    for (const type of ['A', 'D', 'OA', 'OD', 'XA', 'XD']) expect(parseAccessList(`D:AI(${type};OICI;FA;;;WD)`).aces).toHaveLength(1);
    for (const type of ['AU', 'AL', 'OU', 'OL', 'XU', 'ML', 'RA', 'SP', 'TL', 'FL']) expect(parseAccessList(`S:AI(${type};OICI;FA;;;WD)`).aces).toHaveLength(1);
    expect(() => parseAccessList('S:AI(A;;FA;;;WD)')).toThrow('kind “A”');
  });

  it('without broad principals keeps all other principals, its own entries first', () => {
    const after = withoutAllowFor(parseAccessList(inherited), isBroadPrincipal);
    expect(printAccessList(after)).toBe(inNumbers(`D:PAI(A;;0x12019f;;;${vmSid})(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)`));
  });

  it('gains full control for SYSTEM and Administrators when no other principal would be left', () => {
    expect(printAccessList(withoutAllowFor(parseAccessList('D:AI(A;OICIID;FA;;;WD)'), isBroadPrincipal))).toBe(
      inNumbers('D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'),
    );
  });

  it('with a denial keeps the denial in front', () => {
    expect(printAccessList(withoutAllowFor(parseAccessList('D:AI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;;FR;;;WD)(D;OICIID;FA;;;AN)'), isBroadPrincipal))).toBe(
      inNumbers('D:PAI(D;OICI;FA;;;AN)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'),
    );
  });

  it('that is missing gives every account full control', () => {
    expect(allowedSids(parseAccessList('D:NO_ACCESS_CONTROL'))).toEqual(['S-1-1-0']);
  });

  it('is the same with every combination of inheritance flags', () => {
    expect(sameAccessList(parseAccessList('D:PAI(A;OICI;FA;;;SY)'), parseAccessList('D:P(A;OICI;FA;;;S-1-5-18)'))).toBe(true);
    expect(sameAccessList(parseAccessList('D:PAI(A;OICI;FA;;;SY)'), parseAccessList('D:AI(A;OICI;FA;;;SY)'))).toBe(false);
  });

  it('without an audit list records nothing, and marks are no entries that record', () => {
    expect(['S:NO_ACCESS_CONTROL', 'S:PAINO_ACCESS_CONTROL'].map((text) => parseAccessList(text).aces)).toEqual([[], []]);
  });

  it('is the same for every notation of its rights', () => {
    expect(sameAccessList(parseAccessList('D:P(A;;FA;;;SY)'), parseAccessList('D:P(A;;0x1f01ff;;;SY)'))).toBe(true);
    expect(sameAccessList(parseAccessList('D:P(A;;FR;;;SY)'), parseAccessList('D:P(A;;FX;;;SY)'))).toBe(false);
  });

  it.each(['DU', 'DA', 'LG', 'EA', 'ZZ', 'sy', 'Everyone'])('with an entry for %s, which the text alone cannot resolve, is refused', (alias) => {
    expect(() => parseAccessList(`D:P(A;;FA;;;SY)(A;;FA;;;${alias})`)).toThrow(/only its own domain/);
  });

  it.each(['', 'O:BAG:DU', 'D:(A;;FA)', 'D:(A;;FA;;;SY)rest'])('refuses %j with a sentence', (text) => {
    expect(() => parseAccessList(text)).toThrow(/access (list|entry)/);
  });
});

describe('inheritance', () => {
  const parent = parseAccessList('D:PAI(A;OICI;FA;;;SY)(A;OI;FR;;;BU)(A;CINP;FX;;;AU)(A;;FA;;;BA)(A;OICIIO;GA;;;CO)');

  it('hands on what is for folders, and what is for files as inherit-only', () => {
    expect(printAccessList(inheriting(parseAccessList('D:AI(A;;FR;;;IU)(A;OICIID;FA;;;WD)'), parent))).toBe(
      inNumbers('D:AI(A;;FR;;;IU)(A;OICIID;FA;;;SY)(A;OIIOID;FR;;;BU)(A;ID;FX;;;AU)(A;OICIIOID;GA;;;CO)'),
    );
  });

  it('stops at a protected folder', () => {
    expect(printAccessList(inheriting(parseAccessList('D:PAI(A;;FR;;;IU)'), parent))).toBe(inNumbers('D:PAI(A;;FR;;;IU)'));
  });

  it('does not count as a change of the folder below', () => {
    expect(sameAccessList(parseAccessList('D:AI(A;;FR;;;IU)(A;OICIID;FA;;;WD)'), parseAccessList('D:AI(A;;FR;;;IU)'))).toBe(true);
    expect(sameAccessList(parseAccessList('D:AI(A;;FR;;;IU)'), parseAccessList('D:AI(A;;FW;;;IU)'))).toBe(false);
  });
});

describe('the account of a virtual machine', () => {
  it('follows from its id', () => {
    expect(virtualMachineSid('d9e0eb0a-5b37-508e-9173-67e9ade83acf')).toBe('S-1-5-83-1-3655396106-1351506743-3915871121-3476744365');
  });

  it('is no broad principal, the domain’s users are', () => {
    expect([vmSid, 'S-1-5-83-0', 'S-1-5-21-1-2-3-512', 'S-1-5-32-578'].filter(isBroadPrincipal)).toEqual([]);
    expect(['S-1-5-21-1-2-3-513', 'S-1-1-0', 'S-1-5-11'].every(isBroadPrincipal)).toBe(true);
  });
});
