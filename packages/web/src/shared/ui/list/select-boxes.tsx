import type { Selection } from './use-selection.ts'

export function SelectAllBox({ keys, selection }: { keys: readonly string[]; selection: Selection }) {
  const count = keys.filter((key) => selection.has(key)).length
  return (
    <th scope="col" className="select-cell">
      <input
        type="checkbox"
        aria-label="选中本页全部"
        checked={count === keys.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = count > 0 && count < keys.length
        }}
        onChange={(event) => selection.setAll(keys, event.target.checked)}
      />
    </th>
  )
}

export function SelectRowBox({ rowKey, selection }: { rowKey: string; selection: Selection }) {
  return (
    <td className="select-cell">
      <input
        type="checkbox"
        aria-label="选中这一行"
        checked={selection.has(rowKey)}
        onChange={() => selection.toggle(rowKey)}
      />
    </td>
  )
}
