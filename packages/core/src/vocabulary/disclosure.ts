import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What an enterprise makes public: the publication after the list, the two disclosures by rule, the result. */
export const DISCLOSURE_PURPOSES = defineCodeList('disclosure_purpose', '公开事项', [
  { code: 'disclose', label: '名单公布后公布企业信息' },
  { code: 'annual_disclosure', label: '年度环境信息披露报告' },
  { code: 'interim_disclosure', label: '临时环境信息披露报告' },
  { code: 'publish_result', label: '公布审核结果' },
])
export type DisclosurePurpose = CodeOf<typeof DISCLOSURE_PURPOSES>

/** Where it is made public. */
export const DISCLOSURE_MEDIA = defineCodeList('disclosure_medium', '公开途径', [
  { code: 'local_main_media', label: '当地主要媒体' },
  { code: 'enterprise_website', label: '企业网站' },
  { code: 'disclosure_system', label: '企业环境信息依法披露系统' },
  { code: 'other_public', label: '其他便于公众知晓的方式' },
])
export type DisclosureMedium = CodeOf<typeof DISCLOSURE_MEDIA>
