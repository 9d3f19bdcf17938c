import { accountCases } from './account-cases.ts';
import { hostCases } from './host-cases.ts';
import { networkCases } from './network-cases.ts';
import type { RuleCase } from './rule-case.ts';

export const ruleCases: Readonly<Record<string, RuleCase>> = { ...networkCases, ...accountCases, ...hostCases };
