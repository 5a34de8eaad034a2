/** The issues whose offered repair can be consented to for all rows at once. */
export const REPAIRABLE: ReadonlySet<string> = new Set([
  'list_title_repeated',
  'odd_spaces',
  'full_width',
  'inner_spaces',
  'code_without_hyphen',
  'branch_suffix_incomplete',
  'date_wrong_century',
  'industry_lost_zero',
  'size_contradicts',
])
