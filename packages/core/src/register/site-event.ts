import type { CodeOf } from '../vocabulary/code-list.ts'
import { defineCodeList } from '../vocabulary/code-list.ts'

/** What may happen to a site that is there: each is a dated row; old lists keep what was true on their day. */
export const SITE_EVENTS = defineCodeList('site_event', '企业变更', [
  { code: 'renamed', label: '更名' },
  { code: 'moved', label: '所在地变更' },
  { code: 'code_changed', label: '代码变更' },
])
export type SiteEvent = CodeOf<typeof SITE_EVENTS>
