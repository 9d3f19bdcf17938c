import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../bridge/problem.ts';
import { CopyButton } from './copy-button.tsx';

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
        <CopyButton label="Copy details" what="Details" text={() => `${problem.message}\n\n${problem.details}`} />
      </MessageBarActions>
    </MessageBar>
  );
}
