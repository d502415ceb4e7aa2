import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

import { frenchTypography } from './french-typography';

/** A whole page as HTML text. Values are escaped by the renderer; nothing is ever put in raw. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${frenchTypography(renderToString(page))}`;
}
