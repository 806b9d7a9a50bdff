/** Characters that may stand between the two halves of a person's number, and are no part of it. */
const hyphens = ['', '-', ' ', '\u2010', '\u2011', '\u2013', '\u2212', '\u00a0', '.', '/'];

const everyOne = (text: string, write: (code: number) => string): string =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join('');

const padded = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** What of a text's bytes is the same in base64 wherever it begins: in each of the three places it can have among them. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const packed = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = packed.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** Every way in which a text can stand somewhere and still be read by whoever wants to: escaped, packed, in other bytes. */
export function spellingsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  const wideOtherWay = Buffer.from(wide).swap16();
  return [
    ...new Set([
      text,
      // bytes as somebody reads them who does not know their alphabet
      ...[bytes, wide, wideOtherWay].map((all) => all.toString('latin1')),
      ...[bytes, wide, wideOtherWay].map((all) => all.toString('hex')),
      ...[bytes, wide].flatMap(inBase64),
      JSON.stringify(text).slice(1, -1),
      everyOne(text, (code) => (code < 128 ? String.fromCharCode(code) : `\\u${padded(code, 4)}`)),
      everyOne(text, (code) => `\\u${padded(code, 4)}`),
      encodeURIComponent(text),
      encodeURIComponent(text).replaceAll('%20', '+'),
      [...bytes].map((byte) => `%${padded(byte, 2)}`).join(''),
      everyOne(text, (code) => `&#${code};`),
      everyOne(text, (code) => `&#x${padded(code, 2)};`),
    ]),
  ];
}

/** The same of a person's number: as one writes it, as one reads it out, and in every way each of them can be packed. */
export function spellingsOfNumber(number: string): string[] {
  const [day = '', rest = ''] = number.split('-');
  const inPairs = `${day}${rest}`.replace(/(\d\d)(?=\d)/g, '$1 ');
  return [...new Set([...hyphens.map((between) => `${day}${between}${rest}`), inPairs].flatMap(spellingsOf))];
}

/** Finds any of many texts; letters large or small. */
export const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'gi');
