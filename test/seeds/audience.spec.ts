import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseAudience } from '../../scripts/fact-sheets/audience';
import { isComposed, readSheets } from '../../scripts/fact-sheets/inputs';
import { SEEDS_FOLDER } from '../../src/common';
import { stateOfRule, type AidScheme } from '../../src/engine';
import { aFirmKnownBy, nafPath } from '../builders/facts';
import { codeBook } from './code-book';

const sheets = readSheets(join(SEEDS_FOLDER, 'schemes'), codeBook());
const composed = sheets.filter(isComposed);
const cutler = aFirmKnownBy({ sector: { main: [nafPath('C 25.71Z')], others: [], lacks: [] } });

/** Whether the sheet bears a condition on whom it is for that a cutler, asked nothing, does not meet. */
function keepsApart({ criteria }: AidScheme): boolean {
  return criteria
    .filter(({ kind }) => kind === 'sector' || kind === 'question')
    .some((criterion) => stateOfRule(criterion, cutler) !== 'met');
}

const AUDIENCES = new RegExp(
  [
    'SCOP',
    'SCIC',
    'coopératives',
    'sociale et solidaire',
    'ESUS',
    'ESS',
    'entreprises? adaptées?',
    'insertion',
    'Femmes',
    "Créatrices d'avenir",
    'moins de 30 ans',
    'culturelles',
    'mode',
    "métiers d['’]arts?",
    'prothésistes',
    'transporteurs',
    'bouche',
    'boulangerie',
    'brasseries',
    'agroalimentaires?',
    'start-?up',
    'jeune entreprise',
    'CIGALES',
  ]
    .map((word) => `(?<!\\p{L})${word}(?!\\p{L})`)
    .join('|'),
  'iu',
);
/** Words that a manufacturer may answer to: an aid for them among others is left in words. */
const BROAD = /industri|artisan|commerce|services|tous|production|manufactur|filières|PME|circulaire/i;
/** Lines that name an audience, and shut nobody else out. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'Pas de plancher pour les ESUS.',
  "Agroalimentaire : dépenses d'au moins 60 000 €.",
  'Grandes entreprises : agroalimentaire seulement.',
  "Contrat de 6 mois ou plus à la suite d'un dispositif d'insertion.",
  "Actions en faveur de l'égalité entre les femmes et les hommes.",
  "Embauche d'une personne de moins de 30 ans, 10 ans de résidence.",
  'Secteurs : économie sociale et solidaire, entreprises.',
  'Secteurs : céramique, électronique et photonique, eau, santé, agroalimentaire, numérique.',
  'Secteurs : toutes TPE présentant un intérêt social ou territorial, ESS.',
]);

describe('whom a fact sheet is for', () => {
  it('is never left in words alone where they name one audience', () => {
    const loose = composed.filter(({ scheme }) => {
      const words = scheme.uncoded.filter((line) => !BROAD.test(line) && !OTHERWISE.has(line));
      return AUDIENCES.test([scheme.name, ...words].join('\n')) && !keepsApart(scheme);
    });
    expect(loose.map(({ path, scheme }) => [path, ...scheme.uncoded])).toEqual([]);
  });

  it('is asked in one wording, in sheets of any depth', () => {
    const { questions } = parseAudience(
      readFileSync(join(__dirname, '../../scripts/fact-sheets/audience.yaml'), 'utf8'),
    );
    const others = sheets.flatMap(({ path, scheme }) =>
      scheme.criteria.flatMap((criterion) =>
        criterion.kind === 'question' && (questions[criterion.id] ?? criterion.text) !== criterion.text
          ? [[path, criterion.text]]
          : [],
      ),
    );
    expect(others).toEqual([]);
  });
});
