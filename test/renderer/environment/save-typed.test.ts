import { beforeEach, describe, expect, it } from 'vitest';
import type { EnvironmentQuestion } from '../../../main/contract/wizard/environment-view.ts';
import { fieldOf, useEnvironment } from '../../../renderer/environment/environment-store.ts';
import { saveTyped } from '../../../renderer/environment/save-typed.ts';
import { startScan, useScan } from '../../../renderer/scan/scan-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { openConnection } from '../open-connection.ts';

const question: EnvironmentQuestion = {
  name: 'minimumPasswordLength',
  question: 'How long is a password at least?',
  takes: 'number',
  example: '14',
  says: 'a number',
  default: 14,
  doNotKnow: false,
  controls: [],
};
const field = fieldOf(question.name);

/** The calls that the wizard made, in order. An answer is saved when `save` is called. */
let calls: string[] = [];
let save: (mistake?: Error) => void = () => undefined;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  calls = [];
  openConnection({
    answerQuestion: (input: { readonly value: number }) => {
      calls.push(`answer ${String(input.value)}`);
      return new Promise((resolve, reject) => {
        save = (mistake) => {
          if (mistake) reject(mistake);
          else resolve({ controls: [], rows: [] });
        };
      });
    },
    environment: () => Promise.resolve([question]),
    saveDraft: () => Promise.resolve(undefined),
    scan: () => {
      calls.push('scan');
      return Promise.resolve([]);
    },
  });
  useEnvironment.setState({ reference: 'host', questions: [question], mistakes: {} });
  useScan.setState(useScan.getInitialState(), true);
  useDraft.setState({ reference: 'host', step: 'environment', texts: { [field]: '16' } });
});

describe('a typed answer', () => {
  it('is saved when another step is opened without leaving its field, as a key does', async () => {
    useDraft.getState().go('plan');
    expect(calls).toEqual(['answer 16']);
    save();
    await settled();
    expect(useDraft.getState().texts[field]).toBeUndefined();
  });

  it('is saved before a scan begins that the same key starts', async () => {
    useDraft.getState().go('scan');
    const scanned = startScan('host', false);
    await settled();
    expect(calls).toEqual(['answer 16']);
    save();
    await scanned;
    expect(calls).toEqual(['answer 16', 'scan']);
  });

  it('that is refused is kept with its mistake, and the scan goes on', async () => {
    useDraft.getState().go('scan');
    const scanned = startScan('host', false);
    save(new Error('A number is needed.'));
    await scanned;
    expect(calls).toEqual(['answer 16', 'scan']);
    expect(useDraft.getState().texts[field]).toBe('16');
    expect(useEnvironment.getState().mistakes[question.name]).toBeDefined();
  });

  it('is saved once where its field is left on the way to another step', async () => {
    saveTyped('host', question);
    useDraft.getState().go('scan');
    expect(calls).toEqual(['answer 16']);
    save();
    await settled();
  });
});
