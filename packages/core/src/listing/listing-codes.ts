import type { CodeOf } from '../vocabulary/code-list.ts'
import { defineCodeList } from '../vocabulary/code-list.ts'

/** How far a list has come, which is also who may see it: a draft is internal, the rest is not. */
export const LISTING_STATES = defineCodeList('listing_state', '名单状态', [
  { code: 'drafting', label: '拟定中' },
  { code: 'commenting', label: '公示' },
  { code: 'fixed', label: '已确定' },
  { code: 'published', label: '已公布' },
])
export type ListingState = CodeOf<typeof LISTING_STATES>

/** Where what one office contributes stands. */
export const PART_STATES = defineCodeList('listing_part_state', '初选名单状态', [
  { code: 'drafting', label: '拟定中' },
  { code: 'sent', label: '已报送' },
  { code: 'returned', label: '已退回' },
])
export type PartState = CodeOf<typeof PART_STATES>

/** Whether a proposed site stands on the list. */
export const ENTRY_STATES = defineCodeList('listing_entry_state', '名单条目状态', [
  { code: 'standing', label: '列入' },
  { code: 'removed', label: '移出' },
  { code: 'excluded', label: '依规定不列入' },
])
export type EntryState = CodeOf<typeof ENTRY_STATES>

/** How a site came onto the list. */
export const ENTRY_ORIGINS = defineCodeList('listing_entry_origin', '提出方式', [
  { code: 'rules', label: '按规则提出' },
  { code: 'manual', label: '手工提出' },
])
export type EntryOrigin = CodeOf<typeof ENTRY_ORIGINS>

/** Where an objection stands. */
export const OBJECTION_STATES = defineCodeList('objection_state', '异议状态', [
  { code: 'open', label: '未答复' },
  { code: 'upheld', label: '成立，已移出' },
  { code: 'rejected', label: '不成立' },
])
export type ObjectionState = CodeOf<typeof OBJECTION_STATES>

/** How the consent of another department was given. */
export const CONSENT_MANNERS = defineCodeList('consent_manner', '会同方式', [
  { code: 'officer', label: '由该部门在线办理' },
  { code: 'paper', label: '书面意见，由牵头部门登记' },
])
export type ConsentManner = CodeOf<typeof CONSENT_MANNERS>

/** How a notice reached the enterprise. */
export const SERVICE_MANNERS = defineCodeList('service_manner', '送达方式', [
  { code: 'in_person', label: '直接送达' },
  { code: 'left', label: '留置送达' },
  { code: 'post', label: '邮寄送达' },
  { code: 'electronic', label: '电子送达' },
  { code: 'entrusted', label: '委托送达' },
  { code: 'public_notice', label: '公告送达' },
])
export type ServiceManner = CodeOf<typeof SERVICE_MANNERS>
