import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { writesOf } from '../../../main/grammar/expect.ts';
import { readNotes } from './read-notes.ts';
import { readTexts } from './read-texts.ts';
import { screenTexts } from './screen-texts.ts';
import { textsIn } from './source-texts.ts';
import { longSentences, noteComplaints, wordComplaints, type TextKind } from './word-complaints.ts';

/** Whether a setting of the fix waits for the next restart, whenever its other settings take effect. */
const setsWhatWaits = (control: Control): boolean => {
  const goal = control.fix?.kind === 'set' ? (control.fix.set ?? control.expect) : undefined;
  return goal !== undefined && writesOf(goal.expression).some(({ setting }) => setting?.takesEffect === 'afterRestart');
};

describe.each(Object.entries(readTexts))('the texts of %s', (_name, texts) => {
  it('are there', () => {
    expect(texts.length).toBeGreaterThan(0);
  });

  it('are plain technical English', () => {
    expect([...new Set(texts.flatMap((text) => wordComplaints(text).map((complaint) => `${text.where}: ${complaint} | ${text.text}`)))]).toEqual([]);
  });
});

describe.each(Object.entries(readNotes))('%s', (_name, notes) => {
  it('are there', () => {
    expect(notes.length).toBeGreaterThan(0);
  });

  it('are plain technical English', () => {
    expect(notes.flatMap(({ where, text }) => noteComplaints(text).map((complaint) => `${where}: ${complaint} | ${text}`))).toEqual([]);
  });
});

describe('sentences of at most 25 words', () => {
  // The comments of the scripts are left out: some have longer sentences.
  it.each(['the comments of the sources', 'the names of the tests'])('are in %s', (name) => {
    const long = (readNotes[name] ?? []).flatMap(({ where, text }) => longSentences(text).map((sentence) => `${where}: ${sentence}`));
    expect(long).toEqual([]);
  });

  it('are distinguished from longer ones', () => {
    const sentence = (count: number): string => `${'word '.repeat(count - 1)}end`;
    expect([25, 26].map((count) => longSentences(sentence(count)).length)).toEqual([0, 1]);
    expect(longSentences(`${sentence(20)}; ${sentence(20)}. ${sentence(20)}`)).toEqual([]);
  });
});

/** Words that carry a meaning of their own: a search for one of them has to find title and finding. */
const terms = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d][\p{L}\d.-]{2,}/gu) ?? []).map((word) => word.replace(/s$/, '')));
const commonWords = new Set([
  'and',
  'are',
  'for',
  'not',
  'the',
  'all',
  'host',
  'with',
  'that',
  'from',
  'this',
  'their',
  'contain',
  'enabled',
  'disabled',
  'target',
  'least',
  'into',
  'than',
  'have',
  'only',
]);

