import type { Change } from '../../main/contract/plan.ts';
import { groupedStatements, type GroupedStatement } from '../../main/words/findings/grouped-statements.ts';
import { isHeld } from './plan-windows.ts';

/** What the changes that are applied can affect: each sentence once, with the controls that it concerns. */
export const impactGroups = (changes: readonly Change[]): readonly GroupedStatement[] =>
  groupedStatements(
    changes.filter((change) => !isHeld(change)).flatMap(({ controls, consequence }) => controls.map((control) => ({ control, statements: consequence }))),
  );
