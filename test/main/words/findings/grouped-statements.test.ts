import { expect, it } from 'vitest';
import { groupedStatements } from '../../../../main/words/findings/grouped-statements.ts';

it('a sentence stands once, with every control that it concerns, in the order of the first', () => {
  const said = [
    { control: 'A', statements: ['I can reach the console.', 'Partners sign SMB.'] },
    { control: 'B', statements: ['I can reach the console.'] },
    { control: 'A', statements: ['I can reach the console.'] },
  ];
  expect(groupedStatements(said)).toEqual([
    { statement: 'I can reach the console.', controls: ['A', 'B'] },
    { statement: 'Partners sign SMB.', controls: ['A'] },
  ]);
  expect(groupedStatements([])).toEqual([]);
});
