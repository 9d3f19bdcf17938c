import type { UnsealedRecord } from '../../contract/record/record.ts';

/** Words with which sentences of Castellan and of Windows begin: capitals there say nothing. */
const beginnings =
  'A Accepted Access According After All An And Are At Attempted Before Because But Cannot Check Could Decide Defender Device Does Each Either Every Folder For From Get Group Here Host How If In Is It Its Kept Left Line List Look Machine Machines Member Name Neither No Nobody None Not Nothing Now Of On Once One Only Or Other Policy Put Puts Read Reading Remote Run Scan Security Service Set Several She Since So Some Somebody Something State Stated Switch System Take Taken That The Their There These They This Those To Two Until Used User Virtual Was We Were What When Where Which Who Why With Without You Your Windows Hyper-V PowerShell Microsoft Castellan Administrator Administrators UTC ID Application';

const tokens = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(core)
    .filter((token) => token !== '');

/** A word without the marks around it. */
export const core = (token: string): string => token.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Sentences that stand in the catalogue as they are. */
  readonly sentences: ReadonlySet<string>;
}

/** The public words of the catalogue: they reveal nothing about this host. */
export function vocabularyOf({ controls, areas, readings, values, findings, runs }: UnsealedRecord): Vocabulary {
  const texts = [
    ...textsIn(controls),
    ...textsIn(areas),
    ...readings.flatMap(({ resource, title, native }) => [resource, title, native]),
    ...values.flatMap(({ name, question }) => [name, question]),
    // Labels of facts are the resources’ own words.
    ...new Set(findings.flatMap((finding) => finding.evidence.map((each) => each.label))),
    ...new Set(runs.flatMap((run) => run.steps.map((step) => step.change.address.property))),
  ];
  return { words: new Set([...texts.flatMap(tokens), ...tokens(beginnings)]), sentences: new Set(texts) };
}
