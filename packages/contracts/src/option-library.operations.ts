import { LibraryOptionSchema } from '@qingshen/core/option/library-option.schema'
import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { INDICATOR_TOPICS } from '@qingshen/core/vocabulary/indicator-topic'
import { z } from 'zod'
import { operation } from './operation.ts'
import { line, list } from './wire.ts'

/** Options of the library by industry (two digits of GB/T 4754), aspect of the cause, topic of the indicator, words. */
export const listOptionLibrary = operation({
  id: 'listOptionLibrary',
  method: 'get',
  path: '/api/option-library',
  summary: '清洁生产方案库（本软件编写的通用方案；按行业大类、原因的方面、指标的类别和文字查找）',
  public: true,
  query: z.strictObject({
    division: line(8).optional(),
    aspect: CAUSE_ASPECTS.schema.optional(),
    topic: INDICATOR_TOPICS.schema.optional(),
    text: line(100).optional(),
  }),
  response: list(LibraryOptionSchema, 1000),
})
