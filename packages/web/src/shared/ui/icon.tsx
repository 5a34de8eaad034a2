const PATHS = {
  check: 'm4 12.500 5 5L20 6.500',
  cross: 'M6 6l12 12M18 6 6 18',
  question: 'M9 9a3 3 0 1 1 4.200 2.750C12.400 12.200 12 12.800 12 14m0 3.500v.01',
  clock: 'M12 7v5l3.500 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  alert:
    'M12 9v4.500m0 3v.01M10.300 4.200 2.700 17.500A2 2 0 0 0 4.400 20.500h15.200a2 2 0 0 0 1.700-3L13.700 4.200a2 2 0 0 0-3.400 0Z',
  dot: 'M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z',
  minus: 'M5 12h14',
  bell: 'M6 16V10.500a6 6 0 1 1 12 0V16l1.500 2h-15zM10 20.500h4',
  book: 'M4 5.500A2.500 2.500 0 0 1 6.500 3H20v15H6.500A2.500 2.500 0 0 0 4 20.500zm0 15A2.500 2.500 0 0 0 6.500 21H20v-3',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm5-1.500L21 21',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  right: 'm9 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  print: 'M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z',
  download: 'M12 4v11m-4.500-4 4.500 4.500 4.500-4.500M4 20h16',
  upload: 'M12 16V5M7.500 9 12 4.500 16.500 9M4 20h16',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  building: 'M5 21V4h9v17m0-12h5v12M3 21h18M8 8h3M8 12h3M8 16h3',
  calendar: 'M4 6h16v14H4zm0 4h16M8 3v4m8-4v4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.500-6.500 8-6.500s8 2.500 8 6.500',
  link: 'M10 14a4 4 0 0 0 5.700 0l3.500-3.500a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.500 3.500a4 4 0 0 0 5.700 5.700l1.500-1.500',
  pen: 'M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19z',
  gauge: 'M4 18a9 9 0 1 1 16 0M12 14l4-5',
  sum: 'M18 5H6l7 7-7 7h12',
  wave: 'M3 12c2.500-6 5-6 7.500 0s5 6 7.500 0L21 8',
} as const

export type IconName = keyof typeof PATHS

/** A drawn sign that follows the text colour; always beside a word, so hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
