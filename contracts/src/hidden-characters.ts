/**
 * Characters that are not seen and change what is: orders of writing direction (a name that ends in one turns the figures
 * after it round), characters without width, control characters. A tab and a new line are text; NUL is refused by the database.
 */
const hidden = /[[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]--[\0\t\n\r]]/gv;
/** Line breaks that only some readers know as such. */
const otherBreaks = /[\u2028\u2029]/g;

export const withoutHidden = (text: string): string => text.replace(otherBreaks, '\n').replace(hidden, '');
