import { isbarWords } from '@leon/contracts/language/case-words.ts';
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { useKey, useKeyName } from '../../lib/keys.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { type Letter, letters } from './isbar-fields.ts';
import { filledCount } from './letter-fill.ts';
import classes from './letter-rail.module.css';
import type { CaseView } from './use-case-view.ts';
import { useLetter } from './use-letter.ts';

/** All five letters beside the form, wherever it is scrolled: what each holds, where she is, and the way there by a click or by its key and the letter. */
export function LetterRail({ view, form }: { view: CaseView; form: RefObject<HTMLElement | null> }) {
  const { t, language } = useLanguage();
  const { current, go } = useLetter(form);
  const rail = useRef<HTMLElement>(null);
  const keyName = useKeyName('letters');
  const focusRail = useCallback(
    () => rail.current?.querySelector<HTMLElement>('[aria-current], button')?.focus(),
    [],
  );
  useKey('letters', focusRail);
  const typeLetter = (event: KeyboardEvent) => {
    const letter = letters.find((one) => one === event.key.toUpperCase());
    if (letter === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(letter);
  };
  return (
    <nav ref={rail} className={classes.rail} aria-label={t('isbar.letters')} onKeyDown={typeLetter}>
      {letters.map((letter) => (
        <LetterButton
          key={letter}
          letter={letter}
          word={isbarWords[letter][language]}
          filled={filledCount(letter, view.values)}
          current={letter === current}
          go={go}
        />
      ))}
      {keyName === null ? null : (
        <span className={classes.keys} aria-hidden="true">
          {keyName}
        </span>
      )}
    </nav>
  );
}

interface LetterButtonProps {
  letter: Letter;
  word: string;
  filled: number;
  current: boolean;
  go: (letter: Letter) => void;
}

function LetterButton({ letter, word, filled, current, go }: LetterButtonProps) {
  const { t } = useLanguage();
  const said = filled === 0 ? t('isbar.letter_empty') : t('isbar.letter_filled', { n: filled });
  return (
    <button
      type="button"
      className={classes.letter}
      title={`${word}: ${said}`}
      aria-current={current ? 'true' : undefined}
      data-empty={filled === 0 || undefined}
      onClick={() => go(letter)}
    >
      <span className={classes.initial}>{letter}</span>
      <span className="leon-hidden">{`, ${word}: ${said}`}</span>
      <span className={`${classes.filled} leon-figures`} aria-hidden="true">
        {filled === 0 ? '–' : filled}
      </span>
    </button>
  );
}
