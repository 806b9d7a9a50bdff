/** Stands in every text of the corpus: among the words of a page it may be seen, in its structure never. */
export const mark = 'leonmark';
/** What a text would call, had any of it run. */
export const canary = 'leonRan';

const runs = (how: string): string => `${canary}(\`${how}\`)`;

/** Fits every field there is. */
const shortest = `"><img src=${mark} onerror=${canary}(1)>`;

/**
 * Ways out of a text, each into another place of a page: an element, an attribute, an address, a script, a template, a
 * stylesheet (after OWASP's "XSS Filter Evasion Cheat Sheet"), a spreadsheet, a query or an object's own names, and characters
 * that change how what follows is read.
 */
const corpus: readonly string[] = [
  shortest,
  `<script>${runs('script')}</script><${mark}>`,
  `' onmouseover='${runs('quote')}' ${mark}='`,
  `javascript:${runs('address')}//${mark}`,
  `<svg/onload=${runs('svg')}><${mark}/>`,
  `</textarea></title></style></script><${mark} autofocus tabindex=0 onfocus=${runs('focus')}>`,
  `<iframe srcdoc="<script>parent.${runs('frame')}</script>" name=${mark}></iframe>`,
  `<a href="javascript:${runs('link')}" class=${mark}>klik</a>`,
  `[klik](javascript:${runs('markdown')}) ![x](//${mark}.example/x.png)`,
  `<base href="//${mark}.example/"><meta http-equiv=refresh content="0;url=//${mark}.example">`,
  `<style>@import '//${mark}.example/x.css';body{display:none}</style>`,
  `{{constructor.constructor('${canary}(2)')()}} \${${runs('template')}} <%= ${runs('server')} %> ${mark}`,
  `<a class="leaflet-popup-close-button" href="#${mark}" onclick="${runs('popup')}">×</a>`,
  `&lt;${mark}&gt; &#60;${mark}&#62; \\u003c${mark}\\u003e %3C${mark}%3E`,
  `<math><mtext><table><mglyph><style><img src=${mark} onerror=${runs('mutation')}></style></mglyph></table></mtext></math>`,
  `=HYPERLINK("//${mark}.example";"klik")\n+1+1\t@A1\n-2+3|cmd ${mark}`,
  `__proto__ constructor toString'; DROP TABLE leon.case_file; -- %_\\ (a+)+$ ${mark}`,
  `${mark} \u202Etxet\u202C \u2066isolate\u2069 zero\u200Bwidth line\u2028separator\u2029paragraph \u0007bell \uFEFFmark`,
];
/** Wider than any column, without a place to break. */
const unbroken = 'W'.repeat(400);

/** A text of the corpus for a field that takes so many characters; `nth`: another one for each field. */
export function hostileText(most: number, nth: number): string {
  if (most < 200) {
    const fitting = corpus.filter(({ length }) => length <= most);
    return (fitting[nth % fitting.length] ?? shortest).slice(0, most);
  }
  const all: string[] = [];
  for (const text of [...corpus.slice(nth % corpus.length), ...corpus, unbroken])
    if (!all.includes(text) && [...all, text].join(' ').length <= most) all.push(text);
  return all.join(' ');
}
