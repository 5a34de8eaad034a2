import { useLibrary } from '../list/use-library.ts'

/** Which entry of the library an option was taken over from; it is not to be typed. */
export function LibraryNote({ entry }: { entry: string }) {
  const { data } = useLibrary()
  const title = data?.find(({ id }) => id === entry)?.title
  return <p className="quiet">{title === undefined ? `采自方案库，编号 ${entry}` : `采自方案库的“${title}”`}</p>
}
