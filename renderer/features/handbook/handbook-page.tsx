import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { EmptyState } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { plural } from '../../lib/format.ts';
import { CHAPTERS, handbookPage, searchHandbook } from '../../lib/handbook.ts';
import { useKeys } from '../../lib/keys.ts';
import styles from './handbook.module.css';
import { MarkdownView } from './markdown-view.tsx';

/** One page of the handbook, its contents and its search. */
export function HandbookScreenPage({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const page = handbookPage(name);
  useKeys('Handbook', [
    { key: 's', label: 'Search the handbook', run: () => field.current?.focus() },
    { key: 'Escape', label: 'Back to where you were', run: onBack },
  ]);
  return (
    <div className={styles.book}>
      <div className={styles.contents}>
        <Field label="Search the handbook" kind="search" value={typed} onChange={setTyped} inputRef={field} />
        <Contents name={name} />
      </div>
      <div className={styles.text}>
        {typed.trim() !== '' && <Finds typed={typed} onChosen={() => setTyped('')} />}
        <article hidden={typed.trim() !== ''} className={styles.page}>
          <PageHeading title={`Handbook: ${page?.title ?? name}`}>{page?.title ?? 'No such page'}</PageHeading>
          {page ? (
            <MarkdownView blocks={page.blocks.slice(1)} />
          ) : (
            <EmptyState title="There is no such page.">
              <p>Choose one from the contents.</p>
            </EmptyState>
          )}
        </article>
      </div>
    </div>
  );
}

function Contents({ name }: { readonly name: string }) {
  return (
    <nav aria-label="Handbook">
      {CHAPTERS.map(({ title, pages }) => (
        <section key={title} aria-labelledby={`chapter-${title}`}>
          <h2 id={`chapter-${title}`} className={styles.chapter}>
            {title}
          </h2>
          <ul className={styles.pages}>
            {pages.map((page) => (
              <li key={page}>
                <Link
                  to="/handbook/$page"
                  params={{ page }}
                  className={styles.way}
                  aria-current={page === name ? 'page' : undefined}
                >
                  {handbookPage(page)?.title ?? page}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const SHOWN_LETTERS = 180;
const TOLD_AFTER_MS = 600;

function Finds({ typed, onChosen }: { readonly typed: string; readonly onChosen: () => void }) {
  const finds = searchHandbook(typed);
  const told = `${plural(finds.length, 'section')} of the handbook.`;
  useEffect(() => {
    const timer = setTimeout(() => announce(told), TOLD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <section aria-label="Found in the handbook">
      <h1>{told}</h1>
      <ul className={styles.finds}>
        {finds.map(({ page, section, text }) => (
          <li key={`${page.name} ${section}`}>
            <Link to="/handbook/$page" params={{ page: page.name }} onClick={onChosen}>
              {section === null ? page.title : `${page.title}: ${section}`}
            </Link>
            <p className={styles.snippet}>{text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)} …` : text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
