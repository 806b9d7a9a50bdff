import { plainText } from '@leon/contracts/audit/plain-text.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { issueWallToken } from '@leon/contracts/oversight/wall.routes.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './wall-tokens.module.css';

interface IssueWallProps {
  session: Session;
  onIssued: () => void;
}

/** A new wall. Its address is on the screen once, until something else is done, and is kept nowhere. */
export function IssueWall({ session, onIssued }: IssueWallProps) {
  const { t } = useLanguage();
  const desks = usePicture((state) => state.desks);
  const ofRegion = session.role === 'administrator';
  const [name, setName] = useState('');
  const [desk, setDesk] = useState(session.desk?.code ?? '');
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const { run, waiting, error, clear } = useCommand();
  const issue = () =>
    void run(async () => {
      // sent once: an answer that was lost leaves a wall in the list that is taken back there
      const body = { name: name.trim(), desk: desk === '' ? null : desk };
      const { secret } = await call(issueWallToken, { body });
      setAddress(`${window.location.origin}/wall#${secret}`);
      setCopied(false);
      setName('');
      onIssued();
    });
  const copy = () =>
    void run(async () => {
      if (address === null) return;
      await copyText(plainText([address]));
      setCopied(true);
    });
  return (
    <section className={classes.card} aria-label={t('wall.new')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          issue();
        }}
      >
        <TextInput
          label={t('wall.name')}
          required
          minLength={2}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('wall.desk')}
          value={desk}
          onChange={(event) => setDesk(event.currentTarget.value)}
        >
          {ofRegion ? <option value="">{t('wall.region')}</option> : null}
          {desks
            .filter(({ code }) => ofRegion || code === session.desk?.code)
            .map(({ code, name: label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </NativeSelect>
        <Button type="submit" loading={waiting !== 'no'} disabled={name.trim().length < 2}>
          {t('wall.issue')}
        </Button>
      </form>
      <Refusal error={error} onClose={clear} />
      <div role="status">
        {address === null ? null : (
          <div className={classes.secret}>
            <strong>{t('wall.secret')}</strong>
            <TextInput
              label={t('wall.address')}
              readOnly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button variant="default" w="fit-content" onClick={copy}>
              {copied ? t('wall.copied') : t('wall.copy')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
