import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readReportInput } from './catalogue-report/read';
import { reportOf } from './catalogue-report/report';

writeFileSync(join(__dirname, '../docs/CATALOGUE.md'), reportOf(readReportInput()));
