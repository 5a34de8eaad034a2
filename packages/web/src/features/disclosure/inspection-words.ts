/** The answers to a question of a self-inspection. */
export const INSPECTION_WORDS = [
  { code: 'yes', label: '是' },
  { code: 'no', label: '否' },
  { code: 'not_applicable', label: '不适用' },
] as const
