import { ifObject } from './json/loose-json.ts';

/** What a user had chosen and typed, in the form of this version: `apart` is the earlier name of `optionalGroups`. */
export const asNewestDraft = (json: unknown): unknown =>
  ifObject(json, ({ apart, ...draft }) => ({ ...draft, ...(apart !== undefined && { optionalGroups: apart }) }));
