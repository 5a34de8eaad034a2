/** One stretch of a text beside its earlier version. */
export type TextChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

const LONGEST = 2000

/**
 * What changed between two texts, line by line (longest common subsequence), neighbouring lines of one kind joined.
 * Texts beyond 2000 lines are shown as replaced whole.
 */
export function textDifference(before: string, after: string): TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [old, now] = [linesOf(before), linesOf(after)]
  const lengths = old.length > LONGEST || now.length > LONGEST ? null : commonLengths(old, now)
  const changes: TextChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (lengths !== null && i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ kind: 'same', text: old[i] ?? '' })
      i += 1
      j += 1
    } else if (
      i < old.length &&
      (j >= now.length || lengths === null || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      changes.push({ kind: 'removed', text: old[i] ?? '' })
      i += 1
    } else {
      changes.push({ kind: 'added', text: now[j] ?? '' })
      j += 1
    }
  }
  return joined(changes)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** The length of the longest common subsequence of what follows each pair of lines. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? []
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

function joined(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = []
  for (const change of changes) {
    const last = result.at(-1)
    if (last?.kind === change.kind) result[result.length - 1] = { ...last, text: `${last.text}\n${change.text}` }
    else result.push(change)
  }
  return result
}
