/** What a quantity measures. Standard coal is its own dimension: energy becomes coal only by a chosen factor. */
export type Dimension =
  | 'mass'
  | 'energy'
  | 'standard_coal'
  | 'carbon'
  | 'volume'
  | 'mass_per_volume'
  | 'money'
  | 'power'
  | 'area'
  | 'length'
  | 'time'
  | 'count'
  | 'ratio'

export type UnitEntry = {
  readonly symbol: string
  readonly dimension: Dimension
  /** How many base units one of this unit is, as exact decimal text. */
  readonly factor: string
}

/** Every unit: code -> printed symbol, dimension, exact factor to the base unit of the dimension. */
export const UNITS = {
  t: { symbol: 't', dimension: 'mass', factor: '1000' },
  kg: { symbol: 'kg', dimension: 'mass', factor: '1' },
  g: { symbol: 'g', dimension: 'mass', factor: '0.001' },
  mg: { symbol: 'mg', dimension: 'mass', factor: '0.000001' },
  ten_thousand_t: { symbol: '万t', dimension: 'mass', factor: '10000000' },
  kj: { symbol: 'kJ', dimension: 'energy', factor: '1' },
  mj: { symbol: 'MJ', dimension: 'energy', factor: '1000' },
  gj: { symbol: 'GJ', dimension: 'energy', factor: '1000000' },
  tj: { symbol: 'TJ', dimension: 'energy', factor: '1000000000' },
  kwh: { symbol: 'kWh', dimension: 'energy', factor: '3600' },
  mwh: { symbol: 'MWh', dimension: 'energy', factor: '3600000' },
  ten_thousand_kwh: { symbol: '万kWh', dimension: 'energy', factor: '36000000' },
  kgce: { symbol: 'kgce', dimension: 'standard_coal', factor: '1' },
  tce: { symbol: 'tce', dimension: 'standard_coal', factor: '1000' },
  ten_thousand_tce: { symbol: '万tce', dimension: 'standard_coal', factor: '10000000' },
  kg_co2: { symbol: 'kgCO2', dimension: 'carbon', factor: '1' },
  t_co2: { symbol: 'tCO2', dimension: 'carbon', factor: '1000' },
  l: { symbol: 'L', dimension: 'volume', factor: '0.001' },
  m3: { symbol: 'm³', dimension: 'volume', factor: '1' },
  ten_thousand_m3: { symbol: '万m³', dimension: 'volume', factor: '10000' },
  yuan: { symbol: '元', dimension: 'money', factor: '1' },
  ten_thousand_yuan: { symbol: '万元', dimension: 'money', factor: '10000' },
  hundred_million_yuan: { symbol: '亿元', dimension: 'money', factor: '100000000' },
  kw: { symbol: 'kW', dimension: 'power', factor: '1' },
  mw: { symbol: 'MW', dimension: 'power', factor: '1000' },
  m2: { symbol: 'm²', dimension: 'area', factor: '1' },
  ha: { symbol: 'hm²', dimension: 'area', factor: '10000' },
  m: { symbol: 'm', dimension: 'length', factor: '1' },
  km: { symbol: 'km', dimension: 'length', factor: '1000' },
  h: { symbol: 'h', dimension: 'time', factor: '3600' },
  d: { symbol: 'd', dimension: 'time', factor: '86400' },
  person: { symbol: '人', dimension: 'count', factor: '1' },
  piece: { symbol: '个', dimension: 'count', factor: '1' },
  one: { symbol: '1', dimension: 'ratio', factor: '1' },
  percent: { symbol: '%', dimension: 'ratio', factor: '0.01' },
  per_mille: { symbol: '‰', dimension: 'ratio', factor: '0.001' },
  kg_per_t: { symbol: 'kg/t', dimension: 'ratio', factor: '0.001' },
  g_per_kg: { symbol: 'g/kg', dimension: 'ratio', factor: '0.001' },
  g_per_t: { symbol: 'g/t', dimension: 'ratio', factor: '0.000001' },
  mg_per_kg: { symbol: 'mg/kg', dimension: 'ratio', factor: '0.000001' },
  kg_per_m3: { symbol: 'kg/m³', dimension: 'mass_per_volume', factor: '1' },
  g_per_l: { symbol: 'g/L', dimension: 'mass_per_volume', factor: '1' },
  g_per_m3: { symbol: 'g/m³', dimension: 'mass_per_volume', factor: '0.001' },
  mg_per_l: { symbol: 'mg/L', dimension: 'mass_per_volume', factor: '0.001' },
  mg_per_m3: { symbol: 'mg/m³', dimension: 'mass_per_volume', factor: '0.000001' },
  ug_per_l: { symbol: 'μg/L', dimension: 'mass_per_volume', factor: '0.000001' },
} as const satisfies Record<string, UnitEntry>

export type UnitCode = keyof typeof UNITS

/** What the unit measures. */
export function dimensionOf(unit: UnitCode): Dimension {
  return UNITS[unit].dimension
}

/** Ways in which sources print a unit, beside its own symbol. */
const OTHER_SYMBOLS: Readonly<Record<string, UnitCode>> = {
  吨: 't',
  千克: 'kg',
  公斤: 'kg',
  克: 'g',
  万吨: 'ten_thousand_t',
  千瓦时: 'kwh',
  度: 'kwh',
  万千瓦时: 'ten_thousand_kwh',
  万度: 'ten_thousand_kwh',
  吨标准煤: 'tce',
  吨标煤: 'tce',
  万吨标准煤: 'ten_thousand_tce',
  立方米: 'm3',
  万立方米: 'ten_thousand_m3',
  升: 'l',
  小时: 'h',
  天: 'd',
}

const BY_SYMBOL = new Map<string, UnitCode>([
  ...Object.entries(UNITS).map(([code, { symbol }]) => [symbolKey(symbol), code as UnitCode] as const),
  ...Object.entries(OTHER_SYMBOLS).map(([symbol, code]) => [symbolKey(symbol), code] as const),
])

/** The unit printed as this symbol (`万元`, `kW·h`, `m3`), or null when the table has none. Case matters. */
export function unitOfSymbol(symbol: string): UnitCode | null {
  return BY_SYMBOL.get(symbolKey(symbol)) ?? null
}

/** A unit of any kind, also of a ratio (`m3/t`, `L/m2`), as it is printed: with raised figures. */
export function raisedUnit(unit: string): string {
  return unit.replace(/m([23])(?!\d)/g, (_, power: string) => (power === '2' ? 'm²' : 'm³'))
}

function symbolKey(symbol: string): string {
  return symbol.normalize('NFKC').replace(/[\s·.]/g, '')
}
