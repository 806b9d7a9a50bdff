import type { ErrorParams } from '@leon/contracts/errors.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import type { RuleHead } from '@leon/contracts/rules/rule.ts';
import { ruleOf } from '@leon/contracts/rules/rule-book.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './alternatives.module.css';

/** The rule that a reason rests on: which, from where, by whose word, since and until when. */
export function AlternativeRule({ params }: { params: ErrorParams }) {
  const { t, language } = useLanguage();
  const rules = usePicture((state) => state.rules);
  const [id, version] = [String(params.rule), Number(params.ruleVersion)];
  const rule = ruleOf(rules, id, version);
  if (rule === undefined) return <p className={classes.ruleNote}>{t('rule.gone', { id, version })}</p>;
  // an agreement or a law has its Danish name; a group of the standard is translated
  const name = language === 'en' && 'nameEn' in rule ? String(rule.nameEn) : rule.name;
  return (
    <dl className={classes.ruleNote}>
      <dt>{t('rule.head', { name, id, version })}</dt>
      <dd>{t('rule.source', { source: rule.source })}</dd>
      <dd>
        {rule.approvedBy === null ? t('rule.not_approved') : t('rule.approved_by', { name: rule.approvedBy })}
        {' · '}
        {validity(rule, t)}
      </dd>
    </dl>
  );
}

function validity({ from, to }: RuleHead, t: Translate): string {
  const said = [
    from === null ? null : t('rule.from', { date: formatDate(from) }),
    to === null ? null : t('rule.to', { date: formatDate(to) }),
  ].filter((part) => part !== null);
  return said.length === 0 ? t('rule.always') : said.join(' · ');
}
