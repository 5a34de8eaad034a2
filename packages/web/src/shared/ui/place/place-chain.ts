export interface PlaceChain {
  province: string | undefined
  city: string | undefined
  county: string | undefined
}

/** The levels a GB/T 2260 code names by its digits (2 province, 2 city, 2 county); no code, no levels. */
export function placeChain(code: string | undefined): PlaceChain {
  if (code === undefined || !/^\d{6}$/.test(code)) return { province: undefined, city: undefined, county: undefined }
  return {
    province: `${code.slice(0, 2)}0000`,
    city: code.endsWith('0000') ? undefined : `${code.slice(0, 4)}00`,
    county: code.endsWith('00') ? undefined : code,
  }
}
