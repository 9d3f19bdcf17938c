import { mergeClasses } from '@fluentui/react-components';
import { CheckboxCheckedRegular, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { isolated } from '../../kit/isolated.ts';
import { SeverityBar } from '../../kit/severity-bar.tsx';
import { SeverityMark } from '../../kit/severity-mark.tsx';
import { severityCountsOf } from '../../kit/severity-segments.ts';
import { severityWords } from '../../../main/words/findings/severity-words.ts';
import { noRoleWord, vmRoleWords } from '../../../main/words/vm-role-words.ts';
import { connectionWords } from '../page/connection-words.ts';
import { factWhy, factWords, shortGuest } from '../page/fact-words.ts';
import { nothingOnVm, notKnownOnVm } from '../nothing-on-vm.ts';
import { RoleIcon } from '../role-icon.tsx';
import { useListStyles } from './use-list-styles.ts';
import { roleOf } from './vm-order.ts';
import { gravestOf, type VmLine } from './vm-lines.ts';

interface VmListLineProps {
  readonly line: VmLine;
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** How many of its findings are in the plan. */
  readonly inPlan: number;
  /** The most findings to fix that a VM of the list has: a full bar. */
  readonly most: number;
  readonly onFocus: (index: number) => void;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

function VmListLine_({ line, index, top, active, selected, inPlan, most, onFocus, onSelect, onOpen }: VmListLineProps) {
  const styles = useListStyles();
  const { vm, name, toFix } = line;
  const worst = gravestOf(toFix);
  const none = nothingOnVm(line);
  const role = vm?.role ? vmRoleWords[vm.role] : noRoleWord;
  const Box = selected ? CheckboxCheckedRegular : CheckboxUncheckedRegular;
  const notes = [...(inPlan > 0 ? [`${String(inPlan)} in plan`] : []), ...notKnownOnVm(line)].join(', ');
  const known = [role, factWords(vm?.state), `${String(toFix.length)} to fix`, ...(worst ? [severityWords[worst.severity]] : []), notes];
  const cell = (text: string, why = '') => (
    <div role="gridcell" className={mergeClasses(styles.text)} title={why === '' ? text : `${isolated(text)}: ${why}`}>
      {text}
    </div>
  );
  const wideCell = (text: string, why = '') => (
    <div role="gridcell" className={mergeClasses(styles.text, styles.wide, styles.quiet)} title={why === '' ? text : `${isolated(text)}: ${why}`}>
      {text}
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-label={[isolated(name), ...known.filter((each) => each !== '')].join(', ')}
      data-line={index}
      tabIndex={active ? 0 : -1}
      className={mergeClasses(styles.row, styles.line, selected && styles.selected)}
      style={{ transform: `translateY(${String(top)}px)` }}
      onFocus={() => {
        onFocus(index);
      }}
      onClick={() => {
        onOpen(index);
      }}
    >
      <div role="gridcell">
        <span
          aria-hidden="true"
          className={styles.box20}
          title="Select (Space)"
          onClick={(event) => {
            event.stopPropagation();
            onSelect(index);
          }}
        >
          <Box />
        </span>
      </div>
      <div role="gridcell" className={styles.name} title={name}>
        <RoleIcon role={roleOf(line)} />
        <span className={styles.text}>{name}</span>
      </div>
      {cell(role)}
      {wideCell(factWords(vm?.state), factWhy(vm?.state))}
      {wideCell(shortGuest(vm?.guest), factWhy(vm?.guest))}
      {wideCell(connectionWords(vm))}
      <div role="gridcell" className={styles.bar}>
        <span className={styles.count}>{toFix.length.toLocaleString('en')}</span>
        {toFix.length > 0 && (
          <span className={styles.barPicture}>
            <SeverityBar counts={severityCountsOf(toFix)} of={most} />
          </span>
        )}
      </div>
      <div role="gridcell" className={styles.text} title={worst ? severityWords[worst.severity] : none}>
        {worst ? <SeverityMark severity={worst.severity} /> : <span className={styles.quiet}>{none}</span>}
      </div>
      <div role="gridcell" className={mergeClasses(styles.text, styles.quiet)} title={notes}>
        {notes}
      </div>
    </div>
  );
}

/** One VM of the list. What it says aloud is one sentence. */
export const VmListLine = memo(VmListLine_);
