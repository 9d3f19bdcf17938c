import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A small file that runs for ten minutes. The test runner takes large files first, and at the end all others would wait for it. */
const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/registry.lab.test.ts');

/** The order of the test files: those that take longest first, then as the test runner orders them. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
