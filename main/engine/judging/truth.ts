/** Why something cannot be told: not read, not answered by a user, or not a thing of this Windows. */
export interface Reason {
  readonly kind: 'unread' | 'unanswered' | 'unsupported';
  readonly why: string;
}
/** Three-valued: taking a fact or an answer away moves a truth only to `cannotTell`, never from no to yes. */
export type Truth = { readonly is: 'yes' } | { readonly is: 'no' } | { readonly is: 'cannotTell'; readonly reasons: readonly Reason[] };

export const yes: Truth = { is: 'yes' };
export const no: Truth = { is: 'no' };
export const truthOf = (value: boolean): Truth => (value ? yes : no);
export const cannotTell = (kind: Reason['kind'], why: string): Truth => ({ is: 'cannotTell', reasons: [{ kind, why }] });

const reasonsOf = (truths: readonly Truth[]): readonly Reason[] => truths.flatMap((truth) => (truth.is === 'cannotTell' ? truth.reasons : []));

export function and(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => truth.is === 'no')) return no;
  return truths.every((truth) => truth.is === 'yes') ? yes : { is: 'cannotTell', reasons: reasonsOf(truths) };
}
export function or(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => truth.is === 'yes')) return yes;
  return truths.every((truth) => truth.is === 'no') ? no : { is: 'cannotTell', reasons: reasonsOf(truths) };
}
export function negate(truth: Truth): Truth {
  return truth.is === 'cannotTell' ? truth : truthOf(truth.is === 'no');
}
