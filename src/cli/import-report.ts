import { describeProblem } from '../catalogue';
import { quoted } from '../common';
import type { FeedReport, Named, SeedReport } from '../importers';
import { counted } from './counted';

/** Lines named for one message before the others are only counted. */
const LINES_NAMED = 5;

const WITHHELD: Readonly<Record<NonNullable<FeedReport['notArchived']>['why'], string>> = {
  'unreadable-rows': 'des lignes n’ont pas d’identifiant lisible',
  'shrunk-file': 'il manque plus de la moitié des aides de cette source',
};

type CountedBy = FeedReport['countedBy'];

const COUNTED: Readonly<Record<CountedBy, string>> = { line: 'ligne', record: 'enregistrement' };

function linesInWords(lines: readonly number[], countedBy: CountedBy): string {
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const more = lines.length - LINES_NAMED;
  return `${COUNTED[countedBy]}${lines.length > 1 ? 's' : ''} ${named}${more > 0 ? ` et ${String(more)} de plus` : ''}`;
}

/** The same warning is told once, with its lines. */
function warningLines({ warnings, countedBy }: FeedReport): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, message } of warnings) {
    const known = lines.get(message);
    if (known === undefined) lines.set(message, [line]);
    else known.push(line);
  }
  return [...lines].map(([message, found]) => `alerte  ${linesInWords(found, countedBy)} : ${message}`);
}

/** What was read in free text is told once for the same words. */
function understoodLines({ understood, countedBy }: FeedReport): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, field, text, as } of understood) {
    const message = `${field} ${quoted(text)} : ${as}`;
    const known = lines.get(message);
    if (known === undefined) lines.set(message, [line]);
    else known.push(line);
  }
  return [...lines].map(([message, found]) => `compris  ${linesInWords(found, countedBy)} : ${message}`);
}

const where = ({ line, externalId }: Named, countedBy: CountedBy): string =>
  `${line === null ? 'absente du fichier' : linesInWords([line], countedBy)}${externalId === null ? '' : `, id ${quoted(externalId)}`}`;

function countsInWords(report: FeedReport): string {
  const rows = new Set(report.rejected.map(({ line }) => line)).size;
  const counts: readonly (readonly [number, one: string, many: string, 'always' | 'if any'])[] = [
    [report.created.length, 'créée', 'créées', 'always'],
    [report.changed.length, 'changée', 'changées', 'always'],
    [report.unchanged.length, 'inchangée', 'inchangées', 'always'],
    [report.archived.length, 'archivée', 'archivées', 'if any'],
    [report.kept.length, 'gardée telle que modifiée ici', 'gardées telles que modifiées ici', 'if any'],
    [report.known.length, 'déjà décrite par nos fiches', 'déjà décrites par nos fiches', 'if any'],
    [
      new Set(report.withdrawn.map(({ line }) => line)).size,
      'retirée par la source',
      'retirées par la source',
      'if any',
    ],
    [rows, 'rejetée', 'rejetées', 'always'],
    [report.warnings.length, 'alerte', 'alertes', 'always'],
  ];
  const told = counts.filter(([count, , , when]) => when === 'always' || count > 0);
  return told.map(([count, one, many]) => counted(count, one, many)).join(', ');
}

function conditionsInWords({ understood, conditions }: FeedReport): string[] {
  if (understood.length === 0) return [];
  const { coded, uncoded } = conditions;
  return [
    `conditions : ${String(coded)} en critères, dont ${counted(understood.length, 'lue', 'lues')} dans le texte ; ${counted(uncoded, 'gardée', 'gardées')} en texte, à vérifier`,
  ];
}

/** What an import did, a line each: counts first, then every row that deserves a look. */
export function feedReportInWords(report: FeedReport): string {
  const { notArchived, countedBy } = report;
  return [
    countsInWords(report),
    ...conditionsInWords(report),
    ...(notArchived === null
      ? []
      : [
          `non archivées  ${counted(notArchived.ids.length, 'aide absente du fichier reste', 'aides absentes du fichier restent')} au catalogue : ${WITHHELD[notArchived.why]} (--archive pour archiver)`,
        ]),
    ...report.rejected.map(({ line, message }) => `rejetée  ${linesInWords([line], countedBy)} : ${message}`),
    ...report.withdrawn.map(({ line, message }) => `retirée  ${linesInWords([line], countedBy)} : ${message}`),
    ...report.known.map(
      (named) => `connue  ${where(named, countedBy)} : déjà décrite par notre fiche ${named.schemeId}`,
    ),
    ...report.kept.map((named) => `gardée  ${where(named, countedBy)} : la fiche ${named.schemeId} a été modifiée ici`),
    ...understoodLines(report),
    ...warningLines(report),
  ].join('\n');
}

/** What reading the seeds again did: a sheet rejected for several reasons counts once. */
export function seedReportInWords({ created, changed, unchanged, archived, kept, rejected }: SeedReport): string {
  const counts = [
    counted(created.length, 'créée', 'créées'),
    counted(changed.length, 'changée', 'changées'),
    counted(unchanged.length, 'inchangée', 'inchangées'),
    counted(archived.length, 'archivée', 'archivées'),
    ...(kept.length > 0
      ? [counted(kept.length, 'laissée telle que modifiée ici', 'laissées telles que modifiées ici')]
      : []),
    counted(new Set(rejected.map(({ file }) => file)).size, 'rejetée', 'rejetées'),
  ];
  return [counts.join(', '), ...rejected.map(describeProblem)].join('\n');
}
