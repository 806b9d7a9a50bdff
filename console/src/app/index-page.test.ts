import { readFileSync } from 'node:fs';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { expect, test } from 'vitest';
import { theme } from '../ui/theme/theme.ts';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const [root = ''] = /<html[^>]*>/.exec(page) ?? [];

// Chrome's enhanced spelling, Edge's editor and writing help, and every browser's translator send what is on the page to
// their makers; the page alone can say that they shall not.
test.each(['spellcheck="false"', 'writingsuggestions="false"', 'translate="no"'])(
  'a browser is told %s for the whole page: no word about a citizen goes to its maker',
  (told) => {
    expect(root).toContain(told);
  },
);

test.each([TextInput, Textarea, NumberInput])(
  'what is typed about one citizen is not suggested for the next',
  ({ displayName = '' }) => {
    const name = displayName.replace('@mantine/core/', '');
    expect(theme.components?.[name]?.defaultProps).toMatchObject({ autoComplete: 'off' });
  },
);
