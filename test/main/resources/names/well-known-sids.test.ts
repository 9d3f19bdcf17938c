import { describe, expect, it } from 'vitest';
import { principal } from '../../../../main/grammar/principal.ts';
import { ridNames, sidNames } from '../../../../main/grammar/sid-names.ts';
import { fixedAliases, relativeAliases } from '../../../../main/resources/formats/sid-aliases.ts';
import { broadPrincipals, isBroadPrincipal } from '../../../../main/resources/names/well-known-sids.ts';

const ofDomain = (rid: number | string): string => `S-1-5-21-1-2-3-${String(rid)}`;
const ofDomains = (...rids: readonly number[]): readonly string[] => rids.map(ofDomain);
const builtIn = (...rids: readonly number[]): readonly string[] => rids.map((rid) => `S-1-5-32-${String(rid)}`);

/** Every principal that the product knows, by its name or by its letters in an access list. */
const known = [
  ...new Set([
    ...Object.keys(sidNames),
    ...Object.keys(ridNames).map(ofDomain),
    ...Object.values(fixedAliases),
    ...Object.values(relativeAliases).map(({ rid }) => ofDomain(rid)),
    ...broadPrincipals,
  ]),
];

/** Principals that are not broad, each with the reason. */
const notBroad: Readonly<Record<string, readonly string[]>> = {
  'an administrator chooses its members': [
    ...builtIn(544, 547, 548, 549, 550, 551, 552, 555, 556, 557, 558, 559, 560, 561, 562, 569, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585),
    ...ofDomains(512, 517, 518, 519, 520, 525, 526, 527, 553),
    'S-1-5-114',
  ],
  'it is one account': ['S-1-5-18', 'S-1-5-19', 'S-1-5-20', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464', ...ofDomains(500)],
  'its members are domain controllers': ['S-1-5-9', ...ofDomains(498, 516, 522)],
  'its members are VMs, or processes of Windows itself': ['S-1-5-83-0', 'S-1-5-84-0-0-0-0-0', 'S-1-5-90-0'],
  'it stands for the owner, for the object itself or for no one': ['S-1-0-0', 'S-1-3-0', 'S-1-3-1', 'S-1-3-4', 'S-1-5-10'],
  'it takes rights from a token, and gives none without another entry': ['S-1-5-12', 'S-1-5-33'],
  'it is an integrity level': ['S-1-16-4096', 'S-1-16-8192', 'S-1-16-8448', 'S-1-16-12288', 'S-1-16-16384'],
};

/** The special identity groups of which Windows decides the members (learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-special-identities-groups). */
const byWindows = [
  ...['1-0', '2-0', '2-1'],
  ...['5-1', '5-2', '5-3', '5-4', '5-6', '5-7', '5-11', '5-13', '5-14', '5-15', '5-17', '5-64-10', '5-64-14', '5-64-21', '5-65-1', '5-80-0', '5-113', '5-1000'],
  ...['18-1', '18-2', '18-3', '18-4', '18-5', '18-6'],
  ...['5-21-0-0-0-496', '5-21-0-0-0-497', '15-2-1', '15-2-2'],
].map((rest) => `S-1-${rest}`);

describe('the principals that the product knows', () => {
  it('are each either broad, or not broad with a reason', () => {
    const narrow = new Set(Object.values(notBroad).flat());
    expect(known.filter((sid) => isBroadPrincipal(sid) === narrow.has(sid))).toEqual([]);
    expect([...narrow].filter((sid) => !known.includes(sid))).toEqual([]);
  });

  it('are broad where Windows decides the members, by the way of signing in', () => {
    expect(byWindows.filter((sid) => !isBroadPrincipal(sid))).toEqual([]);
  });

  it('are broad where each user, guest or computer of a domain, or of this computer, is a member, or one of these by default', () => {
    const groups = [...builtIn(545, 546, 554, 568), ...ofDomains(501, 513, 514, 515)];
    expect(groups.filter((sid) => !isBroadPrincipal(sid))).toEqual([]);
    expect(new Set(known.filter(isBroadPrincipal))).toEqual(new Set([...byWindows, ...groups]));
  });

  it('have a name where they are broad: a finding shows no number alone', () => {
    expect(broadPrincipals.filter((sid) => principal(sid).includes('S-1-'))).toEqual([]);
  });
});
