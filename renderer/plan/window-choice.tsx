import { Checkbox } from '@fluentui/react-components';
import { PowerRegular } from '@fluentui/react-icons';
import type { Change, Plan } from '../../main/contract/plan.ts';
import { counted } from '../../main/words/counted.ts';
import { isolated } from '../kit/isolated.ts';
import { ListSection } from '../kit/list-section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** A VM that has changes which need it off, and whether it may be shut down for them. */
interface WindowOffer {
  readonly vm: string;
  readonly label: string;
  readonly changes: number;
  readonly chosen: boolean;
}

/** On hold only because the VM runs, or already in its window. */
const isOffered = ({ vmOff, window, standing }: Change, chosen: ReadonlySet<string>): boolean =>
  vmOff !== undefined && (window !== undefined || chosen.has(vmOff) || (standing.is === 'held' && standing.by === 'running'));

export function windowOffers({ changes }: Plan, chosen: ReadonlySet<string>): readonly WindowOffer[] {
  const offers = new Map<string, WindowOffer>();
  for (const change of changes) {
    const { vmOff } = change;
    if (vmOff === undefined || !isOffered(change, chosen)) continue;
    const known = offers.get(vmOff);
    offers.set(vmOff, { vm: vmOff, label: known?.label ?? change.target.label, changes: (known?.changes ?? 0) + 1, chosen: chosen.has(vmOff) });
  }
  return [...offers.values()];
}

/** One checkbox for each VM that can have a maintenance window. */
export function WindowChoice({ offers, busy, onChoose }: { offers: readonly WindowOffer[]; busy: boolean; onChoose: (vm: string, on: boolean) => void }) {
  const page = usePageStyles();
  if (offers.length === 0) return null;
  return (
    <ListSection title="Maintenance windows" note="Castellan asks the guest to shut down, never by force. One VM is off at a time." icon={PowerRegular}>
      {offers.map(({ vm, label, changes, chosen }) => (
        <li key={vm} className={page.theirs}>
          <Checkbox
            label={`${isolated(label)}: shut down, change and start again (${counted(changes, 'change', 'changes')})`}
            checked={chosen}
            disabled={busy}
            onChange={(_event, { checked }) => {
              onChoose(vm, checked === true);
            }}
          />
        </li>
      ))}
    </ListSection>
  );
}
