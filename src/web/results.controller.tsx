import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Catalogue } from '../catalogue';
import { ProblemError } from '../common';
import { RecommendationService, type Recommendation } from '../matching';
import { Reference } from '../reference';
import { TerritoryDirectory } from '../territories';
import { answerFields } from './answer-fields';
import { branchesOf, declaredBy, needFamiliesOf, zoneLabelsOf } from './choices';
import { FirmReader, type FirmAnswer } from './firm-reader';
import { formErrorOf, type FormError } from './forms/fields';
import { withChoice } from './forms/choice';
import { address, first, valueOf, type RawQuery } from './forms/query';
import type { PageContext } from './layout';
import { contextOf, redirectTo, sendPage } from './page-answer';
import { PageErrorFilter } from './page-error.filter';
import { ChooseActivityPage, ChooseTownPage, UnknownActivityPage } from './pages/choose';
import { HomePage } from './pages/home';
import { ResultsPage } from './pages/results';
import { answeredFields, answeredOf, type AnsweredView } from './view-models/answered';
import { chosenOrder } from './view-models/orders';
import { figuresOf } from './view-models/home-figures';
import { resultsOf } from './view-models/results';
import { declinedBy } from './view-models/questions';
import { wholeCatalogue } from './whole-catalogue';

type Understood = Extract<FirmAnswer, { kind: 'profile' }>;

@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('resultats')
export class ResultsController {
  constructor(
    private readonly firms: FirmReader,
    private readonly recommendations: RecommendationService,
    private readonly catalogue: Catalogue,
    private readonly reference: Reference,
    private readonly territories: TerritoryDirectory,
  ) {}

  @Get()
  show(@Query() query: RawQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const chosen = withChoice(query);
    if (chosen !== null) {
      redirectTo(reply, address('/resultats', chosen));
      return;
    }
    const context = contextOf(request);
    const answer = this.firms.read(query);
    const { kept } = answer.form;
    switch (answer.kind) {
      case 'wrong':
        this.refuse(reply, context, answer.form.kept, answer.errors);
        return;
      case 'town':
        sendPage(reply, <ChooseTownPage {...answer} context={context} kept={kept} />, { personal: true });
        return;
      case 'activity':
        sendPage(
          reply,
          answer.activities.length > 0 ? (
            <ChooseActivityPage {...answer} context={context} kept={kept} />
          ) : (
            <UnknownActivityPage {...answer} branches={branchesOf(this.reference)} context={context} kept={kept} />
          ),
          { personal: true },
        );
        return;
      case 'profile':
        this.answer(reply, context, answer, query);
    }
  }

  private answer(reply: FastifyReply, context: PageContext, { form, profile }: Understood, query: RawQuery): void {
    try {
      const { kept, ignored } = answerFields(form.kept, this.catalogue);
      const recommendation = this.recommendations.recommend(
        wholeCatalogue(profile, form.at, { order: chosenOrder(kept), declined: declinedBy(kept) }),
      );
      const stems = this.catalogue.snapshot().finder.stems(valueOf(kept, 'projet'));
      const view = resultsOf(recommendation, kept, {
        zoneLabels: zoneLabelsOf(this.territories),
        stems,
        ignored: [...form.forgotten, ...ignored],
        declared: declaredBy(this.catalogue),
      });
      sendPage(
        reply,
        <ResultsPage context={context} view={view} answered={this.answered(query, kept, recommendation)} />,
        { personal: true },
      );
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500) throw error;
      this.refuse(reply, context, form.kept, [formErrorOf(error)]);
    }
  }

  /** The same firm asked again without the answers that the question form just sent. */
  private answered(query: RawQuery, kept: Understood['form']['kept'], after: Recommendation): AnsweredView | null {
    const fields = answeredFields(first(query, 'repondu'), kept);
    if (fields.length === 0) return null;
    const before = this.firms.read({ ...query, ...Object.fromEntries(fields.map((field) => [field, ''])) });
    if (before.kind !== 'profile') return null;
    const then = this.recommendations.recommend(wholeCatalogue(before.profile, before.form.at));
    return answeredOf(then, after, kept, fields.length);
  }

  private refuse(
    reply: FastifyReply,
    context: PageContext,
    kept: Understood['form']['kept'],
    errors: readonly FormError[],
  ): void {
    const page = (
      <HomePage
        context={context}
        figures={figuresOf(this.catalogue.snapshot().schemes)}
        kept={kept}
        errors={errors}
        needFamilies={needFamiliesOf(this.reference)}
      />
    );
    sendPage(reply, page, { status: 422, personal: true });
  }
}
