import { answerWorks } from '@qingshen/documents/threads/answer-works'
import { appraiseWireOptions } from './appraise-wire-options.ts'

answerWorks(appraiseWireOptions)
