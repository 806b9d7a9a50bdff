import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysOut } from './ways-out.ts';

test.each([
  ["import { connect } from 'node:net';", 'net'],
  ["import https from 'https';", 'https'],
  ["const { createSocket } = await import('node:dgram');", 'dgram'],
  ["import { lookup } from 'node:dns/promises';", 'dns'],
  ["import { execFile } from 'node:child_process';", 'child_process'],
  ["import { createTransport } from 'nodemailer';", 'nodemailer'],
  ["export { Agent } from 'nodemailer/lib/smtp-pool';", 'nodemailer'],
  ['const get = options.fetch ?? fetch;', 'fetch'],
  ['await globalThis.fetch(address);', 'fetch'],
  ["new WebSocket('wss://example.org')", 'WebSocket'],
])('%s is found as a way out: %s', (line, name) => {
  expect(found(line)).toEqual([`deep/one.ts: ${name}`]);
});

test.each([
  ["import type { Socket } from 'node:net';"],
  ['// fetch is called elsewhere'],
  ['await store.fetch(id);'],
  ["import { z } from 'zod';"],
])('%s opens nothing', (line) => {
  expect(found(line)).toEqual([]);
});

function found(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'leon-ways-'));
  try {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep/one.ts'), text);
    writeFileSync(join(folder, 'deep/one.test.ts'), "import 'node:net';");
    return waysOut(folder, ['nodemailer']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
