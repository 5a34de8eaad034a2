/**
 * The digits all divisions of a place begin with. The place's trailing pairs of zeros stand for everything below it,
 * so that a code that has since been replaced still lies in its province and prefecture.
 */
export function divisionPrefix(place: string): string {
  return place.replace(/(00)+$/, '')
}
