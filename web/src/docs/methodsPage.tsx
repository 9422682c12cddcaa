import { type ReactNode, useEffect, useMemo } from 'react';
import methods from '../../../docs/methods.md?raw';
import { useTitle } from '../theme/useTheme.ts';
import { type Block, parseMarkdown, parseSpans } from './parseMarkdown.ts';
import './methods.css';

/** How each figure is made: the project's own page, which the `?` of the workbench lead to. */
export function MethodsPage() {
  useTitle('How each figure is made');
  const blocks = useMemo(() => parseMarkdown(methods), []);
  useEffect(() => {
    document.getElementById(decodeURIComponent(window.location.hash.slice(1)))?.scrollIntoView();
  }, []);
  return (
    <main className="page methods">
      <p>
        <a href="/">All cases</a>
      </p>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page that never changes
        <BlockView key={at} block={block} />
      ))}
    </main>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') return <Heading level={block.level} id={block.id} text={block.text} />;
  if (block.kind === 'paragraph') return <p>{spans(block.text)}</p>;
  if (block.kind === 'quote') return <blockquote>{spans(block.text)}</blockquote>;
  if (block.kind === 'code') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      <pre tabIndex={0}>{block.text}</pre>
    );
  }
  if (block.kind === 'list') {
    const items = block.items.map((item) => <li key={item}>{spans(item)}</li>);
    return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  return (
    <div className="methods-table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell}>{spans(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells may be alike, and never change
                <td key={at}>{spans(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ level, id, text }: { level: number; id: string; text: string }) {
  if (level === 1) return <h1 id={id}>{spans(text)}</h1>;
  return level === 2 ? <h2 id={id}>{spans(text)}</h2> : <h3 id={id}>{spans(text)}</h3>;
}

function spans(text: string): ReactNode[] {
  return parseSpans(text).map(({ kind, text: words, href }, at) => {
    const key = `${at}${kind}`;
    if (kind === 'code') return <code key={key}>{words}</code>;
    if (kind === 'strong') return <strong key={key}>{words}</strong>;
    if (kind === 'emphasis') return <em key={key}>{words}</em>;
    if (kind === 'link' && href !== undefined && /^(?:#|https?:)/.test(href)) {
      return (
        <a key={key} href={href} rel="noopener noreferrer">
          {words}
        </a>
      );
    }
    return <span key={key}>{words}</span>;
  });
}
