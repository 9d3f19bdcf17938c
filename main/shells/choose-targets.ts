import { keyText, type Key } from '../contract/address.ts';
import type { Finding, Target } from '../contract/finding.ts';
import { EngineError } from '../engine/trouble.ts';

/**
 * The targets with this name or id among these findings. A name is no address: where it fits two targets of one kind, it is refused
 * with the id of each.
 */
export function chooseTargets(findings: readonly Finding[], name: string): readonly { readonly control: string; readonly key: Key }[] {
  const found = findings.filter(({ target }) => target.label === name || Object.values(target.key).includes(name));
  if (found.length === 0)
    throw new EngineError('nothingToDo', `None of the chosen controls has a target “${name}”. Name it as the scan shows it, or by its id.`);
  const named = new Map(found.filter(({ target }) => !Object.values(target.key).includes(name)).map(({ target }) => [targetText(target), target]));
  const twins = [...named.values()].filter((one) => [...named.values()].some((other) => other !== one && other.kind === one.kind));
  if (twins.length > 0)
    throw new EngineError(
      'ambiguousTarget',
      `“${name}” is the name of ${String(twins.length)} targets. Give --target the id of one: ${twins.map((twin) => Object.values(twin.key).join(' ')).join(', ')}.`,
    );
  return found.map(({ control, target }) => ({ control, key: target.key }));
}

const targetText = (target: Target): string => `${target.kind}${keyText(target.key)}`;
