import type { Issue } from '../kernel/issue.ts'
import type { DisclosureMedium } from '../vocabulary/disclosure.ts'
import { DISCLOSURE_MEDIA } from '../vocabulary/disclosure.ts'
import type { MediaRule } from './disclosure-field.schema.ts'
import { disclosureIssue } from './disclosure-issues.ts'

/** The proof that something was made public: where, by which address or picture. */
export type PublicationProof = {
  readonly medium: DisclosureMedium
  /** The newspaper, website or system by its name. */
  readonly mediumName: string
  readonly link: string
  readonly hasPicture: boolean
}

/** What is wrong with a proof of publication under the rule of the day; without a rule any medium will do. */
export function publicationFindings(proof: PublicationProof, rule: MediaRule | null): Issue[] {
  const { medium, mediumName, link, hasPicture } = proof
  const found: Issue[] = []
  if (rule !== null && !rule.media.includes(medium)) {
    const params = { medium: DISCLOSURE_MEDIA.label(medium), clause: rule.clause ?? '', rule: rule.text }
    found.push(disclosureIssue('disclosure.medium_not_allowed', '/medium', params))
  }
  if (mediumName.trim() === '') found.push(disclosureIssue('disclosure.medium_unnamed', '/mediumName'))
  if (link.trim() === '' && !hasPicture) found.push(disclosureIssue('disclosure.proof_missing', '/link'))
  if (link.trim() !== '' && !/^https?:\/\/[^\s/]+/.test(link.trim())) {
    found.push(disclosureIssue('disclosure.link_invalid', '/link', { link: link.trim() }))
  }
  return found
}
