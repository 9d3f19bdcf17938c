import { parameterOf, propertyOf, type Cmdlets } from '../../../main/grammar/cmdlet.ts';
import type { FactSpec, Resource } from '../../../main/grammar/resource-shape.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import { resources } from '../../../main/resources/resource-named.ts';

/** scripts/powershell/cmdlets.generated.json: what Get-CmdletFact reads and Set-CmdletSetting sets, by subject. */
export function cmdletsText(subjects: Iterable<Resource> = resources.values()): string {
  const declared = [...subjects].flatMap((resource) => (resource.cmdlets ? [[resource.name, declarationOf(resource, resource.cmdlets)] as const] : []));
  return `${JSON.stringify(Object.fromEntries(declared), null, 2)}\n`;
}

/** The properties that each setter accepts: those that the subjects it serves declare as settings, and those of rows that controls name. */
export function settableProperties(controls: readonly Control[]): Readonly<Record<string, readonly string[]>> {
  const list: Record<string, readonly string[]> = {};
  const accept = (setter: string, property: string): void => {
    list[setter] = [...new Set([...(list[setter] ?? []), property])].sort();
  };
  for (const { facts, wire } of resources.values()) for (const [property, spec] of Object.entries(facts)) if (spec.setting) accept(wire.setter, property);
  for (const { resource, property } of settingsOf(controls)) accept(resources.get(resource)?.wire.setter ?? resource, property);
  return Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function declarationOf({ facts }: Resource, cmdlets: Cmdlets): object {
  const { each, module, read, readWith, write, writeWith, one, many, generation1, generation2, allAtOnce, oneByOne, target, readOne, spared } = cmdlets;
  const further = Object.entries(cmdlets.further ?? {});
  return {
    each,
    module,
    one,
    ...(many !== undefined && { many }),
    ...(generation1 && { generation1 }),
    ...(generation2 && { generation2 }),
    ...(allAtOnce && { allAtOnce }),
    ...(oneByOne && { oneByOne }),
    key: Object.entries(cmdlets.key).map(([part, from]) => ({ part, ...(typeof from === 'string' ? { name: from } : { name: 'Id', of: 'vm' }) })),
    sources: [{ read, with: readWith ?? {} }, ...further.map(([, source]) => ({ read: source.read, with: source.with ?? {} }))],
    ...(write !== undefined && { write, writeWith: writeWith ?? {} }),
    ...(target && { target }),
    ...(readOne && { readOne }),
    ...(spared !== undefined && { spared }),
    properties: Object.fromEntries(
      Object.entries(facts).flatMap(([property, spec]) => {
        const from = cmdlets.properties[property];
        if (from === undefined) return [];
        const { name, of, as, inner, from: source } = propertyOf(from);
        const set = spec.setting && { parameter: parameterOf(from), ...typeOf(spec), ...(spec.setting.needsOff && { off: true }) };
        return [
          [
            property,
            {
              name,
              source: source === undefined ? 0 : 1 + further.findIndex(([each]) => each === source),
              ...(of && { of }),
              ...(Array.isArray(spec.kind.samples[0]) && { list: true }),
              ...(as && { as }),
              ...(inner !== undefined && { inner }),
              ...(set && { set }),
            },
          ],
        ];
      }),
    ),
  };
}

/** What a setter takes, so that it can refuse anything else: one of some words, or a value of a type. */
function typeOf({ kind }: FactSpec): object {
  if (kind.words) return { type: 'word', words: kind.words };
  const [sample] = kind.samples;
  return { type: Array.isArray(sample) ? 'list' : typeof sample === 'boolean' ? 'flag' : typeof sample === 'number' ? 'number' : 'text' };
}
