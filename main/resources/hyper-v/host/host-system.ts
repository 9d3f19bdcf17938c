import { textOf, type FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { flag, text } from '../../../grammar/kinds.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { machine } from '../../windows/machine.ts';
import { lifecycleOf } from '../guest/lifecycle.ts';

/** As the table of operating systems counts them. */
const kinds: Readonly<Record<string, string>> = { Workstation: '1', DomainController: '2', Server: '3' };

function supportOf(facts: Facts): Readonly<Record<'product' | 'supported', FactState>> {
  const [row] = rowsIn(facts, machine);
  const [caption, build, kind] = [row?.state('caption'), row?.state('build'), row?.state('productType')];
  const open = [caption, build, kind].find((state) => state?.is !== 'value');
  if (row === undefined || build?.is !== 'value' || kind?.is !== 'value' || open !== undefined) {
    const unread: FactState = { is: 'unread', why: open?.is === 'unread' ? open.why : 'The Windows version of the host was not read.' };
    return { product: unread, supported: unread };
  }
  const name = textOf(caption) ?? '';
  const known = lifecycleOf({ name, build: JSON.stringify(build.value), version: '', productType: kinds[textOf(kind) ?? ''] ?? '' });
  if (!known) {
    const unread: FactState = {
      is: 'unread',
      why: `“${name}” (build ${JSON.stringify(build.value)}) is not in the table of operating systems of this version.`,
    };
    return { product: { is: 'value', value: name }, supported: unread };
  }
  const readAt = facts[machine.resource.name]?.at.slice(0, 10) ?? '';
  return {
    product: { is: 'value', value: `${known.product}, updates until ${known.endsOn}` },
    supported: readAt === '' ? { is: 'unread', why: 'The day of the reading is not known.' } : { is: 'value', value: known.endsOn >= readAt },
  };
}

/** How long Windows of the host gets security updates, by the table that judges guests as well. */
export const hostSystem = resource({
  name: 'hostSystem',
  title: 'Windows version of the host',
  keyNames: [],
  needs: 'none',
  native: 'Get-CimInstance Win32_OperatingSystem, compared with the table of operating systems',
  scope: { is: 'computed', from: ['machine'], addressed: [], rows: (facts) => [{ key: {}, facts: supportOf(facts) }] },
  facts: {
    product: fact('Windows version', text('Windows Server 2022, updates until 2031-10-14', 'Windows Server 2012 R2, updates until 2023-10-10')),
    supported: fact('receives security updates', flag),
  },
});
