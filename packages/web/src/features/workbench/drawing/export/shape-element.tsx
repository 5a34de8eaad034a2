import type { Shape } from './shape.ts'

/** A shape on the page. */
export function ShapeElement({ shape }: { shape: Shape }) {
  const { name: Name, attributes, text, title } = shape
  const properties = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [camelCase(key), value]))
  return (
    <Name {...properties}>
      {title === undefined ? null : <title>{title}</title>}
      {text}
    </Name>
  )
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
