import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.ts';

export interface ToolResult {
  code: number;
  stdout: string;
  output: string;
}

/** The script behind a package's command, without the shell wrapper a package manager puts before it. */
export const toolScript = (name: string, bin: string): string => join(root, 'node_modules', name, bin);

/** Runs a Node script to its end and collects what it prints. */
export const runTool = (script: string, args: readonly string[], cwd = root): Promise<ToolResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, output }));
  });

export const problemsOf = ({ code, output }: ToolResult): string[] =>
  code === 0 ? [] : [output.trim() || `ended with ${code}`];
