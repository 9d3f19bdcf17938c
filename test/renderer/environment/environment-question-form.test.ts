import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { EnvironmentQuestion } from '../../../main/contract/wizard/environment-view.ts';
import { EnvironmentQuestionForm } from '../../../renderer/environment/environment-question-form.tsx';
import { fieldOf, useEnvironment } from '../../../renderer/environment/environment-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { renderStatic } from '../render-static.ts';

const number: EnvironmentQuestion = {
  name: 'minimumPasswordLength',
  question: 'How long is a password at least?',
  takes: 'number',
  example: '14',
  says: 'a number of characters',
  doNotKnow: false,
  default: 14,
  controls: ['A', 'B'],
};
const form = (more: Partial<EnvironmentQuestion> = {}) =>
  renderStatic(createElement(EnvironmentQuestionForm, { reference: 'practice:neglected', question: { ...number, ...more } }));

describe('a question about the environment', () => {
  beforeEach(() => {
    useDraft.setState(useDraft.getInitialState(), true);
    useEnvironment.setState(useEnvironment.getInitialState(), true);
  });

  it('shows its default as not answered, and which controls use it', () => {
    const { markup, text } = form();
    expect(markup).toContain('value="14"');
    expect(text).toContain('Not answered; default: 14. 2 controls use this answer: A, B.');
    expect(text).not.toContain('Withdraw answer');
  });

  it('keeps what was typed over the saved value', () => {
    useDraft.setState({ texts: { [fieldOf(number.name)]: '20' } });
    expect(form({ value: 16 }).markup).toContain('value="20"');
  });

  it('shows a saved value, and “I do not know”, as answers that can be withdrawn', () => {
    for (const answered of [{ value: 16 }, { doNotKnow: true }]) expect(form(answered).text).toContain('Withdraw answer');
    expect(form({ value: 16 }).text).toContain('Answered.');
    expect(form({ doNotKnow: true }).text).toContain('You answered “I do not know”.');
  });

  it('shows a suggestion beside the field, never in it', () => {
    const { default: _none, ...identity } = number;
    const question = { ...identity, takes: 'list' as const, guess: { value: ['10.0.4.0/24'], from: 'the network adapter' } };
    const { markup, text } = renderStatic(createElement(EnvironmentQuestionForm, { reference: 'practice:neglected', question }));
    expect(text).toContain('Suggestion from the network adapter: \u206810.0.4.0/24\u2069');
    expect(markup).toMatch(/<textarea[^>]*><\/textarea>/);
  });

  it('shows what each account is on this host, and which one is not resolved in words as well', () => {
    const accounts = [
      { entry: 'CORP\\hv-admins', counts: true, says: 'CORP\\hv-admins · S-1-5-21-1-2-3-1104' },
      { entry: 'CORP\\gone', counts: false, says: 'No account has the name “CORP\\gone” on HV01.' },
    ];
    const { text, markup } = form({ takes: 'list', value: ['CORP\\hv-admins', 'CORP\\gone'], accounts });
    expect(text).toContain('CORP\\hv-admins · S-1-5-21-1-2-3-1104');
    expect(text).toContain('Not resolved: No account has the name “CORP\\gone” on HV01.');
    expect(text.match(/Not resolved/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="Accounts of the saved answer on this host"');
  });

  it('shows what was wrong with the last answer', () => {
    useEnvironment.setState({ mistakes: { [number.name]: 'Enter a whole number.' } });
    expect(form().text).toContain('Enter a whole number.');
  });
});
