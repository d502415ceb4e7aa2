import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { RECOMMENDATION_EXAMPLE } from './recommendation.example';
import { RecommendationRequestDto } from './recommendation-request.dto';
import type { Recommendation } from './recommendation';
import { RecommendationService } from './recommendation.service';

@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class MatchingController {
  constructor(private readonly recommendations: RecommendationService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Rank the aids that apply to one company, each with its reasons' })
  @ApiBody({ type: RecommendationRequestDto, examples: { thiers: { value: RECOMMENDATION_EXAMPLE.request } } })
  @ApiOkResponse({
    description: 'Ranked aids',
    content: { 'application/json': { example: RECOMMENDATION_EXAMPLE.answer } },
  })
  recommend(@Body() request: RecommendationRequestDto): Recommendation {
    return this.recommendations.recommend(request);
  }
}
