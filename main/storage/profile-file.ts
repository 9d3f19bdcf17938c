import { profileSchema, type Profile } from '../contract/profile.ts';
import { readJsonFile } from './json/json-file.ts';

/** The organisation's values, answers and waivers. */
export const readProfileFile = (path: string): Promise<Profile> =>
  readJsonFile(path, profileSchema, { what: 'The profile', kind: 'badProfile', then: 'Correct the file, or leave --profile out to go on without it.' });
