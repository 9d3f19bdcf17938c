import type { FailedAttempts } from '../../contract/rollback.ts';

/** The last attempt of a host to restore a value, and why it failed. Empty where no attempt has failed. */
export function failedAttemptWords(failed: FailedAttempts | undefined): string {
  if (!failed) return '';
  const { attempts, of, message } = failed;
  const reason = message.trim();
  const sentence = `Attempt ${String(attempts)}${of === undefined ? '' : ` of ${String(of)}`} to restore the old value failed`;
  return reason === '' ? `${sentence}.` : `${sentence}: ${reason.replace(/[.\s]+$/u, '')}.`;
}

/** What a host does that restores a value: it works on the first attempt, or makes another one after a pause. */
export const returningWords = (failed: FailedAttempts | undefined): string =>
  failed ? `${failedAttemptWords(failed)} The host tries again.` : 'The host is restoring the old value.';
