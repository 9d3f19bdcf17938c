import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { keepPins } from '../../engine/judging/pin-accounts.ts';
import { parseAnswer, type Asked } from '../../grammar/asked.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import type { Application } from '../ports/application.ts';
import { keepProfile, type KnownProfile } from './keep-profile.ts';

export interface ProfileValue {
  /** The name of the question. */
  readonly name: string;
  /** Undefined removes the value. */
  readonly value?: Json | undefined;
  readonly doNotKnow: boolean;
}

/** Sets or removes a value of the organisation, such as its trusted administrators. */
export function setProfileValue(application: Application, known: KnownProfile, { name, value, doNotKnow }: ProfileValue): Promise<Profile> {
  const question = (Object.values(askedValues) as readonly Asked<unknown>[]).find((each) => each.asked === name);
  if (!question) throw new EngineError('unknownQuestion', `Castellan does not ask for a value “${name}”.`);
  const parsed = value === undefined ? undefined : parsedValue(question, value);
  const kept = parsed !== undefined && question.accounts === true ? keepPins(parsed, known.profile.values[name]) : parsed;
  const { [name]: _old, ...others } = known.profile.values;
  const notKnown = (known.profile.notKnown ?? []).filter((each) => each !== name);
  return keepProfile(application, known, {
    ...known.profile,
    values: kept === undefined ? others : { ...others, [name]: kept },
    notKnown: doNotKnow ? [...notKnown, name] : notKnown,
  });
}

function parsedValue(question: Asked<unknown>, value: Json): Json {
  try {
    return parseAnswer(question, value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EngineError('badValue', `“${question.question}”: ${why}. Nothing was saved. Correct the value.`);
  }
}
