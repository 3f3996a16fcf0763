import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage } from '../words/language';

interface HeadingProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly above?: ReactNode;
}

/** The screen's name: in the window's title, and where the keyboard starts after a change of screen. */
export function Heading({ title, above, children }: HeadingProps) {
  const { words } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLInputElement && document.activeElement.closest('main');
    if (!typing) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="heading">
      {above && <div className="heading-above">{above}</div>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children && <div className="heading-below">{children}</div>}
    </header>
  );
}
