import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  /** What the button is called, where its label does not say it. */
  readonly name?: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly onOpen?: () => void;
}

/** A button with a small sheet below it; Escape or a click elsewhere closes it and gives the focus back. */
export function Popover({ label, name, children, className = '', onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    };
    window.addEventListener('pointerdown', close);
    window.addEventListener('keydown', onKeyDown, true);
    root.current?.querySelector<HTMLElement>('.popover input, .popover a, .popover button')?.focus();
    return () => {
      window.removeEventListener('pointerdown', close);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [isOpen]);
  const toggle = (): void => {
    if (!isOpen) onOpen?.();
    setOpen(!isOpen);
  };
  return (
    <div className="popover-root" ref={root}>
      <button type="button" className={`plain ${className}`} aria-label={name} aria-expanded={isOpen} onClick={toggle}>
        {label}
      </button>
      {isOpen && <div className="popover">{children}</div>}
    </div>
  );
}
