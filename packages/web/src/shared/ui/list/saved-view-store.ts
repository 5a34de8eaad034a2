import { z } from 'zod'

const SavedViewSchema = z.object({ name: z.string(), address: z.string().startsWith('/') })
export type SavedView = z.infer<typeof SavedViewSchema>

const MOST_VIEWS = 20

function keyOf(list: string): string {
  return `views:${list}`
}

/** The views kept for a list; anything unreadable counts as none. */
export function readViews(list: string): readonly SavedView[] {
  try {
    const parsed = z.array(SavedViewSchema).safeParse(JSON.parse(localStorage.getItem(keyOf(list)) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

export function writeViews(list: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(keyOf(list), JSON.stringify(views))
  } catch {
    // storage switched off: the views live as long as the page
  }
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name)
}

/** A view of the same name is replaced; the oldest leaves when there are too many. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...withoutView(views, view.name), view].slice(-MOST_VIEWS)
}
