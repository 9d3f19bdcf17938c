import type { Owner } from '../../contract/owner.ts';
import { ownerWords } from './owner-words.ts';

/** What the owner of a policy is asked to change, as a text to send. Names come from the host and stand in quotation marks. */
export interface OwnerRequest {
  readonly host: string;
  readonly owner: Owner;
  readonly label: string;
  readonly target: string;
  readonly wanted: string;
  readonly now: string;
}
export const ownerRequest = ({ host, owner, label, target, wanted, now }: OwnerRequest): string =>
  [
    `Please change a setting of the host “${host}” in ${ownerWords(owner)}.`,
    `Setting: ${label}${target === host ? '' : ` of “${target}”`}`,
    `Now: ${now}`,
    `Wanted: ${wanted}`,
    'A change on the host itself does not last: the policy sets the value again.',
  ].join('\n');
