import type { Command } from 'commander';

import { Catalogue, CatalogueExport, type ExportFormat, type ExportRemark } from '../catalogue';
import type { CommandContext } from './command-context';
import { addHelp } from './command-group';
import { counted } from './counted';
import { writeWhole } from './whole-file';

const FORMATS: readonly (readonly [format: ExportFormat, description: string])[] = [
  ['schema-national', 'écrire le catalogue au format national dispositif-aide-professionnels (CSV)'],
  ['jsonl', 'écrire le catalogue en JSON, une aide par ligne, sans rien perdre'],
];

const NAMED = 5;

/** Cells that the schema refuses as they are: by column, the first schemes named. */
function remarksInWords(remarks: readonly ExportRemark[]): string[] {
  return [...new Set(remarks.map(({ column }) => column))].map((column) => {
    const ids = remarks.filter((remark) => remark.column === column).map(({ schemeId }) => schemeId);
    const more = ids.length - NAMED;
    const named = `${ids.slice(0, NAMED).join(', ')}${more > 0 ? ` et ${String(more)} de plus` : ''}`;
    return `alerte  ${column} : ${counted(ids.length, 'valeur', 'valeurs')} que le schéma national ne prévoit pas (codes corses…), telles quelles : ${named}`;
  });
}

export function addExport(program: Command, { terminal, withService }: CommandContext): void {
  const command = program.command('export').description('écrire le catalogue dans un fichier');
  for (const [format, description] of FORMATS) {
    command
      .command(format)
      .description(description)
      .requiredOption('--out <fichier>', 'fichier à écrire ; remplacé s’il existe')
      .action(async ({ out }: { readonly out: string }) => {
        const remarks: ExportRemark[] = [];
        const count = await withService(async (service) => {
          const snapshot = service.get(Catalogue).snapshot();
          await writeWhole(
            out,
            service.get(CatalogueExport).lines(format, (remark) => remarks.push(remark), snapshot),
          );
          return snapshot.schemes.length;
        });
        terminal.out(
          `${[`${counted(count, 'aide écrite', 'aides écrites')} dans ${out}`, ...remarksInWords(remarks)].join('\n')}\n`,
        );
      });
  }
  addHelp(command);
}
