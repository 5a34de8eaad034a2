import type { ListPart, ListSituation } from './situation.schema.ts'

/** What is recorded when an office sends a part on which nothing stands: it looked and found nobody. */
export const NIL_RETURN = '本辖区没有应当列入的企业'

const MOST_NAMES = 10

/** A part its office has opened and put nothing on: it holds nobody up, as if it had not been opened. */
export function isEmptyDraft(part: ListPart): boolean {
  return part.state === 'drafting' && part.heldAt === part.level && part.entries === 0
}

/** The parts that count for the steps of a list: all but the empty drafts. */
export function countedParts(parts: readonly ListPart[]): readonly ListPart[] {
  return parts.filter((part) => !isEmptyDraft(part))
}

/** True when the part leaves its own office now with nobody on it, which is a statement of its own. */
export function isNilReturn(part: Pick<ListPart, 'level' | 'heldAt' | 'entries'>): boolean {
  return part.entries === 0 && part.heldAt === part.level
}

/** The offices of some parts by name, at most ten and then how many, as a sentence names them. */
export function officesText(parts: readonly ListPart[]): string {
  const names = parts.slice(0, MOST_NAMES).map((part) => part.officeName)
  return parts.length > MOST_NAMES ? `${names.join('、')}等 ${parts.length} 个机构` : names.join('、')
}

/** The offices that proposed nobody, as the act that fixes a list names them; '' when every one proposed somebody. */
export function proposedNobody({ parts }: ListSituation): string {
  const drafts = parts.filter(isEmptyDraft)
  const nil = parts.filter((part) => part.entries === 0 && !isEmptyDraft(part))
  return [
    nil.length === 0 ? '' : `报送“${NIL_RETURN}”的机构：${officesText(nil)}`,
    drafts.length === 0 ? '' : `开始了初选名单而没有提出企业的机构：${officesText(drafts)}`,
  ]
    .filter((text) => text !== '')
    .join('；')
}
