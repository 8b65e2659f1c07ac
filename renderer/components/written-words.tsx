import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { mentionsIn } from '../../shared/domain/case/mentions.ts';

interface WrittenWordsProps {
  readonly text: string;
  /** The case whose page this is: it is not linked to. */
  readonly own: string;
}

/** What somebody wrote, in which each case that is named is a way to it. */
export function WrittenWords({ text, own }: WrittenWordsProps) {
  return mentionsIn(text).map((piece, at) =>
    piece.isReference && piece.text !== own ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other order
      <Link key={at} to="/case/$reference" params={{ reference: piece.text }}>
        {piece.text}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other order
      <Fragment key={at}>{piece.text}</Fragment>
    ),
  );
}
