import { AIDES_ENTREPRISES } from './aides-entreprises/feed';
import { AIDES_TERRITOIRES } from './aides-territoires/feed';
import { EU_SEDIA } from './eu-sedia/feed';
import type { Feed } from './feed/feed';
import { JSONL } from './jsonl/feed';
import { SCHEMA_NATIONAL } from './schema-national/feed';

/** Every source of schemes that comes as a file; `levier import` knows no other, and the refresh none but these. */
export const FEEDS: readonly Feed[] = [SCHEMA_NATIONAL, AIDES_ENTREPRISES, AIDES_TERRITOIRES, EU_SEDIA, JSONL];
