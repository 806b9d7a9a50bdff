/** As much of a browser as signing in needs: it keeps cookies and follows redirects when told to. */
export function testBrowser(always: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];

  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...always, ...init.headers, cookie };
    const answer = await fetch(url, { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };

  /** Follows redirects until `stop` says so; the last address is where the browser would be. */
  const follow = async (from: string, stop: (url: string) => boolean): Promise<string> => {
    let at = from;
    for (let step = 0; step < 10 && !stop(at); step += 1) {
      const answer = await go(at);
      const location = answer.headers.get('location');
      if (location === null) return at;
      at = new URL(location, at).href;
    }
    return at;
  };

  return { cookies, setCookies, go, follow };
}