describe('every control', () => {
  it('names its setting in the title and in the finding', () => {
    const nameless = controls.filter((control) => {
      const finding = terms(control.titleWhenNotMet);
      return [...terms(control.title)].filter((term) => finding.has(term) && !commonWords.has(term)).length < 1;
    });
    expect(nameless.map((control) => `${control.id}: ${control.title} | ${control.titleWhenNotMet}`)).toEqual([]);
  });

  it('says in its impact when the change takes effect, or that there is none', () => {
    const silent = controls.flatMap(({ id, fix }) =>
      fix?.kind === 'set' && !/Takes effect|No impact|must be off|immediately|next (?:re)?start|next sign-in/.test(fix.consequence)
        ? [`${id}: ${fix.consequence}`]
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('announces a restart of the host where its change needs one, and nowhere else', () => {
    const wrong = controls.flatMap((control) => {
      const { id, fix } = control;
      const waits = fix?.kind === 'set' && (fix.takesEffect === 'afterRestart' || setsWhatWaits(control));
      return fix?.kind === 'set' && waits !== /next restart/.test(fix.consequence) ? [`${id}: ${fix.consequence}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(controls.filter(setsWhatWaits).length).toBeGreaterThan(1);
  });
});

const bad: readonly (readonly [TextKind, string, RegExp])[] = [
  ['finding', 'Nearly everybody can read the folder D:\\VMs\\SRV-APP01', /everybody/],
  ['finding', 'A service of another age runs, or starts again', /legacy/],
  ['finding', 'A drive that is plugged in may start something by itself', /automatically/],
  ['finding', 'Files are not looked at for malware as they are opened', /looked at/],
  ['finding', 'Nothing is recorded of access to files, whatever their folders ask for', /whatever/],
  ['finding', 'Remote Desktop opens a session for whoever connects', /principal/],
  ['finding', 'A forgotten session stays open', /idle session/],
  ['finding', 'Guests answer to the directory of the host', /is joined to/],
  ['label', 'User rights: holders of SeTcbPrivilege holds nothing outside .', /blank before a sign/],
  ['label', 'S-1-5-32-544 → nobody and nothing', /“S-1-5-32-544” has no name/],
  ['sentence', 'Remove one member at a time: Remove-LocalGroupMember -SID S-1-5-32-544 -Member NAME.', /“S-1-5-32-544” has no name/],
  ['label', 'S-1-5-32-544 → nobody and nothing', /no one/],
  ['label', 'not there → 196608', /not set/],
  ['sentence', 'Nobody notices.', /impact/],
  ['label', 'Choose all that nobody will notice (3)', /notice/],
  ['sentence', 'This one can lock people or machines out when it does not fit.', /VM, or host/],
  ['sentence', 'It is not applied until it can return by itself.', /by itself/],
  ['label', '81 changes, made while 6 machines are off', /VM, or host/],
  ['sentence', 'The change is held.', /on hold/],
  ['sentence', 'What was set is taken back.', /undo/],
  ['sentence', 'There is no way back.', /undo/],
  ['sentence', 'The rule {9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2} is off.', /has no name/],
  ['label', 'signature algorithm: 1.2.840.113549.1.1.5', /has no name/],
  ['sentence', 'The value HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa is set.', /has no name/],
  ['title', 'Secure Boot is enabled on generation 2 VMs.', /full stop/],
  ['title', 'Enable Secure Boot on generation 2 VMs', /begins with its object/],
  ['title', 'Only trusted accounts have access to VM folders', /begins with its object/],
  ['sentence', 'Secure Boot  is disabled.', /two blanks/],
  ['sentence', 'Secure Boot is disabled', /ends with its full stop/],
  ['sentence', '', /empty/],
  [
    'sentence',
    'A compromised VM in the same VLAN can answer ARP and DHCP in place of the host, intercept management traffic, and attack every service that listens on the host.',
    /words, at most 25/,
  ],
];
const good: readonly (readonly [TextKind, string])[] = [
  ['finding', 'Everyone can read the VM folder D:\\VMs\\SRV-APP01'],
  ['finding', '“NT VIRTUAL MACHINE\\Virtual Machines” does not hold “Log on as a service”; VMs cannot start'],
  ['finding', 'SNMP Service is running (legacy protocol without encryption)'],
  ['finding', 'Idle sessions do not lock (machine inactivity limit is not set)'],
  ['finding', 'Minimum password length is 7; your policy asks for 14'],
  ['label', 'Administrators → no one'],
  ['label', 'not set → 196,608 KB (192 MB)'],
  ['label', 'unknown account (S-1-5-21-1004336348-1177238915-682003330-1104)'],
  ['sentence', 'Remove one member of Administrators (S-1-5-32-544) at a time: Remove-LocalGroupMember -SID S-1-5-32-544 -Member NAME.'],
  ['sentence', 'On hold: this change can cut your RDP connection. Apply it with automatic rollback, or at the console: (command)'],
  ['title', 'Secure Boot is enabled on generation 2 VMs'],
  ['title', 'No VM stays in a saved state'],
  [
    'sentence',
    'Malware with administrator rights in the guest can replace the boot loader and stay invisible to Windows. Secure Boot starts only signed boot loaders.',
  ],
];

describe('the check of words', () => {
  it.each(bad)('finds what is wrong with the %s “%s”', (kind, text, why) => {
    expect(wordComplaints({ kind, text }).join('\n')).toMatch(why);
  });

  it.each(good)('lets the %s “%s” pass', (kind, text) => {
    expect(wordComplaints({ kind, text })).toEqual([]);
  });

  it('reads every text of a source, whole templates included, but no command', () => {
    const source = [
      "import { a } from './somebody-else of ours.ts';",
      "const one = 'Somebody has moved it';",
      'const two = `${name} was taken back by ${who} at night`;',
      'const three = command`Set-Thing -Name whoever it is`;',
    ].join('\n');
    expect(textsIn('x.ts', source)).toEqual([
      { where: 'x.ts:2', kind: 'label', text: 'Somebody has moved it' },
      { where: 'x.ts:3', kind: 'label', text: 'Name was taken back by Name at night' },
    ]);
  });

  it('reads a screen as its reader does: block by block, with every choice, attributes and hints included', () => {
    const source = [
      'export const Screen = () => (',
      '  <section aria-label="Machine">',
      '    <p title={`${name}, taken back`}>',
      '      {count} VMs{held && <strong> held by nobody</strong>}',
      "      {late ? '.' : ' today.'} <Button>Try again</Button>",
      '    </p>',
      '    <Button> Undo</Button>',
      "    <Field {...(wrong && { validationMessage: 'Ask somebody else.' })} />",
      '    <ul>{rows.map((row) => <li key={row.id}>No {row.name} here</li>)}</ul>',
      '  </section>',
      ');',
    ].join('\n');
    expect(screenTexts('x.tsx', source).map((each) => `${each.where} ${each.kind}: ${each.text}`)).toEqual([
      'x.tsx:3 label: Name, taken back',
      'x.tsx:8 sentence: Ask somebody else.',
      'x.tsx:2 label: Machine',
      'x.tsx:3 sentence: Name VMs held by nobody.',
      'x.tsx:3 sentence: Name VMs held by nobody today.',
      'x.tsx:3 sentence: Name VMs.',
      'x.tsx:3 sentence: Name VMs today.',
      'x.tsx:5 label: Try again',
      'x.tsx:7 label:  Undo',
      'x.tsx:9 label: No Name here',
    ]);
  });
});
