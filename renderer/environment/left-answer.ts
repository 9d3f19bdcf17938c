import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import type { Json } from '../../main/contract/json.ts';
import { textFrom, valueFrom } from './typed-value.ts';

/**
 * The value to save when a field is left: what was typed, where it differs from the saved answer. An empty field saves nothing; an answer is
 * withdrawn with its button.
 */
export function leftAnswer({ takes, value }: Pick<EnvironmentQuestion, 'takes' | 'value'>, typed: string | undefined): Json | undefined {
  if (typed === undefined) return undefined;
  const given = valueFrom(takes, typed);
  return textFrom(given) === textFrom(value) ? undefined : given;
}
