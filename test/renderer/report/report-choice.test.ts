import { describe, expect, it } from 'vitest';
import { choiceFrom, leftOut } from '../../../renderer/report/report-choice.ts';

const areas = ['host', 'vms', 'network'];

describe('the choice of a report', () => {
  it('is the full edition on A4, confidential, with all areas, until something is chosen', () => {
    expect(choiceFrom({}, areas, 'de-CH')).toEqual({
      edition: 'full',
      size: 'a4',
      areas: [],
      cover: { classification: 'Confidential', organisation: '', preparedFor: '', ticket: '' },
    });
  });

  it('is on Letter where printers use it, unless another size was chosen', () => {
    expect(choiceFrom({}, areas, 'en-US').size).toBe('us-letter');
    expect(choiceFrom({ 'report size': 'a4' }, areas, 'en-US').size).toBe('a4');
    expect(choiceFrom({ 'report size': 'us-letter' }, areas, 'de-CH').size).toBe('us-letter');
    expect(choiceFrom({ 'report size': 'a3' }, areas, 'de-CH').size).toBe('a4');
  });

  it('takes what was typed, and a text that was emptied stays empty', () => {
    const { edition, before, cover } = choiceFrom(
      { 'report edition': 'redacted', 'report before': 'none', 'report classification': '', 'report organisation': 'Contoso', 'report ticket': 'CHG-1' },
      areas,
      'de-CH',
    );
    expect({ edition, before, cover }).toEqual({
      edition: 'redacted',
      before: 'none',
      cover: { classification: '', organisation: 'Contoso', preparedFor: '', ticket: 'CHG-1' },
    });
  });

  it('names the areas only where some are left out', () => {
    expect(choiceFrom({ [`${leftOut}vms`]: 'yes', [`${leftOut}host`]: 'no' }, areas, 'de-CH').areas).toEqual(['host', 'network']);
    expect(choiceFrom({ [`${leftOut}gone`]: 'yes' }, areas, 'de-CH').areas).toEqual([]);
  });
});
