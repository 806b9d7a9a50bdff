import { expect, test } from 'vitest';
import { verdictOf } from './advisories.ts';

const report = (advisories: object) =>
  JSON.stringify({ actions: [], advisories, metadata: { dependencies: 3 } });

test('what is known of a package is said, by how bad it is', () => {
  const known = {
    module_name: 'a',
    severity: 'high',
    title: 'runs what is sent',
    vulnerable_versions: '<2.0.0',
  };
  expect(verdictOf(report({ 1: known }))).toEqual({
    asked: true,
    found: ['high: a <2.0.0 (runs what is sent)'],
  });
  expect(verdictOf(`a warning\n${report({})}`)).toEqual({ asked: true, found: [] });
});

test.each([
  ['', 'no answer'],
  [
    'ERR_PNPM_AUDIT_BAD_RESPONSE  The audit endpoint responded with 405',
    'ERR_PNPM_AUDIT_BAD_RESPONSE  The audit endpoint responded with 405',
  ],
  ['{"error":{"code":"ERR","message":"refused"}}', 'refused'],
  ['{}', 'the answer is no report'],
  ['{"advisories":{}}', 'the answer is no report'],
])('an answer %j is never that nothing is known', (output, why) => {
  expect(verdictOf(output)).toEqual({ asked: false, why });
});
