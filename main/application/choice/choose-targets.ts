import type { Key } from '../../contract/address.ts';
import type { Finding, Target } from '../../contract/finding.ts';
import type { Facts } from '../../contract/reading.ts';
import { factRow } from '../../engine/judging/read-fact.ts';
import { targetName } from '../../engine/judging/target-label.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { keyText } from '../../words/key-text.ts';

/**
 * The targets with this name or id among these findings. A name is no address: where it fits two targets of one kind, it is refused
 * with the id of each.
 */
export function chooseTargets(findings: readonly Finding[], facts: Facts, name: string): readonly { readonly control: string; readonly key: Key }[] {
  const byId = (target: Target): boolean => Object.values(target.key).includes(name);
  const found = findings.filter(({ target }) => byId(target) || target.label === name || nameOf(target, facts) === name);
  if (found.length === 0) throw new EngineError('nothingToDo', `No selected control has a target “${name}”. Enter the name that the scan shows, or the ID.`);
  const named = new Map(found.filter(({ target }) => !byId(target)).map(({ target }) => [`${target.kind}${keyText(target.key)}`, target]));
  const twins = [...named.values()].filter((one) => [...named.values()].some((other) => other !== one && other.kind === one.kind));
  if (twins.length > 0) {
    const ids = [...new Set(twins.map((twin) => Object.values(twin.key).join(' ')))];
    throw new EngineError('ambiguousTarget', `“${name}” is the name of ${String(ids.length)} targets. Give --target the id of one: ${ids.join(', ')}.`);
  }
  return found.map(({ control, target }) => ({ control, key: target.key }));
}

function nameOf({ kind, key, label }: Target, facts: Facts): string {
  const reading = facts[kind];
  const row = reading && factRow(reading, key);
  return row ? targetName(kind, row) : label;
}
