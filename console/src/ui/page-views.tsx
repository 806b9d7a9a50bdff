import { Link } from 'wouter';
import classes from './page-views.module.css';

interface PageViewsProps {
  label: string;
  here: string;
  views: readonly { readonly path: string; readonly label: string }[];
}

/** A page's parts, one link each; the one that is open says so. */
export function PageViews({ label, here, views }: PageViewsProps) {
  return (
    <nav className={classes.views} aria-label={label}>
      {views.map((view) => (
        <Link key={view.path} href={view.path} aria-current={here === view.path ? 'page' : undefined}>
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
