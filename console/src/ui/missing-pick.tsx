import { Chip, Group, Input } from '@mantine/core';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePicture } from '../stores/picture.ts';

interface MissingPickProps {
  /** Codes of what was asked for. */
  asked: readonly string[];
  missing: readonly string[];
  onChange: (missing: string[]) => void;
}

/** Which of the asked competences are not there: what the register has to look into. None picked: all of them. */
export function MissingPick({ asked, missing, onChange }: MissingPickProps) {
  const { t, language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  if (asked.length < 2) return null;
  return (
    <Input.Wrapper label={t('answer.missing')} description={t('answer.missing_hint')}>
      <Chip.Group multiple value={[...missing]} onChange={onChange}>
        <Group gap={6} mt={4}>
          {asked.map((code) => (
            <Chip key={code} value={code} size="sm">
              {competences.find((one) => one.code === code)?.[language] ?? code}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
