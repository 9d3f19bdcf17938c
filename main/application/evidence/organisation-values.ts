import type { Control } from '../../catalogue/control.ts';
import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { EvidenceRecord } from '../../contract/record/record.ts';
import { accountMarks } from '../../engine/judging/account-marks.ts';
import { askedIn } from '../../engine/judging/asked-in.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import type { Asked } from '../../grammar/asked.ts';

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
const shown = (value: Json): string => (Array.isArray(value) ? (value as readonly Json[]).map(text).join(', ') : text(value));

/** Each account by name and SID; one that no control was judged with is named as it was entered. */
const accountsShown = (value: Json, facts: Facts): string =>
  accountMarks(value, facts)
    .map(({ entry, counts, says }) => (counts ? says : `${entry} · not resolved`))
    .join(', ');

/** What the organisation was asked for by these controls, with the value that counted. */
export function organisationValues(controls: readonly Control[], profile: Profile, facts: Facts): EvidenceRecord['values'] {
  const needed = new Set(controls.flatMap((control) => [...askedIn(control)]));
  return (Object.values(askedValues) as readonly Asked<unknown>[])
    .filter((question) => needed.has(question.asked))
    .map((question) => {
      const own = { name: question.asked, question: question.question };
      const value = profile.values[question.asked];
      if (value !== undefined) return { ...own, shown: question.accounts === true ? accountsShown(value, facts) : shown(value), from: 'given' as const };
      if (question.fallback !== undefined) return { ...own, shown: shown(question.fallback), from: 'default' as const };
      const notKnown = profile.notKnown?.includes(question.asked) === true;
      return { ...own, shown: '', from: notKnown ? ('notKnown' as const) : ('nobody' as const) };
    });
}
