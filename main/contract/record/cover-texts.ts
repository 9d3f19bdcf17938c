import { z } from 'zod';

const line = z.string().trim().max(200);

/** What a user adds to the evidence, so that it can be filed: none of it is read from the host. */
export const coverTextsSchema = z.object({
  /** How the paper may be passed on: it is an attacker’s map. */
  classification: line.default('Confidential'),
  organisation: line.default(''),
  preparedFor: line.default(''),
  /** The number of the change or the order under which the work was done. */
  ticket: line.default(''),
});
export type CoverTexts = Readonly<z.infer<typeof coverTextsSchema>>;
export const emptyCoverTexts: CoverTexts = { classification: 'Confidential', organisation: '', preparedFor: '', ticket: '' };
