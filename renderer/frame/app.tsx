import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Announcer } from '../kit/announcer.tsx';
import { FindingPanel } from '../findings/finding-panel.tsx';
import { HostBar } from './host-bar.tsx';
import { LeftCountdownBar } from './left-countdown-bar.tsx';
import { Rail } from './rail.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { Screen } from './screen.tsx';
import { RollbackScreen } from '../rollback/rollback-screen.tsx';
import { followRollback, isRollbackShown, useRollback } from '../rollback/rollback-store.ts';
import { leaveCountdown } from './leave-countdown.ts';
import { useConnection } from '../state/connection-store.ts';
import { saveDraftOnLeave, useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { handleGlobalKey } from './global-keys.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { useTheme } from '../theme/use-theme.ts';

const useStyles = makeStyles({
  window: {
    '@media (max-width: 720px)': { height: 'auto', minHeight: '100vh' },
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: 0,
    position: 'relative',
    color: tokens.colorNeutralForeground1,
    backgroundColor: meaning.surfaceWindow,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, '@media (max-width: 720px)': { flexDirection: 'column' } },
  middle: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    backgroundColor: meaning.surfaceContent,
    '@media (max-width: 900px)': { flexDirection: 'column' },
    '@media (max-width: 720px)': { borderLeft: 'none', borderTopLeftRadius: 0, overflow: 'visible' },
  },
  main: {
    // What is hidden from the eye inside is placed against this, and not against the window, which would then scroll.
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    minHeight: '160px',
    overflowY: 'auto',
    padding: '16px 24px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '@media (max-width: 720px)': { overflowY: 'visible', padding: '12px 16px' },
  },
  /** Where there is no room for both, the open finding stands in place of the list. */
  behind: { '@media (max-width: 900px)': { display: 'none' } },
});

/** The whole window: what is always there, the step at hand, and the finding beside it. */
export function App() {
  const styles = useStyles();
  const page = usePageStyles();
  const theme = useTheme(usePreferences((state) => state.theme));
  const { connection, open } = useConnection();
  const { step, area, problem: draftProblem, saveAgain } = useDraft();
  const reference = useHost((state) => state.host?.identity.reference);
  const { id, close } = usePanel();
  const counting = useRollback(isRollbackShown);
  const unread = useRollback((state) => state.problem);
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    void open();
  }, [open]);
  useEffect(saveDraftOnLeave, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && handleGlobalKey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  // Before the panel takes the focus in an effect of its own.
  useLayoutEffect(() => {
    if (id === undefined) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && !active.closest('[data-f6="panel"]')) cameFrom.current = active;
  }, [id]);
  const main = useRef<HTMLElement>(null);
  // Another screen begins at its top, wherever the one before was scrolled to; in a narrow window it is the page that scrolls.
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }, [step, area]);
  const closePanel = (): void => {
    close();
    const line =
      cameFrom.current?.isConnected === true ? cameFrom.current : document.querySelector<HTMLElement>('[role="row"][tabindex="0"], [data-cell][tabindex="0"]');
    line?.focus();
  };
  return (
    <FluentProvider theme={theme}>
      <div className={styles.window}>
        <HostBar alone={counting} />
        <LeftCountdownBar alone={counting} />
        <div className={styles.body}>
          {!counting && <Rail />}
          <div className={styles.middle}>
            {counting ? (
              <RollbackScreen onContinue={leaveCountdown} />
            ) : (
              <main ref={main} className={mergeClasses(styles.main, id !== undefined && styles.behind)} data-f6="page">
                {connection.is === 'opening' && <p role="status">Opening Castellan…</p>}
                {connection.is === 'closed' && (
                  <ProblemBar
                    title="The window has no connection to Castellan."
                    problem={connection.problem}
                    again={{ label: 'Reconnect', run: () => void open() }}
                  />
                )}
                <ProblemBar
                  title="It could not be read whether a rollback is pending on the host."
                  problem={connection.is === 'open' ? unread : undefined}
                  {...(reference !== undefined && { again: { label: 'Try again', run: () => void followRollback(reference) } })}
                />
                <ProblemBar
                  title="Castellan could not save your selection and input. They are still in this window."
                  problem={connection.is === 'open' ? draftProblem : undefined}
                  again={{ label: 'Save now', run: saveAgain }}
                />
                {connection.is !== 'opening' && connection.start && (
                  <Screen key={`${step} ${step === 'areas' || step === 'vms' ? area : ''}`} step={step} reference={reference} />
                )}
                {connection.is === 'closed' && !connection.start && (
                  <div className={page.row}>
                    <Button appearance="primary" onClick={() => void open()}>
                      Try again
                    </Button>
                  </div>
                )}
              </main>
            )}
            {id !== undefined && reference !== undefined && !counting && <FindingPanel reference={reference} onClose={closePanel} />}
          </div>
        </div>
        <Announcer />
      </div>
    </FluentProvider>
  );
}
