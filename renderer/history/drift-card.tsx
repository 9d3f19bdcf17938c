import { Button } from '@fluentui/react-components';
import type { DriftView, SetByUsView } from '../../main/contract/wizard/history-view.ts';
import { counted } from '../../main/words/counted.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { age, localTime } from '../../main/words/local-times.ts';
import { announce } from '../kit/announcer.tsx';
import { Card } from '../kit/card.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { isolated } from '../kit/isolated.ts';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { useDrift } from './drift-store.ts';

const words: Readonly<Record<SetByUsView['is'], string>> = { asSet: 'As set', changed: 'Changed since', notRead: 'Not read' };
/** What needs attention stands first. */
const rank: Readonly<Record<SetByUsView['is'], number>> = { changed: 0, notRead: 1, asSet: 2 };

/** What Castellan has set on this host, what it is now, and who else sets it. */
export function DriftCard({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { drift, reading, problem, read } = useDrift();
  const view = drift?.reference === reference ? drift.view : undefined;
  const readAgain = async (): Promise<void> => {
    await read(reference);
    const now = useDrift.getState();
    if (!now.problem && now.drift) announce(driftSentence(now.drift.view));
  };
  return (
    <Card title="What Castellan has set">
      <ProblemBar title="The settings could not be read." problem={problem} />
      {view ? (
        <>
          <p className={page.lead}>{driftSentence(view)}</p>
          <Notices notices={view.notices} />
          {view.settings.length > 0 && <DriftTable settings={[...view.settings].sort((a, b) => rank[a.is] - rank[b.is])} />}
        </>
      ) : (
        <p className={page.lead}>Castellan reads each setting again and compares it with the value that it has set.</p>
      )}
      <div>
        <Button disabledFocusable={reading} onClick={() => void readAgain()}>
          {reading ? 'Reading…' : view ? 'Read again' : 'Compare with the host'}
        </Button>
      </div>
    </Card>
  );
}

export function driftSentence({ settings }: Pick<DriftView, 'settings'>): string {
  if (settings.length === 0) return 'No change of Castellan is in place on this host.';
  const count = (is: SetByUsView['is']): number => settings.filter((each) => each.is === is).length;
  const parts = [
    `${counted(settings.length, 'setting', 'settings')} of Castellan on this host`,
    `${String(count('asSet'))} as set`,
    `${String(count('changed'))} changed since`,
    ...(count('notRead') > 0 ? [`${String(count('notRead'))} not read`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function DriftTable({ settings }: { settings: readonly SetByUsView[] }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  return (
    <table className={page.table}>
      <caption className={page.hidden}>Settings of Castellan and their values now</caption>
      <thead>
        <tr>
          {['Setting', 'Set by Castellan', 'Now', 'What to do'].map((title) => (
            <th key={title} scope="col" className={page.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.map((each) => (
          <tr key={`${each.run}#${String(each.step)}`}>
            <th scope="row" className={`${page.cell} ${page.theirs}`}>
              {each.label}
              {each.target.kind !== 'host' && <div className={`${page.quiet} ${page.theirs}`}>{each.target.label}</div>}
            </th>
            <td className={page.cell}>
              <div className={page.theirs}>{each.shownSet}</div>
              <div className={`${page.quiet} ${page.theirs}`}>
                {localTime(each.setAt)}, {age(each.setAt, now)}, by {each.by}
              </div>
            </td>
            <td className={page.cell}>
              {words[each.is]}
              {each.is !== 'asSet' && <div className={page.theirs}>{each.shownNow}</div>}
              {each.owner && <div className={`${page.quiet} ${page.theirs}`}>{each.owner.words} sets this value.</div>}
            </td>
            <td className={page.cell}>
              <WhatToDo setting={each} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value that a policy sets is changed there; any other one can be applied again. */
function WhatToDo({ setting }: { setting: SetByUsView }) {
  const { choose, go } = useDraft();
  const { owner, controls, target, label } = setting;
  if (setting.is !== 'changed') return <>None</>;
  if (owner) return <CopyButton label="Copy the text for the owner" what="Text" text={() => owner.request} />;
  return (
    <Button
      size="small"
      aria-label={`Add ${isolated(label)}, ${isolated(target.label)} to the plan again`}
      onClick={() => {
        choose(
          controls.map((control) => ({ name: findingId(control, target.key), chosen: { control, target: target.key } })),
          true,
        );
        go('plan');
      }}
    >
      Add to plan again
    </Button>
  );
}
