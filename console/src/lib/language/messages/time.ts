import type { Messages } from '../message.ts';

export const timeMessages = {
  'time.seconds': { da: '{n} s', en: '{n} s' },
  'time.minutes': { da: '{n} min', en: '{n} min' },
  'time.hours': { da: '{n} t', en: '{n} h' },
  'time.days': { da: '{n} døgn', en: '{n} days' },
  'time.now': { da: 'lige nu', en: 'just now' },
  'time.ago': { da: 'for {age} siden', en: '{age} ago' },
} as const satisfies Messages;
