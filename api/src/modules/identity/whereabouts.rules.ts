import type { BrowserKind, DeviceKind } from '@leon/contracts/identity/own-sessions.ts';
import { z } from 'zod';

export interface Whereabouts {
  readonly device: DeviceKind | null;
  readonly browser: BrowserKind | null;
  /** The first half of the network address. */
  readonly address: string | null;
}

/** In this order: each of the later names stands in the earlier ones' own as well (RFC 9110, section 10.1.5). */
const browsers: readonly (readonly [BrowserKind, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /(?:Chrome|\bCriOS)\//],
  ['safari', /\bSafari\//],
];
/** An Android tablet is the one that does not call itself mobile; an iPad that asks for desktop pages calls itself a Mac. */
const devices: readonly (readonly [DeviceKind, RegExp])[] = [
  ['tablet', /\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)/],
  ['phone', /\biPhone\b|\bMobile\b/],
  ['computer', /\bWindows NT\b|\bMacintosh\b|\bX11\b|\bCrOS\b/],
];
/** Longer than any browser's: what nobody's browser says is not looked through. */
const mostRead = 400;

const first = <Kind>(table: readonly (readonly [Kind, RegExp])[], text: string): Kind | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** For its owner to tell her places apart; what a browser says of itself proves nothing. */
export function whereaboutsOf(userAgent: string | undefined, ip: string | undefined): Whereabouts {
  const said = (userAgent ?? '').slice(0, mostRead);
  return { device: first(devices, said), browser: first(browsers, said), address: shortAddress(ip) };
}

function shortAddress(ip: string | undefined): string | null {
  if (ip === undefined || ip === '') return null;
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(ip);
  if (v4 !== null) return `${v4[1]}.${v4[2]}.…`;
  const [address = ''] = ip.split('%', 1);
  if (!z.ipv6().safeParse(address).success) return null;
  // `::` stands for zeros: what is before it is all that is known of the first half
  const groups = (address.split('::', 1)[0] ?? '').split(':').filter((group) => group !== '');
  return `${groups.slice(0, 3).join(':')}:…`;
}
