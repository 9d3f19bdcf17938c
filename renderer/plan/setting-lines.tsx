import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Change } from '../../main/contract/plan.ts';
import { counted } from '../../main/words/counted.ts';
import { addressText } from '../../main/words/key-text.ts';
import type { SomeChanges } from '../fix/receipt-lines.ts';
import { sameSettings, targetNames } from '../fix/same-setting.ts';
import { ServedControls } from '../fix/served-controls.tsx';
import { ChangeLine } from '../kit/change-line.tsx';
import { ChangeValues } from '../kit/change-values.tsx';
import { Fold } from '../kit/fold.tsx';
import { OnHold } from '../kit/on-hold.tsx';
import type { useOneStop } from '../kit/use-one-stop.ts';
import { Removable, type Removal, type Remove } from './removable.tsx';

const useStyles = makeStyles({
  settings: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: '8px 0 4px 24px', listStyleType: 'none' },
  targets: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: '8px 0 0 24px', listStyleType: 'none' },
});

/** A line of one change, and a line of many that begins with it, are two stops. */
const nameOf = (change: Change, many: boolean): string => `${many ? 'all ' : ''}${addressText(change.address)}`;

/** The stops inside an open line of the plan: each setting, and each target of one that is unfolded. */
export const settingStops = (changes: readonly Change[], unfolded: ReadonlySet<string>): readonly string[] =>
  sameSettings(changes).flatMap(([first, ...rest]) =>
    rest.length === 0
      ? [nameOf(first, false)]
      : [nameOf(first, true), ...(unfolded.has(nameOf(first, true)) ? [first, ...rest].map((change) => nameOf(change, false)) : [])],
  );

interface SettingLinesProps {
  readonly changes: SomeChanges;
  readonly stop: ReturnType<typeof useOneStop>;
  readonly onRemove: Remove | undefined;
  readonly onUnfold: (name: string, open: boolean) => void;
}

/** Each setting of one line of the plan with its command; the targets of one setting are folded. */
export function SettingLines({ changes, stop, onRemove, onUnfold }: SettingLinesProps) {
  const styles = useStyles();
  const removal = (of: SomeChanges, many: boolean): Removal | undefined =>
    onRemove && {
      changes: of,
      onRemove,
      stop: stop(nameOf(of[0], many)),
      label: `Remove from plan: ${of[0].label}, ${targetNames(of)}`,
    };
  return (
    <>
      <ul className={styles.settings}>
        {sameSettings(changes).map((setting) => (
          <Removable key={nameOf(setting[0], setting.length > 1)} remove={removal(setting, setting.length > 1)}>
            {setting.length === 1 ? (
              <ChangeLine change={setting[0]} target />
            ) : (
              <ManyTargets setting={setting} onUnfold={onUnfold} removal={(change) => removal([change], false)} />
            )}
          </Removable>
        ))}
      </ul>
      <ServedControls ids={changes[0].controls} />
    </>
  );
}

function ManyTargets({
  setting,
  onUnfold,
  removal,
}: {
  setting: SomeChanges;
  onUnfold: SettingLinesProps['onUnfold'];
  removal: (change: Change) => Removal | undefined;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ChangeValues change={setting[0]} label={setting[0].label} />
      <OnHold changes={setting} />
      <Fold
        title={`${counted(setting.length, 'target', 'targets')}: ${targetNames(setting)}`}
        onToggle={(now) => {
          setOpen(now);
          onUnfold(nameOf(setting[0], true), now);
        }}
      >
        {open && (
          <ul className={styles.targets}>
            {setting.map((change) => (
              <Removable key={nameOf(change, false)} remove={removal(change)}>
                <ChangeLine change={change} target among />
              </Removable>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );
}
