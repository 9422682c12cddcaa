import { type ReactNode, useState } from 'react';

/** A text shown short and copied whole. */
export function CopyText({ text, children }: { text: string; children: ReactNode }) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 1200);
      },
      () => setCopied(false),
    );
  };
  return (
    <span className="copyable" title={text}>
      {children}
      <button
        type="button"
        className="copy"
        tabIndex={-1}
        aria-label={isCopied ? 'Copied' : `Copy ${text}`}
        onClick={(event) => {
          event.stopPropagation();
          copy();
        }}
      >
        {isCopied ? '✓' : '⧉'}
      </button>
    </span>
  );
}
