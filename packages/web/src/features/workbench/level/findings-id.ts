/** The element in which what lags is listed. */
export const FINDINGS_ID = 'level-findings'
