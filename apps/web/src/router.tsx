import { Anchor, type AnchorProps } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { withQuery } from './api/request';

/** Where the window is: the address after `#`. Names and values of persons never stand in it. */
export interface Place {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly href: string;
}

type Query = Readonly<Record<string, string | number | null | undefined>>;

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const address = (): string => window.location.hash;

export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decodePart), query: new URLSearchParams(query), href: hash };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The place, anew whenever it changes. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, address));
}

/** An address inside the app. */
export const to = (path: readonly string[], query: Query = {}): string =>
  withQuery(`#/${path.map(encodeURIComponent).join('/')}`, query);

export function go(href: string): void {
  window.location.hash = href;
}

/** Goes there without leaving the present place in the browser's history. */
export function goInstead(href: string): void {
  window.location.replace(href);
}

interface LinkProps extends AnchorProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly 'aria-current'?: 'page';
  readonly 'aria-label'?: string;
  readonly title?: string;
}

export const Link = (props: LinkProps) => <Anchor inherit {...props} />;
