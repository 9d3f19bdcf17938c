import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { AcceptForm } from '../../../renderer/findings/accept-form.tsx';
import { AnswerForm } from '../../../renderer/findings/answer-form.tsx';
import { AssignForm } from '../../../renderer/findings/assign-form.tsx';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { renderStatic } from '../render-static.ts';
import { controlWith, rowOf } from '../sample-groups.ts';

const reference = 'practice:neglected';
const row = rowOf('A', 'A {"vm":"1"}');
const question = { question: 'Is the backup encrypted?', evidence: 'the name of the backup job', validForDays: 90 };
const given = { says: 'yes' as const, by: 'Anna', at: '2026-11-01T10:00:00.000Z', evidence: 'job 7', validUntil: '2027-01-30T10:00:00.000Z' };
const type = (texts: Readonly<Record<string, string>>): void => {
  useDraft.setState({ texts });
};

beforeEach(() => {
  useDraft.setState(useDraft.getInitialState(), true);
});

describe('the form for an accepted risk', () => {
  const form = () => renderStatic(createElement(AcceptForm, { reference, row, onDone: () => undefined }));

  it('asks for reason, approver and day, and complains of none before it is sent', () => {
    expect(form().text).toBe('Reason Approver Expires on Accept risk Cancel');
  });

  it('shows again what was typed for this finding, and for no other', () => {
    type({ [`accept ${row.id} reason`]: 'Vendor fix is late', [`accept ${row.id} until`]: '2027-02-01', 'accept other approver': 'Ben' });
    const { markup } = form();
    expect(markup).toContain('Vendor fix is late');
    expect(markup).toContain('value="2027-02-01"');
    expect(markup).not.toContain('Ben');
  });
});

describe('the form for an answer', () => {
  const form = (control = controlWith('A', { question }), answer?: typeof given) =>
    renderStatic(createElement(AnswerForm, { reference, row, control, given: answer }));

  it('shows nothing for a control that asks nothing', () => {
    expect(form(controlWith('A')).markup).toBe('');
  });

  it('asks the question, and “I do not know” is an answer', () => {
    const { text } = form();
    expect(text).toContain('Is the backup encrypted?');
    expect(text).toContain('Yes No I do not know');
    expect(text).toContain('Evidence: the name of the backup job');
    expect(text).not.toContain('Withdraw answer');
  });

  it('shows the answer in force with its person, and how to withdraw it', () => {
    const { text } = form(controlWith('A', { question }), given);
    expect(text).toMatch(/Answered: Yes, by Anna, .+, valid until .+: job 7/);
    expect(text).toContain('Withdraw answer');
  });

  it('shows again what was typed for this finding', () => {
    type({ [`answer ${row.id} says`]: 'no', [`answer ${row.id} by`]: 'Ben', [`answer ${row.id} evidence`]: 'job 8' });
    const { markup } = form();
    expect(markup).toMatch(/<input(?=[^>]*checked)[^>]*value="no"/);
    expect(markup).toContain('value="Ben"');
    expect(markup).toContain('job 8');
  });
});

describe('the form for an owner', () => {
  const form = (assigned?: { owner: string; due: string; forAll: boolean }) => renderStatic(createElement(AssignForm, { reference, row, assigned }));

  it('shows the owner in force, and no fields', () => {
    const { markup, text } = form({ owner: 'Team Storage', due: '2027-01-15T12:00:00.000Z', forAll: true });
    expect(text).toMatch(/^Team Storage, until .+, for every target of this control Change owner$/);
    expect(markup).not.toContain('<input');
  });

  it('is in every finding and marks no field in red; a screen reader hears that each is required', () => {
    const { markup, text } = form();
    expect(text).not.toContain('*');
    expect(markup.match(/<input(?=[^>]*required)/g)).toHaveLength(2);
  });

  it('shows again what was typed for this finding', () => {
    type({ [`assign ${row.id} owner`]: 'Anna', [`assign ${row.id} due`]: '2027-03-01' });
    const { markup } = form();
    expect(markup).toContain('value="Anna"');
    expect(markup).toContain('value="2027-03-01"');
  });
});
