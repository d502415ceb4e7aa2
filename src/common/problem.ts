import { HttpException } from '@nestjs/common';

import { ProblemError } from './errors';

/** A problem document (RFC 9457), worded in French, with a machine `code` and the JSON pointer of the field. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly pointer?: string;
  readonly [extra: string]: unknown;
}

interface Wording {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const WORDINGS: Readonly<Record<number, Wording>> = {
  400: {
    code: 'bad-request',
    title: 'Demande illisible',
    detail: 'La demande est vide ou n’est pas du JSON lisible.',
  },
  404: { code: 'not-found', title: 'Introuvable', detail: 'Cette adresse ne mène à rien.' },
  405: { code: 'method-not-allowed', title: 'Méthode refusée', detail: 'Cette adresse n’accepte pas cette méthode.' },
  413: { code: 'too-large', title: 'Demande trop grande', detail: 'La demande dépasse 256 ko.' },
  414: { code: 'address-too-long', title: 'Adresse trop longue', detail: 'Une partie de l’adresse est trop longue.' },
  415: {
    code: 'wrong-type',
    title: 'Format refusé',
    detail: 'Le corps de la demande doit être du JSON (Content-Type: application/json).',
  },
  422: { code: 'validation', title: 'Valeur refusée', detail: 'Une valeur de la demande est refusée.' },
  429: {
    code: 'too-many-requests',
    title: 'Trop de demandes',
    detail: 'Trop de demandes en une minute : réessayez dans un instant.',
  },
  431: { code: 'headers-too-long', title: 'En-têtes trop longs', detail: 'L’adresse ou les en-têtes sont trop longs.' },
  500: {
    code: 'internal',
    title: 'Erreur interne',
    detail: 'Le service a rencontré une erreur. Rien n’a été enregistré ; réessayez dans un instant.',
  },
  503: { code: 'unavailable', title: 'Service indisponible', detail: 'Le service n’est pas encore prêt.' },
};

/** The problem document of an HTTP status alone. */
export function problemOfStatus(status: number): Problem {
  const known = WORDINGS[status] ?? (status < 500 ? WORDINGS[400] : WORDINGS[500]);
  const { code, title, detail } = known as Wording;
  return { type: 'about:blank', title, status, detail, code };
}

function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = (exception ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

/** What to tell the caller of any exception; nothing of an unforeseen one leaks. */
export function problemOf(exception: unknown): Problem {
  if (!(exception instanceof ProblemError)) return problemOfStatus(statusOf(exception));
  const { status, code, message, pointer, extra } = exception;
  return {
    ...extra,
    ...problemOfStatus(status),
    code,
    detail: message,
    ...(pointer === undefined ? {} : { pointer }),
  };
}
