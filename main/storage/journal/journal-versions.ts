import { withFoldedMessages } from './folded-messages.ts';
import { ifObject, isLooseObject } from '../json/loose-json.ts';
import { asNewestPlan } from './plan-versions.ts';

/**
 * One entry of the journal in the form of this version; an entry of this version as it is. The chain is over the line as it was written:
 * it is checked before. The file is never rewritten.
 */
export function asNewestEntry(json: unknown): unknown {
  if (!isLooseObject(json)) return json;
  if (json['entry'] === 'runStarted') return { ...json, plan: ifObject(json['plan'], asNewestPlan) };
  if (json['entry'] === 'changeIntended') {
    // It repeated the change, which stands in the plan of the run under the number of the step.
    const { change: _repeated, ...entry } = json;
    return entry;
  }
  return withFoldedMessages(json);
}
