import type { Owner } from '../../contract/owner.ts';
import type { Change, Standing } from '../../contract/plan.ts';
import { assertNever } from '../assert-never.ts';

export type HoldReason = Extract<Standing, { readonly is: 'held' }>['by'];

/** A change on hold: why in a few words, what releases it, and what a person can do meanwhile. */
export interface HoldWords {
  readonly short: string;
  readonly release: string;
  readonly steps: readonly string[];
  /** The command that one of the steps names. Never the command of a change that Castellan refuses to make. */
  readonly command?: string;
}

type HeldChange = Pick<Change, 'standing' | 'native' | 'owner' | 'shownFrom' | 'shownTo'>;

const shorts: Readonly<Record<HoldReason, string>> = {
  connection: 'can cut your connection',
  running: 'the VM is not off',
  changing: 'the VM is changing its state',
  precheck: 'a check before applying is not passed',
  owner: 'configured by Group Policy or another program',
  unknown: 'a fact could not be read',
  neverTouch: 'Castellan never makes this change',
  moved: 'changed by someone else since',
  kept: 'the current value is kept',
};
const checkAgain = 'Check the finding again.';

/** What is said about a change on hold; undefined where it is not on hold. */
export function holdWords(change: HeldChange): HoldWords | undefined {
  const { standing, native } = change;
  if (standing.is !== 'held') return undefined;
  const own = 'command' in native ? { command: native.command } : {};
  const words = (release: string, steps: readonly string[], command: { readonly command?: string } = own): HoldWords => ({
    short: shorts[standing.by],
    release,
    steps,
    ...command,
  });
  const make = 'command' in native ? 'run the command' : 'follow the steps';
  const set = 'command' in native ? 'Run the command' : 'Follow the steps';
  switch (standing.by) {
    case 'connection':
      return words('Released when your connection does not depend on this setting.', [
        'Sign in at the console of the host.',
        `${set}.`,
        `Connect from your computer again. If that fails, set the old value at the console: ${change.shownFrom}.`,
        checkAgain,
      ]);
    case 'running':
      return words('Released when the VM is off.', [
        'Shut down the guest in a maintenance window.',
        `Check the finding again and select “Fix now”, or ${make}.`,
        'Start the VM.',
      ]);
    case 'changing':
      return words(
        'Released when the VM is off.',
        ['Wait until the VM has finished, for example until it has started or its checkpoint is merged.', checkAgain],
        {},
      );
    case 'precheck':
      return words('Released when the check is passed.', ['Correct what the check found.', `Check the finding again and select “Fix now”, or ${make}.`]);
    case 'unknown':
      return words('Released when the fact can be read.', [
        'Correct the cause, for example missing rights, and check the finding again.',
        `If the fact still cannot be read, check it yourself and ${make}.`,
      ]);
    case 'owner':
      return ownerHold(change.owner, change.shownTo, words);
    case 'neverTouch':
      return words('Never released. This change can stop the host, its VMs or its management.', ['Accept the risk, or change the setting yourself.'], {});
    case 'moved':
      return words('Released when the value is what Castellan set.', ['Find out who changed the value, and why.', `If the old value must return, ${make}.`]);
    case 'kept':
      return words('Never released. The undo keeps the current value.', [], {});
    default:
      return assertNever(standing.by);
  }
}

/** The owner has to set the value; for Group Policy, a command then makes Windows take it over. */
function ownerHold(
  owner: Owner | undefined,
  value: string,
  words: (release: string, steps: readonly string[], command: { readonly command?: string }) => HoldWords,
): HoldWords {
  if (owner?.kind === 'groupPolicy')
    return words(
      'Released when the Group Policy object no longer sets another value.',
      [`Set the value in the Group Policy object: ${value}.`, 'Run the command on the host, or wait for the next policy refresh.', checkAgain],
      { command: 'gpupdate /target:computer' },
    );
  return words('Released when its owner no longer sets another value.', [`Set the value at its owner: ${value}.`, checkAgain], {});
}
