/** The Länder by the letters of ISO 3166-2:DE. */
export const laender = [
  ...(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV'] as const),
  ...(['NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const),
] as const
export type Land = (typeof laender)[number]
