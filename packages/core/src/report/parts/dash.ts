/** What is printed where nothing has been entered or nothing can be computed; it is not 0. */
export const DASH = '—'
