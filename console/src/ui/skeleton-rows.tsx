import { Skeleton, Stack } from '@mantine/core';

/** Stands where rows will come, at their height, so nothing jumps when they do. */
export function SkeletonRows({ rows, height, label }: { rows: number; height: number; label: string }) {
  return (
    <Stack gap="xs" p="sm" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are alike and never move
        <Skeleton key={row} height={height} radius="sm" animate={false} />
      ))}
    </Stack>
  );
}
