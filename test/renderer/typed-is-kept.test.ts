import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('../../renderer/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

const hasField = /<(?:Input|Textarea|Select|SearchBox|Combobox|HostNameField)\b|onSubmit=/;
/** State of a component that begins as a text: it is gone with the component. */
const ownText = /\[(\w+), set\w+\] = useState(?:<string>)?\((?:'|"|`|(?!true|false|undefined|null|new )[a-zA-Z])/g;

/** Texts that must not come back by themselves, or that only narrow a list. */
const notKept: Readonly<Record<string, string>> = {
  'apply/apply-screen.tsx typedName': 'confirms with the name of the host',
  'areas/area-screen.tsx typed': 'narrows a list',
  'fix/fix-confirm.tsx typedName': 'confirms with the name of the host',
  'history/compared-differences.tsx wanted': 'narrows a list',
  'rollback/rollback-decision.tsx statement': 'confirms what was seen',
};

const ownTextsOf = (source: string): readonly string[] => (hasField.test(source) ? [...source.matchAll(ownText)].flatMap(([, name]) => name ?? []) : []);

describe('what is typed or selected in a form', () => {
  it('is kept with the draft: no component keeps it for itself', () => {
    const own = Object.entries(sources).flatMap(([file, source]) => ownTextsOf(source).map((name) => `${file.replace('../../renderer/', '')} ${name}`));
    expect(own.sort()).toEqual(Object.keys(notKept).sort());
  });

  it.each([
    "[owner, setOwner] = useState('')",
    '[owner, setOwner] = useState(owner)',
    "[role, setRole] = useState<string>('none')",
    '[role, setRole] = useState(noChange)',
  ])('is found where a component has %s', (text) => {
    expect(ownTextsOf(`const ${text}; return <Input value={owner} />;`)).toHaveLength(1);
  });
});
