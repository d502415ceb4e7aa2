import { basename } from 'node:path';

import type { Command } from 'commander';

import { FeedImporter, FEEDS, type Feed } from '../importers';
import type { CommandContext } from './command-context';
import { feedReportInWords } from './import-report';
import { readUtf8 } from './read-file';

interface Options {
  readonly dryRun?: true;
  readonly archive?: true;
}

function addFeed(command: Command, feed: Feed, { terminal, withService }: CommandContext): void {
  const added = command
    .command(feed.source)
    .description(`importer ${feed.title}`)
    .argument('<fichier>')
    .option('--dry-run', 'dire ce qui serait fait, sans rien écrire');
  if (feed.whole) added.option('--archive', 'archiver ce que le fichier n’a plus, même s’il paraît incomplet');
  added.action(async (file: string, { dryRun, archive }: Options) => {
    const text = readUtf8(file);
    const given = { text, fileName: basename(file), dryRun: dryRun === true, archiveAnyway: archive === true };
    const report = await withService((service) => service.get(FeedImporter).import(feed, given));
    terminal.out(`${feedReportInWords(report)}\n`);
  });
}

/** One command a source: `levier import <source> FILE`. */
export function addFeeds(command: Command, context: CommandContext): void {
  for (const feed of FEEDS) addFeed(command, feed, context);
}
