import type { VNode } from 'preact';

import type { State, Verdict } from '../../engine';

type Mark = Verdict | State;

const SHAPES: Readonly<Record<Mark, 'disc' | 'half' | 'ring'>> = {
  eligible: 'disc',
  met: 'disc',
  'to-check': 'half',
  unknown: 'half',
  ineligible: 'ring',
  unmet: 'ring',
};

const TONES: Readonly<Record<Mark, string>> = {
  eligible: 'tone-yes',
  met: 'tone-yes',
  'to-check': 'tone-check',
  unknown: 'tone-check',
  ineligible: 'tone-no',
  unmet: 'tone-no',
};

export function toneOf(mark: Mark): string {
  return TONES[mark];
}

/** Filled disc, half disc or ring: the verdict for those who see no colour; the word always stands beside it. */
export function VerdictMark({ mark }: { readonly mark: Mark }): VNode {
  const shape = SHAPES[mark];
  return (
    <svg class={`mark ${TONES[mark]}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle
        cx="10"
        cy="10"
        r="8"
        fill={shape === 'disc' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="2.5"
      />
      {shape === 'half' ? <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" /> : null}
    </svg>
  );
}
