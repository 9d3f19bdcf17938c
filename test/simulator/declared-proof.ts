import { propertyOf, type Cmdlets } from '../../main/grammar/cmdlet.ts';
import type { Resource } from '../../main/grammar/resource-shape.ts';
import { resources } from '../../main/resources/resource-named.ts';

/** How each property is known, by the class that the simulator puts out: the cmdlet without “Get-”. */
export type Marks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The properties that subjects declare and whose class has a page of Microsoft: the declaration itself says how they are known. */
export function declaredProof(subjects: Iterable<Resource> = resources.values()): Marks {
  const marks: Record<string, Record<string, string>> = {};
  for (const { cmdlets } of subjects)
    for (const [cmdlet, name] of cmdlets ? propertiesOf(cmdlets) : []) {
      const page = cmdlets?.documented?.[cmdlet];
      if (page !== undefined) (marks[cmdlet.replace('Get-', '')] ??= {})[name] = `documentation: ${page}`;
    }
  return marks;
}

/** Each property of Windows that is declared, with the cmdlet that gives it. */
export function propertiesOf({ read, further, key, spared, properties }: Cmdlets): readonly (readonly [string, string])[] {
  const own = [...Object.values(key).filter((from) => typeof from === 'string'), ...(spared === undefined ? [] : [spared])];
  return [
    ...own.map((name) => [read, name] as const),
    ...Object.values(properties).flatMap((declared) => {
      if (declared === undefined) return [];
      const { name, of, from } = propertyOf(declared);
      return of === undefined ? [[from === undefined ? read : (further?.[from]?.read ?? read), name] as const] : [];
    }),
  ];
}
