import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { lookUpAccounts } from '../../../../main/application/statements/look-up-accounts.ts';
import { scanAndPlan } from '../../../../main/application/plans/plan-changes.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import { organisationValues } from '../../../../main/application/evidence/organisation-values.ts';
import type { Json } from '../../../../main/contract/json.ts';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import { accountMarks } from '../../../../main/engine/judging/account-marks.ts';
import { keepPins } from '../../../../main/engine/judging/pin-accounts.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { controlsOf, practiceApplication, quiet, reference } from '../practice-application.ts';

const question = askedValues.trustedHyperVAdministrators.asked;
const domain = 'S-1-5-21-1004336348-1177238915-682003330';
const members = ['CORP\\anna', 'ben', 'trainee@corp.example', `${domain}-513`, `${domain}-1999`];
const answering = (...entries: readonly Json[]): Profile => ({ ...emptyProfile, values: { [question]: entries, maximumHyperVAdministrators: 9 } });
const judged = async (application: Application, profile: Profile) => {
  const { findings } = await scanHost(application, { reference, profile, controls: controlsOf(application, 'HV-A-13') }, quiet);
  return findings.map(({ verdict, because }) => ({ verdict, because }));
};
const planned = async (application: Application, profile: Profile) =>
  (await scanAndPlan(application, { reference, profile, choice: { controls: controlsOf(application, 'HV-A-13'), groups: [] } }, quiet)).plan.changes;

describe('accounts of an answer', () => {
  it('are judged by their SIDs as the host resolves the names: the fix removes exactly the others', async () => {
    const application = practiceApplication();
    expect(await judged(application, answering(...members))).toMatchObject([{ verdict: 'notMet' }]);
    const [change] = await planned(application, answering('CORP\\anna', 'ben'));
    expect(change?.edit).toMatchObject({ add: [], remove: [`${domain}-1132`, `${domain}-513`, `${domain}-1999`] });
  });

  it.each([
    ['a name that no account has', 'CORP\\gone', 'No account has the name “CORP\\gone” on HV01.'],
    ['a name that meant another account', { name: 'CORP\\anna', sid: `${domain}-7777` }, '“CORP\\anna” is another account on HV01'],
  ])('leave the control unknown with %s, and nothing is planned', async (_what, entry, why) => {
    const application = practiceApplication();
    // Domain Users is a member, which no answer makes right; without it, only the answer decides.
    const [finding] = await judged(application, answering(...members, entry));
    expect(finding?.verdict).not.toBe('met');
    const changes = await planned(application, answering(...members, entry));
    for (const change of changes) expect(change.edit).not.toMatchObject({ remove: expect.arrayContaining([`${domain}-1132`]) as unknown });
    const { facts } = await lookUpAccounts(application, reference, answering(entry), {});
    expect(accountMarks([entry], facts)).toMatchObject([{ counts: false }]);
    expect(accountMarks([entry], facts)[0]?.says).toContain(why);
  });

  it('carry the SID after the first look-up, and keep it until their entry is removed', async () => {
    const application = practiceApplication();
    const { profile } = await lookUpAccounts(application, reference, answering('ben', 'CORP\\gone', `${domain}-1104`), {});
    expect(profile.values[question]).toMatchObject([{ name: 'ben', sid: `${domain}-1131`, host: 'HV01' }, { name: 'CORP\\gone' }, `${domain}-1104`]);
    const kept = keepPins(['BEN', 'CORP\\anna'], profile.values[question]) as readonly Json[];
    expect(kept).toMatchObject([{ name: 'ben', sid: `${domain}-1131` }, { name: 'CORP\\anna' }]);
    expect(kept[1]).not.toHaveProperty('sid');
  });

  it('stand in the record by name and SID, and one that was not used is named as such', async () => {
    const application = practiceApplication();
    const profile = answering('ben', `${domain}-1104`, 'CORP\\gone');
    const { facts } = await lookUpAccounts(application, reference, profile, {});
    const values = organisationValues(controlsOf(application, 'HV-A-13'), profile, facts);
    expect(values.find(({ name }) => name === question)?.shown).toBe(`CORP\\ben · ${domain}-1131, CORP\\anna · ${domain}-1104, CORP\\gone · not resolved`);
  });

  it('have a mark with the whole name and the SID, however they were entered', async () => {
    const application = practiceApplication();
    const entries = ['trainee@corp.example', `${domain}-1130`, `${domain}-9998`];
    const { facts } = await lookUpAccounts(application, reference, answering(...entries), {});
    expect(accountMarks(entries, facts).map(({ says }) => says)).toEqual([
      `CORP\\trainee · ${domain}-1132`,
      `CORP\\svc_backup · ${domain}-1130`,
      `Windows gave no name for this SID · ${domain}-9998`,
    ]);
  });
});
