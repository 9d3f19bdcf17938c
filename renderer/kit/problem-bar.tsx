import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../bridge/problem.ts';
import { announce } from './announcer.tsx';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

/** What went wrong and what can be done, with the technical half to copy. */
export function ProblemBar({
  title,
  problem,
  again,
}: {
  title: string;
  problem: Problem | undefined;
  again?: { readonly label: string; readonly run: () => void };
}) {
  const styles = useStyles();
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {problem.message}
      </MessageBarBody>
      <MessageBarActions>
        {again && <Button onClick={again.run}>{again.label}</Button>}
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(`${problem.message}\n\n${problem.details}`).then(
              () => {
                announce('Details copied.');
              },
              () => {
                announce('The details were not copied: this page cannot write to the clipboard.');
              },
            );
          }}
        >
          Copy details
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
