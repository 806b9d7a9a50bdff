import { notifications } from '@mantine/notifications';

/** A short confirmation that goes away by itself; refusals never come this way. */
export function toast(message: string): void {
  notifications.show({ message, withBorder: true, withCloseButton: false });
}
