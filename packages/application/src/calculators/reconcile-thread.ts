import { reconcile } from '@qingshen/core/balance/reconcile'
import { answerWorks } from '@qingshen/documents/threads/answer-works'

answerWorks(reconcile)
