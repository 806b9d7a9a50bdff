import { type DemoAccount, demoAccounts, roleNames } from '../demo-accounts.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { max-width: 56rem; margin: 0 auto; padding: 1rem }
.demo { border: 3px solid #b45309; border-radius: .5rem; padding: .5rem 1rem; font-weight: 600 }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)) }
button { width: 100%; min-height: 2.75rem; font: inherit; font-weight: 600; cursor: pointer }
small { display: block; padding: .15rem .25rem }
</style>
</head>
<body>
${body}
</body>
</html>`;

const choice = (account: DemoAccount): string => {
  const place = account.deskCode ?? account.organisationCode ?? '';
  return `<li><button type="submit" name="subject" value="${account.subject}" aria-describedby="about-${account.subject}">${escapeHtml(account.name)}</button>
<small id="about-${account.subject}">${roleNames[account.role]} · ${escapeHtml(place)}</small></li>`;
};

export const loginPage = (uid: string): string =>
  page(
    'DEMO: vælg en bruger',
    `<main>
<h1>Log ind i LEON</h1>
<p class="demo" role="note">DEMO: lokal identitetsudbyder med opdigtede brugere og uden adgangskode. Må aldrig bruges i drift.</p>
<h2 id="choose">Vælg en demobruger</h2>
<form method="post" action="/interaction/${escapeHtml(uid)}" aria-labelledby="choose">
<ul>
${demoAccounts.map(choice).join('\n')}
</ul>
</form>
</main>`,
  );

/** `form` comes from the provider and carries its own anti-forgery value. */
export const logoutPage = (form: string): string =>
  page(
    'DEMO: log ud',
    `<main>
<h1>Log ud</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Log ud</button>
</main>
<script>document.querySelector('button[name=logout]').click()</script>`,
  );

export const signedOutPage = (): string =>
  page(
    'DEMO: logget ud',
    '<main><h1>Du er logget ud</h1><p class="demo">DEMO: lokal identitetsudbyder.</p></main>',
  );

export const errorPage = (code: string, description: string): string =>
  page(
    'DEMO: fejl ved login',
    `<main><h1>Login lykkedes ikke</h1><p>${escapeHtml(code)}: ${escapeHtml(description)}</p></main>`,
  );
