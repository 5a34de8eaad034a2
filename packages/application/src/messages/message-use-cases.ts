import type { UseCase } from '../use-case.ts'
import {
  createCalendarSubscriptionUseCase,
  downloadCalendarUseCase,
  listCalendarSubscriptionsUseCase,
  revokeCalendarSubscriptionUseCase,
} from './calendar-subscriptions.ts'
import {
  countMessagesUseCase,
  listMessagesUseCase,
  loadMessagePreferenceUseCase,
  readMessagesUseCase,
  saveMessagePreferenceUseCase,
} from './own-messages.ts'

/** The procedures of messages and calendar subscriptions. */
export const MESSAGE_USE_CASES: readonly UseCase[] = [
  listMessagesUseCase,
  countMessagesUseCase,
  readMessagesUseCase,
  loadMessagePreferenceUseCase,
  saveMessagePreferenceUseCase,
  listCalendarSubscriptionsUseCase,
  createCalendarSubscriptionUseCase,
  revokeCalendarSubscriptionUseCase,
  downloadCalendarUseCase,
]
