import { INSTRUMENTS, LEVELS } from '../../engine';
import { among, type Accepts } from '../forms/filters';
import { ORDER_VALUES } from './orders';

/** What the filters of the results may say. */
export const RESULT_FILTERS: Accepts = {
  niveau: among(LEVELS),
  instrument: among(INSTRUMENTS),
  ordre: among(ORDER_VALUES),
  montrer: (value) => /^[1-9]\d{0,2}$/.test(value),
};
