import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Letter, letters } from './isbar-fields.ts';

const sectionOf = (form: HTMLElement | null, letter: Letter) =>
  form?.querySelector<HTMLElement>(`[data-letter="${letter}"]`) ?? null;

const scrollerOf = (form: HTMLElement | null) => form?.parentElement?.parentElement ?? null;

/** The last letter that begins in the upper third of what is in view; the last of all when the form is at its end. */
function letterInView(form: HTMLElement, scroller: HTMLElement): Letter {
  const { top, height } = scroller.getBoundingClientRect();
  if (scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2)
    return letters[letters.length - 1] ?? 'I';
  const begun = letters.filter(
    (letter) => (sectionOf(form, letter)?.getBoundingClientRect().top ?? top) <= top + height / 3,
  );
  return begun.at(-1) ?? 'I';
}

const letterOf = (target: EventTarget | null): Letter | undefined => {
  const section = target instanceof Element ? target.closest('[data-letter]') : null;
  return letters.find((letter) => letter === section?.getAttribute('data-letter'));
};

/** Where the caret stands, while that is in view. */
function letterOfCaret(form: HTMLElement, scroller: HTMLElement): Letter | undefined {
  const caret = form.ownerDocument.activeElement;
  if (caret === null || !form.contains(caret)) return undefined;
  const seen = scroller.getBoundingClientRect();
  const { top, bottom } = caret.getBoundingClientRect();
  return bottom > seen.top && top < seen.bottom ? letterOf(caret) : undefined;
}

/** Which letter she is at, by where the caret stands or what is in view, and the way to another. */
export function useLetter(formRef: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<Letter>('I');
  useEffect(() => {
    const form = formRef.current;
    const scroller = scrollerOf(form);
    if (form === null || scroller === null) return undefined;
    const scrolled = () => setCurrent(letterOfCaret(form, scroller) ?? letterInView(form, scroller));
    const focused = ({ target }: FocusEvent) => {
      const letter = letterOf(target);
      if (letter !== undefined) setCurrent(letter);
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    form.addEventListener('focusin', focused);
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      form.removeEventListener('focusin', focused);
    };
  }, [formRef]);
  const go = useCallback(
    (letter: Letter) => {
      const section = sectionOf(formRef.current, letter);
      const scroller = scrollerOf(formRef.current);
      // the form alone is scrolled: scrollIntoView would move the whole screen as well
      if (scroller && section)
        scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const first = section?.querySelector<HTMLElement>('[data-first], textarea, input');
      first?.focus({ preventScroll: true });
      setCurrent(letter);
    },
    [formRef],
  );
  return { current, go };
}
