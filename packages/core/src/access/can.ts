import type { Actor } from './actor.ts'
import type { Permission } from './permission.ts'
import type { ResourceFacts } from './visibility.ts'
import { isListed, visibility } from './visibility.ts'

/** Why something is denied; codes are stable, sentences in `reasonText`. */
export type DenialReason = 'not_signed_in' | 'role' | 'outside_region' | 'other_department' | 'other_level'

export type Decision =
  | { readonly allowed: true; readonly reason: null }
  | { readonly allowed: false; readonly reason: DenialReason }

const ALLOWED: Decision = { allowed: true, reason: null }

function denied(reason: DenialReason): Decision {
  return { allowed: false, reason }
}

/**
 * May this actor use this permission on a thing that stands where `facts` say? Pure; the only place where rights
 * are decided. Without location facts (`null`) it answers whether the actor holds the permission at all.
 */
export function can(actor: Actor, permission: Permission, facts: ResourceFacts | null): Decision {
  const shown = visibility(actor, permission)
  if (shown.kind === 'none') return denied(actor.accountId === null ? 'not_signed_in' : 'role')
  if (facts === null) return ALLOWED
  if (!isListed(shown, facts)) return denied('outside_region')
  if (facts.department !== undefined && facts.department !== actor.office?.department) return denied('other_department')
  if (facts.level !== undefined && facts.level !== actor.office?.level) return denied('other_level')
  return ALLOWED
}

const REASONS: Record<DenialReason, string> = {
  not_signed_in: '需要登录后办理。请先登录。',
  role: '当前身份没有这项权限。请换用有权限的身份，或向安全管理员申请。',
  outside_region: '不在本机构（本单位）的管理范围内。请由所在地的机构办理。',
  other_department: '这一步由其他部门办理，本机构可以查看和提出意见。',
  other_level: '这一步由其他层级的机构办理，本机构可以查看和提出意见。',
}

/** The Chinese sentence of a denial: what, why, what to do. */
export function reasonText(reason: DenialReason): string {
  return REASONS[reason]
}
