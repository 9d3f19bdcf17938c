/** One sentence with everything that it concerns. */
export interface GroupedStatement {
  readonly statement: string;
  readonly controls: readonly string[];
}

/** Each sentence once, in the order of its first control, with every control that it concerns. */
export function groupedStatements(byControl: readonly { readonly control: string; readonly statements: readonly string[] }[]): readonly GroupedStatement[] {
  const controls = new Map<string, Set<string>>();
  for (const { control, statements } of byControl)
    for (const statement of statements) controls.set(statement, (controls.get(statement) ?? new Set()).add(control));
  return [...controls].map(([statement, of]) => ({ statement, controls: [...of] }));
}
