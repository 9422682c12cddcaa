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
        <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
          <path d={isCopied ? 'M1.5 6.5l3 3 6-7' : 'M4.5 4.5h6v6h-6zM7.5 4.5v-3h-6v6h3'} />
        </svg>
      </button>
    </span>
  );
}
