export interface LicenceException {
  /** Name of a package; a `*` at its end stands for the same package built for other machines. */
  readonly name: string;
  readonly licence: string;
  readonly why: string;
}

/**
 * SPDX identifiers that ask for no more than to be named. Whether the region may use what they cover is a lawyer's to say:
 * ikke juridisk bekræftet.
 */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** Licences that ask for more, and why these packages may be here all the same. */
export const licenceExceptions: readonly LicenceException[] = [
  {
    name: 'axe-core',
    licence: 'MPL-2.0',
    why: 'finds accessibility faults in tests; unchanged, and no part of what is delivered',
  },
  {
    name: 'lightningcss*',
    licence: 'MPL-2.0',
    why: 'makes the console’s style sheets smaller while it is built; unchanged, and no part of what is delivered',
  },
  {
    name: 'web-push',
    licence: 'MPL-2.0',
    why: 'seals messages to people’s own devices in the worker; unchanged, from the registry where its source lies',
  },
  {
    name: '@fontsource-variable/inter',
    licence: 'OFL-1.1',
    why: 'the console’s typeface, delivered unchanged under its own name; not sold by itself',
  },
];
