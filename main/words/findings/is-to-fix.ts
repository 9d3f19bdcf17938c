import type { Finding } from '../../contract/finding.ts';

/** Whether a finding is to fix: its control is not met, and no accepted risk covers it. */
export const isToFix = ({ verdict, waived }: Pick<Finding, 'verdict' | 'waived'>): boolean => verdict === 'notMet' && !waived;
