import type { InstalledPackage } from '../../supply-chain/installed-packages.ts';
import { installedPackages } from '../../supply-chain/installed-packages.ts';
import { isAllowedLicence } from '../../supply-chain/licence-expression.ts';
import {
  allowedLicences,
  type LicenceException,
  licenceExceptions,
} from '../../supply-chain/licence-list.ts';
import { readLockfile } from '../../supply-chain/lockfile.ts';
import type { Check } from './check.ts';

/** A store that cannot be read has no bad licence in it: fewer packages than this is a broken reading. */
const fewestPackages = 200;

const isFor = ({ name }: LicenceException, wanted: string): boolean =>
  name.endsWith('*') ? wanted.startsWith(name.slice(0, -1)) : name === wanted;

export const licenceProblems = (
  packages: readonly InstalledPackage[],
  exceptions: readonly LicenceException[] = licenceExceptions,
): string[] =>
  packages.flatMap(({ name, version, licence }) => {
    if (licence !== null && isAllowedLicence(licence, allowedLicences)) return [];
    const excepted = exceptions.some((exception) => isFor(exception, name) && exception.licence === licence);
    return excepted ? [] : [`${name}@${version} is under ${licence ?? 'no stated licence'}`];
  });

const unneeded = (packages: readonly InstalledPackage[]): string[] =>
  licenceExceptions
    .filter((exception) => !packages.some(({ name }) => isFor(exception, name)))
    .map(({ name }) => `the licence exception for ${name} is for nothing that is installed`);

const planted: InstalledPackage = {
  name: 'planted',
  version: '1.0.0',
  licence: 'MIT AND SSPL-1.0',
  hasInstallScript: false,
};

export const licenceCheck: Check = {
  name: 'licences',
  run: async () => {
    const { packages } = readLockfile();
    // What an earlier lockfile brought may still lie in the store.
    const installed = installedPackages().filter(({ name, version }) => packages.has(`${name}@${version}`));
    return [
      ...(licenceProblems([planted]).length === 0 ? ['a planted licence was not noticed'] : []),
      ...(installed.length < fewestPackages ? [`only ${installed.length} packages were read`] : []),
      ...licenceProblems(installed),
      ...unneeded(installed),
    ];
  },
};
