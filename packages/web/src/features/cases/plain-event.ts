import type { CaseRequirement } from '@qingshen/core/casework/case-codes'

interface PlainValues {
  onDay: string
  note: string
  number: string
  due: string
  evidence: string
}

/** What is sent of the general form; an empty field is no value. */
export function plainBodyOf({ onDay, note, number, due }: PlainValues) {
  return { onDay, note: textOf(note), number: textOf(number), due: textOf(due) }
}

function textOf(typed: string): string | null {
  const text = typed.trim()
  return text === '' ? null : text
}

const ASKED: readonly { requirement: CaseRequirement; field: keyof PlainValues; word: string }[] = [
  { requirement: 'reason', field: 'note', word: '请写明说明。' },
  { requirement: 'number', field: 'number', word: '请填写文号。' },
  { requirement: 'due_given', field: 'due', word: '请填写限期。' },
  { requirement: 'evidence', field: 'evidence', word: '请附证明材料。' },
]

/** What the law asks for and the form does not have yet; undefined when it can be sent. */
export function missingOf(requires: readonly CaseRequirement[], values: PlainValues): string | undefined {
  if (values.onDay === '') return '请填写发生的日期。'
  const empty = ASKED.find(({ requirement, field }) => requires.includes(requirement) && values[field].trim() === '')
  return empty?.word
}
