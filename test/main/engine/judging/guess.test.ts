import { describe, expect, it } from 'vitest';
import { askedIn } from '../../../../main/engine/judging/asked-in.ts';
import { guessFor } from '../../../../main/engine/judging/guess.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { parseAnswer } from '../../../../main/grammar/asked.ts';
import { factsOf, reading, row, value } from '../known.ts';

const facts = factsOf(
  reading('session', [row({}, { peers: value(['10.0.4.7>3389', '10.0.4.7>5985']) })]),
  reading('localGroup', [row({ group: 'S-1-5-32-578' }, { members: value(['S-1-5-21-1-2-3-1104']), memberNames: value(['S-1-5-21-1-2-3-1104 CORP\\anna']) })]),
);

describe('what the host suggests', () => {
  it('is offered for identities, each address once', () => {
    expect(guessFor('managementNetworks', facts)?.value).toEqual(['10.0.4.7']);
    expect(guessFor('trustedHyperVAdministrators', facts)?.value).toEqual(['S-1-5-21-1-2-3-1104']);
  });
  it('names the accounts beside the SIDs of the value', () => {
    expect(guessFor('trustedHyperVAdministrators', facts)?.named).toEqual(['CORP\\anna · S-1-5-21-1-2-3-1104']);
    expect(guessFor('managementNetworks', facts)?.named).toBeUndefined();
  });
  it('never offers a group of almost all users, even where it is a member today', () => {
    const [anna, everybody] = ['S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-513'];
    const members = value([anna, everybody]);
    const memberNames = value([`${anna} CORP\\anna`, `${everybody} CORP\\Domain Users`]);
    const open = factsOf(reading('localGroup', [row({ group: 'S-1-5-32-578' }, { members, memberNames })]));
    expect(guessFor('trustedHyperVAdministrators', open)).toMatchObject({ value: [anna], named: [`CORP\\anna · ${anna}`] });
  });
  it('takes the name of a member from any reading of the scan, and leaves out a member without a name: its account may be deleted', () => {
    const [anna, ben, gone] = ['S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-1105', 'S-1-5-21-1-2-3-1106'];
    const known = factsOf(
      reading('localGroup', [
        row({ group: 'S-1-5-32-578' }, { members: value([anna, ben, gone]), memberNames: value([`${anna} CORP\\anna`]) }),
        row({ group: 'S-1-5-32-544' }, { members: value([ben]), memberNames: value([`${ben} CORP\\ben`]) }),
      ]),
    );
    expect(guessFor('trustedHyperVAdministrators', known)).toMatchObject({
      value: [anna, ben],
      named: [`CORP\\anna · ${anna}`, `CORP\\ben · ${ben}`],
      leftOut: [gone],
    });
    const onlyGone = factsOf(reading('localGroup', [row({ group: 'S-1-5-32-578' }, { members: value([gone]), memberNames: value([]) })]));
    expect(guessFor('trustedHyperVAdministrators', onlyGone)).toBeUndefined();
  });
  it('is nothing where nothing was read, and for numbers', () => {
    expect(guessFor('managementNetworks', {})).toBeUndefined();
    expect(guessFor('minimumPasswordLength', facts)).toBeUndefined();
  });
});

describe('answers of the organisation', () => {
  it.each([
    [askedValues.managementNetworks, ['10.0.4.0/24', 'fd00::/8', '10.0.4.7'], ['the office']],
    [askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1104'], ['S-1-5-21-x']],
    [askedValues.minimumPasswordLength, 16, 0],
    [askedValues.machineDiskFolder, 'D:\\VMs', 'C:\\Users\\Public'],
    [askedValues.machineDiskFolder, 'E:\\Hyper-V\\Disks', 'D:\\'],
  ])('%o', (question, right, wrong) => {
    expect(parseAnswer(question, right)).toEqual(right);
    expect(() => parseAnswer(question, wrong)).toThrow(question.entry.says);
  });
  it('are each asked for by some control', () => {
    const used = new Set(controls.flatMap((control) => [...askedIn(control)]));
    expect(Object.values(askedValues).filter((question) => !used.has(question.asked))).toEqual([]);
  });
});
