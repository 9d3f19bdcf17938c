import type { Change } from '../../main/contract/plan.ts';
import { isHeld } from './plan-windows.ts';

/** Something can be applied here and now. What is on hold never has a Fix button. */
export const canFixNow = (changes: readonly Change[]): boolean => changes.some((change) => !isHeld(change));
