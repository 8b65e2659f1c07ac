import { Link } from '@tanstack/react-router';
import { type Block, type Inline, wordsOfBlock } from '../../lib/markdown.ts';
import styles from './handbook.module.css';

/** Draws the blocks of a page below its title. */
export function MarkdownView({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={`${block.kind} ${wordsOfBlock(block)}`} block={block} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h3>{block.text}</h3> : <h2 className={styles.section}>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <LineView line={block.line} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li key={keyOf(item)}>
          <LineView line={item} />
        </li>
      ));
      return block.isOrdered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>;
    }
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={keyOf(cell)} scope="col">
                  <LineView line={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first = [], ...cells]) => (
              <tr key={keyOf(first)}>
                <th scope="row">
                  <LineView line={first} />
                </th>
                {cells.map((cell) => (
                  <td key={keyOf(cell)}>
                    <LineView line={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

const keyOf = (line: readonly Inline[]) => line.map(({ text }) => text).join('');

function LineView({ line }: { readonly line: readonly Inline[] }) {
  let at = 0;
  return line.map((piece) => {
    at += piece.text.length;
    return <InlineView key={`${at} ${piece.text}`} piece={piece} />;
  });
}

function InlineView({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'strong':
      return <b>{piece.text}</b>;
    case 'em':
      return <em>{piece.text}</em>;
    case 'code':
      return <kbd className={styles.typed}>{piece.text}</kbd>;
    case 'link':
      return (
        <Link to="/handbook/$page" params={{ page: piece.page }}>
          {piece.text}
        </Link>
      );
  }
}
