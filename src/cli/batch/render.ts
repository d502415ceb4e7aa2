import type { RecommendationService, RecommendedScheme } from '../../matching';
import { csvRecord, type Cell } from '../../common';

export type Format = 'csv' | 'jsonl';

/** One firm of the file. */
export interface Firm {
  /** Its name, else its place among the firms of the file. */
  readonly company: string | number;
  readonly line: number;
  readonly profile: unknown;
}

export type Answerer = Pick<RecommendationService, 'recommend' | 'verdicts'>;

/** What is asked for every firm. */
export interface Asked {
  readonly at: string;
  readonly limit: number;
}

/** How one kind of output is written: what stands above all firms, and the whole lines of one firm. */
export interface Writer {
  readonly header: string;
  /** @throws ProblemError 422 when the firm is refused. */
  readonly firm: (service: Answerer, firm: Firm, asked: Asked) => string;
}

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

const COLUMNS: readonly (readonly [string, (scheme: RecommendedScheme) => Cell])[] = [
  ['rank', ({ rank }) => rank],
  ['schemeId', ({ schemeId }) => schemeId],
  ['externalId', ({ externalId }) => externalId],
  ['name', ({ name }) => name],
  ['level', ({ level }) => level],
  ['funders', ({ funders }) => funders.join(' | ')],
  ['instruments', ({ instruments }) => instruments.join(' | ')],
  ['verdict', ({ verdict }) => verdict],
  ['availability', ({ availability }) => availability],
  ['deadline', ({ deadline }) => deadline],
  ['coverageChecked', ({ coverage }) => coverage.checked],
  ['coverageTotal', ({ coverage }) => coverage.total],
  ['score', ({ score }) => Math.round(score * 1e4) / 1e4],
  ['estimateMin', ({ estimate }) => estimate?.min ?? null],
  ['estimateMax', ({ estimate }) => estimate?.max ?? null],
  ['why', ({ whyHere }) => whyHere],
  ['toCheck', ({ reasons }) => textsOf(reasons.filter(({ state }) => state === 'unknown'))],
  ['sourceUrl', ({ source }) => source.url],
];

const textsOf = (reasons: RecommendedScheme['reasons']): string => reasons.map(({ text }) => text).join(' | ');

/** The answer to each firm whole: its own `company` (as understood) gives way to the name, under `understood`. */
const recommendations: Readonly<Record<Format, Writer>> = {
  jsonl: {
    header: '',
    firm: (service, { company, line, profile }, { at, limit }) => {
      const { company: understood, ...rest } = service.recommend({ company: profile, at, limit });
      return jsonLine({ company, line, understood, ...rest });
    },
  },
  csv: {
    header: csvRecord(['company', 'line', ...COLUMNS.map(([name]) => name)]),
    firm: (service, { company, line, profile }, { at, limit }) =>
      service
        .recommend({ company: profile, at, limit })
        .results.map((scheme) => csvRecord([company, line, ...COLUMNS.map(([, cell]) => cell(scheme))]))
        .join(''),
  },
};

/** Every scheme of the catalogue, however many. */
const verdicts: Readonly<Record<Format, Writer>> = {
  jsonl: {
    header: '',
    firm: (service, { company, profile }, { at }) =>
      [...service.verdicts({ company: profile, at })].map((one) => jsonLine({ company, ...one })).join(''),
  },
  csv: {
    header: csvRecord(['company', 'schemeId', 'externalId', 'verdict', 'availability', 'coverage']),
    firm: (service, { company, profile }, { at }) =>
      [...service.verdicts({ company: profile, at })]
        .map(({ schemeId, externalId, verdict, availability, coverage: { checked, total } }) =>
          csvRecord([company, schemeId, externalId, verdict, availability, `${String(checked)}/${String(total)}`]),
        )
        .join(''),
  },
};

export function writerFor(format: Format, allVerdicts: boolean): Writer {
  return allVerdicts ? verdicts[format] : recommendations[format];
}
