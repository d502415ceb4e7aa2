import type { VNode } from 'preact';

import type { Run } from '../view-models/marks';

/** A text with the words that were searched set off. */
export function Marked({ runs }: { readonly runs: readonly Run[] }): VNode {
  return <>{runs.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>;
}
