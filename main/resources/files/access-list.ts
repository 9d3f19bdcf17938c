import { accessWords } from '../formats/access-words.ts';
import { hasNothingOfItsOwn, inNumbers, parseAccessList, sameAccessList } from '../formats/sddl.ts';
import type { Kind } from '../../grammar/kind.ts';

/** One section of a security descriptor as SDDL text. Judged and compared by its entries, kept as the text Windows gave. */
export function accessListKind(section: 'D' | 'S'): Kind<string> {
  const samples =
    section === 'D'
      ? ([
          'D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)',
          'D:AI(A;OICIID;FA;;;S-1-5-18)(A;OICIID;FA;;;S-1-5-32-544)(A;OICIID;0x1200a9;;;S-1-5-32-545)',
        ] as const)
      : (['S:AI(AU;OICISAFA;FA;;;S-1-1-0)', 'S:AI'] as const);
  return {
    name: section === 'D' ? 'an access list' : 'an audit list',
    samples,
    undo: 'restore',
    parse: (json) => {
      if (typeof json !== 'string') throw new Error('expected the text of a security descriptor');
      if (parseAccessList(json).section !== section) throw new Error(`expected the ${section} section of a security descriptor`);
      return json;
    },
    canonical: inNumbers,
    ...(section === 'S' && { sameAsAbsent: (value: string) => hasNothingOfItsOwn(parseAccessList(value)) }),
    same: (a, b) => sameAccessList(parseAccessList(a), parseAccessList(b)),
    show: (value, names) => accessWords(parseAccessList(value), names),
    ...(section === 'S' && { whenAbsent: 'no auditing' }),
    namesAccounts: true,
  };
}
