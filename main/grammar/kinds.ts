import { z } from 'zod';
import { cutText } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import { principal } from './principal.ts';
import type { Kind, Names } from './kind.ts';

/** For messages; `undefined` has no JSON. */
const shortJson = (json: unknown): string => (json === undefined ? 'nothing' : JSON.stringify(json)).slice(0, 80);

function decoder<T>(name: string, schema: z.ZodType<T>): (json: unknown) => T {
  return (json) => {
    const decoded = schema.safeParse(json);
    if (decoded.success) return decoded.data;
    throw new Error(`expected ${name}, got ${shortJson(json)}`);
  };
}

export function scalar<T extends Json>(name: string, schema: z.ZodType<T>, samples: readonly [T, T, ...T[]], show: (value: T) => string = String): Kind<T> {
  return { name, samples, undo: 'restore', parse: decoder(name, schema), same: (a, b) => a === b, show };
}

export const text = (...samples: readonly [string, string, ...string[]]): Kind<string> => scalar('a text', z.string(), samples, (value) => cutText(value));
/** The same kind, shown in other words than Windows' own. */
export const shownAs = <T extends string | number | boolean>(kind: Kind<T>, words: Readonly<Record<string, string>>): Kind<T> => ({
  ...kind,
  show: (value) => words[String(value)] ?? kind.show(value),
});
export const secretText = (...samples: readonly [string, string, ...string[]]): Kind<string> => ({
  ...text(...samples),
  sensitive: true,
  show: (value) => `${String(value.length)} characters, not shown`,
});
export const flag: Kind<boolean> = scalar('true or false', z.boolean(), [true, false], (value) => (value ? 'yes' : 'no'));
export const onOff = (): Kind<boolean> => shownAs(flag, { true: 'on', false: 'off' });
/** The same for what should be off: the first sample is the good one. */
export const offOn = (): Kind<boolean> => ({ ...onOff(), samples: [false, true] });
export const requiredOrNot: Kind<boolean> = shownAs(flag, { true: 'required', false: 'not required' });
export const integer = (...samples: readonly [number, number, ...number[]]): Kind<number> => scalar('a whole number', z.number().int(), samples);
export const guid = scalar('a GUID', z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), [
  'd9e0eb0a-5b37-508e-9173-67e9ade83acf',
  '11111111-2222-4333-8444-555555555555',
]);
export const instant = scalar(
  'a time in ISO 8601',
  z.string().refine((value) => !Number.isNaN(Date.parse(value))),
  ['2026-01-01T00:00:00.0000000Z', '2026-06-01T00:00:00.0000000Z'],
);

/** One of Windows' own names. A name that a newer Windows adds is a value we do not know: it fails to decode and reads as unread. */
export function word<const W extends readonly [string, string, ...string[]]>(...words: W): Kind<W[number]> {
  return { ...scalar(`one of ${words.join(', ')}`, z.enum(words), words as readonly [W[number], W[number], ...W[number][]]), words };
}

const texts = (json: unknown): readonly string[] => decoder('a list of texts', z.array(z.string()))(json);
const sameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((element) => right.has(element));
};
const showList = (value: readonly string[]): string =>
  value.length === 0
    ? 'none'
    : [...value]
        .sort()
        .map((each) => cutText(each))
        .join(', ');

/** A true set: others may add and remove their own elements, so a change of ours is undone element by element. */
export function setOf(
  name: string,
  samples: readonly [readonly string[], readonly string[], ...(readonly string[])[]],
  show: Kind<readonly string[]>['show'] = showList,
): Kind<readonly string[]> {
  return { name, samples, undo: 'difference', parse: texts, same: sameSet, show };
}

/** A list that Windows replaces as a whole. Order carries no meaning. */
export function listOf(name: string, samples: readonly [readonly string[], readonly string[], ...(readonly string[])[]]): Kind<readonly string[]> {
  return { name, samples, undo: 'restore', parse: texts, same: sameSet, show: showList };
}

const showPrincipals = (value: readonly string[], names?: Names): string =>
  value.length === 0
    ? 'no one'
    : value
        .map((sid) => principal(sid, names))
        .sort()
        .join(', ');

/** Accounts and groups, by SID. */
export const sids: Kind<readonly string[]> = {
  ...setOf('a set of SIDs', [['S-1-5-32-544'], ['S-1-5-32-544', 'S-1-5-83-0'], [], ['S-1-1-0']], showPrincipals),
  namesAccounts: true,
};
/** Of a list whose names are not looked up. */
export const sidList: Kind<readonly string[]> = { ...listOf('a list of SIDs', [['S-1-5-32-544'], ['S-1-5-32-545']]), show: showPrincipals };
export const sid: Kind<string> = {
  ...text('S-1-5-32-544', 'S-1-5-18'),
  show: (value, names) => principal(value, names),
  namesAccounts: true,
};
