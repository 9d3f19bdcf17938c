import type { EnvironmentQuestion } from '../../contract/wizard/environment-view.ts';
import type { Control } from '../../catalogue/control.ts';
import { askedIn } from '../../engine/judging/asked-in.ts';
import { guessFor } from '../../engine/judging/guess.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import type { Asked } from '../../grammar/asked.ts';
import { accountMarks } from '../../engine/judging/account-marks.ts';
import { accountEntries, typedOf } from '../../resources/formats/account-entries.ts';
import { hasUnreadAccounts, readAccounts } from './read-accounts.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { withOpenHost } from '../../application/hosts/open-host.ts';
import type { Workspace } from './workspace.ts';

const takes = ({ kind, fallback }: Asked<unknown>): EnvironmentQuestion['takes'] =>
  typeof fallback === 'number' ? 'number' : kind.samples.some((sample) => Array.isArray(sample)) ? 'list' : 'text';

/** What the organisation is asked, with what it said before and what this host suggests. */
export async function environment(workspace: Workspace, reference: string): Promise<EnvironmentQuestion[]> {
  const session = workspace.session(reference);
  if (!session.facts['localGroup'] && !workspace.running(reference)) {
    const localGroup = await workspace.inTurn(reference, () =>
      withOpenHost(workspace.application, reference, 'read', ({ host }) =>
        host.read({ resource: resourceNamed('localGroup'), keys: [{ group: 'S-1-5-32-578' }] }),
      ),
    );
    if (!session.scanned) session.facts = { ...session.facts, localGroup };
  }
  if (!workspace.running(reference) && hasUnreadAccounts(session)) {
    await workspace.profileInTurn(reference, () => readAccounts(workspace, reference, session));
    session.judgeAgain(workspace.application.controls, workspace.application.clock.now());
  }
  return (Object.values(askedValues) as readonly Asked<unknown>[]).map((question) => {
    const saved = session.profile.values[question.asked];
    const accounts = question.accounts === true && saved !== undefined ? accountMarks(saved, session.facts) : undefined;
    const value = question.accounts === true && saved !== undefined ? accountEntries.parse(saved).map(typedOf) : saved;
    const guess = question.fallback === undefined ? guessFor(question.asked, session.facts) : undefined;
    return {
      name: question.asked,
      question: question.question,
      takes: takes(question),
      example: question.entry.example,
      says: question.entry.says,
      ...(question.fallback !== undefined && { default: question.fallback }),
      ...(value !== undefined && { value }),
      ...(accounts && { accounts: [...accounts] }),
      doNotKnow: session.profile.notKnown?.includes(question.asked) === true,
      ...(guess && {
        guess: { value: guess.value, from: guess.from, ...(guess.named && { named: [...guess.named] }), ...(guess.leftOut && { leftOut: [...guess.leftOut] }) },
      }),
      controls: workspace.application.controls.filter((control: Control) => askedIn(control).has(question.asked)).map((control) => control.id),
    };
  });
}
