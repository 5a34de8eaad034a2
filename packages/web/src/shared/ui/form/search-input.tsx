interface SearchInputProps {
  id: string
  label: string
  /** What may be typed: 名称或代码. */
  placeholder: string
  value: string
  onChange: (text: string) => void
}

/** Text to search for, as long as the server reads. */
export function SearchInput({ id, label, placeholder, value, onChange }: SearchInputProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder={placeholder}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
