import 'reflect-metadata';

import { serve } from './serve';
import { failInOneLine } from './startup-error';

serve().catch(failInOneLine);
