import type { ReportChoice } from '../../main/contract/wizard/report-view.ts';

/** Regions whose printers use US Letter. */
const usesLetter = /-(US|CA|MX|PH|CL|CO|CR|GT|PA|PR|SV|VE|DO|BZ)$/;
/** The field that says whether an area is left out, before the id of the area. */
export const leftOut = 'report left out ';

/** What is chosen on the screen, from the texts of the draft. `language` decides the paper size until one is chosen. */
export function choiceFrom(texts: Readonly<Record<string, string>>, areas: readonly string[], language: string): ReportChoice {
  const wanted = areas.filter((id) => texts[`${leftOut}${id}`] !== 'yes');
  const before = texts['report before'] ?? '';
  return {
    edition: texts['report edition'] === 'redacted' ? 'redacted' : 'full',
    size: texts['report size'] === 'a4' || texts['report size'] === 'us-letter' ? texts['report size'] : usesLetter.test(language) ? 'us-letter' : 'a4',
    areas: wanted.length === areas.length ? [] : wanted,
    ...(before !== '' && { before }),
    cover: {
      classification: texts['report classification'] ?? 'Confidential',
      organisation: texts['report organisation'] ?? '',
      preparedFor: texts['report prepared for'] ?? '',
      ticket: texts['report ticket'] ?? '',
    },
  };
}
