import { accessWords } from './formats/access-words.ts';
import { hasNothingOfItsOwn, parseAccessList, sameAccessList } from './formats/sddl.ts';
import type { Kind } from './grammar/kind.ts';

/** One section of a security descriptor as SDDL text. Judged and compared by its entries, kept as the text Windows gave. */
export function accessListKind(section: 'D' | 'S'): Kind<string> {
  const samples =
    section === 'D'
      ? (['D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)', 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)'] as const)
      : (['S:AI(AU;OICISAFA;FA;;;WD)', 'S:AI'] as const);
  return {
    name: section === 'D' ? 'an access list' : 'an audit list',
    samples,
    undo: 'restore',
    parse: (json) => {
      if (typeof json !== 'string') throw new Error('expected the text of a security descriptor');
      if (parseAccessList(json).section !== section) throw new Error(`expected the ${section} section of a security descriptor`);
      return json;
    },
    ...(section === 'S' && { sameAsAbsent: (value: string) => hasNothingOfItsOwn(parseAccessList(value)) }),
    same: (a, b) => sameAccessList(parseAccessList(a), parseAccessList(b)),
    show: (value) => accessWords(parseAccessList(value)),
  };
}
