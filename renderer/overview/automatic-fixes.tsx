import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { counted } from '../../main/words/counted.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { ChangeGroups } from '../fix/change-groups.tsx';
import { announce } from '../kit/announcer.tsx';
import { Fold } from '../kit/fold.tsx';
import { useCatalogue } from '../state/catalogue.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { namesToAdd } from './left-to-add.ts';
import { targetWords } from './target-words.ts';
import type { AutomaticFixes } from './use-automatic-fixes.ts';

const useStyles = makeStyles({
  heading: { ':focus': { outlineStyle: 'none' } },
  /** A long preview leaves the list of findings in sight. */
  preview: { maxHeight: '60vh', overflowY: 'auto', flexShrink: 0 },
});

/** Opens the preview of everything that can be fixed without impact; when all of it is in the plan, it leads to the plan. */
export function AutomaticFixesButton({ fixes, primary = false }: { fixes: AutomaticFixes; primary?: boolean }) {
  const { chosen, go } = useDraft();
  const { count, open, setOpen } = fixes;
  if (count === 0 && (!primary || chosen.size === 0)) return null;
  return (
    <Button
      appearance={primary && !open ? 'primary' : 'secondary'}
      icon={count === 0 ? null : <FlashRegular />}
      data-automatic=""
      {...(count > 0 && { 'aria-expanded': open })}
      onClick={() => {
        if (count === 0) go('plan');
        else setOpen(!open);
      }}
    >
      {count === 0 ? 'Open plan' : count === 1 ? 'Add 1 automatic fix without impact' : `Add all ${count.toLocaleString('en')} automatic fixes without impact`}
    </Button>
  );
}

const focusButton = (): void => {
  requestAnimationFrame(() => (document.querySelector<HTMLElement>('[data-automatic]') ?? document.querySelector<HTMLElement>('h1'))?.focus());
};

/** What would be added to the plan: which controls, how many targets, each change; and what was left out. Escape closes it. */
export function AutomaticFixesPreview({ fixes }: { fixes: AutomaticFixes }) {
  const { view, left, count, open, setOpen } = fixes;
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const choose = useDraft((state) => state.choose);
  const heading = useRef<HTMLHeadingElement>(null);
  const changes = useMemo(() => view.changes.filter((change) => change.controls.some((control) => left.has(control))), [view, left]);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  if (!open) return null;
  const close = (): void => {
    setOpen(false);
    focusButton();
  };
  return (
    <section
      className={mergeClasses(page.card, styles.preview)}
      aria-label="Automatic fixes without impact"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, styles.heading)}>
        Automatic fixes without impact
      </h2>
      <p className={page.lead}>
        On the whole host: {counted(left.size, 'control', 'controls')}, {counted(count, 'finding', 'findings')}, {counted(changes.length, 'change', 'changes')}.
        No restart, no VM off, no impact on users or VMs. Each change can be undone.
      </p>
      <ul className={page.bullets}>
        {[...left].map(([id, findings]) => {
          const ids = new Set(findings.map(({ target }) => findingId(id, target)));
          const rows = byControl.get(id)?.filter((row) => ids.has(row.id)) ?? [];
          return (
            <li key={id}>
              {controls.get(id)?.title ?? id} <span className={page.quiet}>{targetWords(rows)}</span>
            </li>
          );
        })}
      </ul>
      <Fold title={`Show ${counted(changes.length, 'change', 'changes')}`}>
        <ChangeGroups changes={changes} />
      </Fold>
      {view.leftOut.length > 0 && (
        <Fold title={`Left out: ${counted(view.leftOut.length, 'finding', 'findings')}`}>
          <ul className={page.bullets}>
            {view.leftOut.map(({ control, target, why }) => (
              <li key={`${control} ${target}`} className={page.theirs}>
                {controls.get(control)?.title ?? control}, {target}: {why}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            choose(namesToAdd(left, byControl), true);
            announce(`${counted(count, 'fix', 'fixes')} added to the plan.`);
            close();
          }}
        >
          Add {counted(count, 'fix', 'fixes')} to plan
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      <p className={page.quiet}>Nothing is applied now. The plan shows these changes with everything else that you add.</p>
    </section>
  );
}
