import { clusterRestartSteps, hostRestartSteps, type RestartStep } from '../../main/words/changes/restart-steps.ts';
import { Fold } from '../kit/fold.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** The administrator restarts the host: the steps for a single host and for a node of a cluster. */
export function HowToRestart() {
  return (
    <>
      <Fold title="Steps to restart the host">
        <Steps steps={hostRestartSteps} />
      </Fold>
      <Fold title="Steps to restart a cluster node">
        <Steps steps={clusterRestartSteps} />
      </Fold>
    </>
  );
}

function Steps({ steps }: { steps: readonly RestartStep[] }) {
  const page = usePageStyles();
  return (
    <ol>
      {steps.map(({ say, command }) => (
        <li key={say}>
          <p className={page.lead}>{say}</p>
          {command !== undefined && <code className={page.mono}>{command}</code>}
        </li>
      ))}
    </ol>
  );
}
