import type { Command } from 'commander';

import { RecommendationService, type RecommendationRequest } from '../matching';
import { dateOption, limitOption, readJson } from './options';
import type { CommandContext } from './command-context';
import { recommendationTable } from './recommendation-table';

interface Options {
  readonly company: string;
  readonly need?: string;
  readonly at?: string;
  readonly limit?: string;
  readonly verdicts?: string;
  readonly order?: string;
  readonly json?: true;
}

/** What is no object is left for the validation to name. */
function withNeed(company: unknown, need: string | undefined): unknown {
  if (need === undefined || need.trim() === '' || !isObject(company)) return company;
  const project = company.project ?? {};
  return isObject(project) ? { ...company, project: { ...project, text: need } } : company;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function addRecommend(program: Command, { terminal, withService }: CommandContext): void {
  program
    .command('recommend')
    .description('classer les aides qui s’appliquent à une entreprise')
    .requiredOption('--company <fichier>', 'profil de l’entreprise en JSON, ou - pour l’entrée standard')
    .option('--need <texte>', 'ce que l’entreprise veut faire')
    .option('--at <AAAA-MM-JJ>', 'date à laquelle juger (aujourd’hui)')
    .option('--limit <n>', 'nombre d’aides (20)')
    .option('--verdicts <all>', 'ajouter les aides écartées et closes')
    .option('--order <ordre>', 'relevance (par défaut), amount, deadline ou name')
    .option('--json', 'répondre en JSON')
    .action(async (options: Options) => {
      const request: RecommendationRequest = {
        company: withNeed(readJson(options.company, terminal), options.need),
        at: dateOption(options.at),
        ...optional('limit', limitOption(options.limit, 5_000)),
        ...optional('verdicts', options.verdicts),
        ...optional('order', options.order),
        families: options.json === true ? 'all' : 'folded',
      };
      const recommendation = await withService((service) => service.get(RecommendationService).recommend(request));
      terminal.out(
        options.json === true ? `${JSON.stringify(recommendation, null, 2)}\n` : recommendationTable(recommendation),
      );
    });
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
