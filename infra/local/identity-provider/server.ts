/** node server.ts: env PORT, IDENTITY_DATA, CONSOLE_URL (optional). An OpenID provider for one machine, with demo accounts. */
import { createServer, type IncomingMessage } from 'node:http';
import { demoAccounts } from '../demo-accounts.ts';
import { errorPage, loginPage } from './pages.ts';
import { buildProvider, demoAssurance } from './provider.ts';

const { PORT, IDENTITY_DATA, CONSOLE_URL } = process.env;
if (!PORT || !IDENTITY_DATA) throw new Error('PORT and IDENTITY_DATA are needed');

const issuer = `http://127.0.0.1:${PORT}`;
const provider = buildProvider(issuer, IDENTITY_DATA, CONSOLE_URL);
const handle = provider.callback();

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('form too large');
  }
  return new URLSearchParams(body);
};

const server = createServer(async (request, response) => {
  try {
    if (!request.url?.startsWith('/interaction/')) return void (await handle(request, response));
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(loginPage(uid));
      return;
    }
    const subject = (await formOf(request)).get('subject');
    const account = demoAccounts.find((known) => known.subject === subject);
    const result = account
      ? { login: { accountId: account.subject, ...demoAssurance, remember: false } }
      : { error: 'access_denied', error_description: 'unknown demo account' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' });
    response.end(errorPage('invalid_request', text));
  }
});

server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write(`identity provider ${issuer}\n`));
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
