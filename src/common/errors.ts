/** Values named in messages are cut: nothing longer than this is ever echoed. */
const LONGEST_ECHO = 80;

/** At most 80 characters of what was given. */
export function shortened(text: string): string {
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO - 1)}…` : text;
}

/** A value as a French message may quote it: one line, at most 80 characters. */
export function quoted(value: unknown): string {
  return `« ${shortened(asText(value).replace(/\s+/g, ' '))} »`;
}

/** A JSON pointer (RFC 6901) to a field below another, each key cut as a value is. */
export function pointerTo(base: string, ...keys: readonly string[]): string {
  return base + keys.map((key) => `/${shortened(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** As JSON, except what JSON would call otherwise: no number is `null`. */
function asText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const json = JSON.stringify(value) as string | undefined;
  return json ?? String(value);
}

/**
 * A problem to report to whoever asked (RFC 9457): a French sentence that names field and value.
 * `status` is the HTTP status; `pointer` the JSON pointer of the field, where there is one;
 * `extra` more members of the problem document (candidates among which to choose…).
 */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly pointer?: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}
