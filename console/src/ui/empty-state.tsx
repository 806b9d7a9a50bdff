import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says what is not there, and what to do about it. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <Stack gap="sm" align="center" justify="center" p="xl" ta="center">
      <Text fw={600}>{title}</Text>
      {hint === undefined ? null : (
        <Text size="sm" c="dimmed" maw={360}>
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  );
}
