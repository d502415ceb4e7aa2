export { PageErrorFilter, problemPageHtml, sendProblemPage } from './page-error.filter';
export { WebModule } from './web.module';
