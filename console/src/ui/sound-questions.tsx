import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../lib/language/use-language.ts';
import { playAlarm } from '../lib/sound.ts';

interface SoundQuestionsProps {
  /** What is asked, and what helps when it was not heard. */
  asked: string;
  help: string;
  onPlayed: (played: boolean) => void;
  onHeard: () => void;
  size?: 'sm' | 'lg';
}

/** Plays the alarm and asks whether it was heard; nobody can say so before it was played. */
export function SoundQuestions({ asked, help, onPlayed, onHeard, size = 'sm' }: SoundQuestionsProps) {
  const { t } = useLanguage();
  const [played, setPlayed] = useState(false);
  const [failed, setFailed] = useState(false);
  const play = () =>
    void playAlarm().then((done) => {
      onPlayed(done);
      setPlayed(done);
      setFailed(!done);
    });
  return (
    <>
      <Text size="sm" mb="sm">
        {asked}
      </Text>
      <Group gap="sm">
        <Button size={size} data-autofocus variant={played ? 'default' : 'filled'} onClick={play}>
          {t('sound.play')}
        </Button>
        <Button size={size} variant={played ? 'filled' : 'default'} disabled={!played} onClick={onHeard}>
          {t('sound.heard')}
        </Button>
        <Button size={size} variant="default" disabled={!played} onClick={() => setFailed(true)}>
          {t('sound.not_heard')}
        </Button>
      </Group>
      <Text size="sm" mt="sm" role="status">
        {failed ? help : ''}
      </Text>
    </>
  );
}
