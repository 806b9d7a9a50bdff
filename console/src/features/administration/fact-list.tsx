import { Title } from '@mantine/core';
import classes from './administration.module.css';

interface FactListProps {
  title: string;
  facts: readonly (readonly [string, string])[];
}

export function FactList({ title, facts }: FactListProps) {
  return (
    <section className={classes.card} aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <dl className={`${classes.facts} leon-figures`}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
