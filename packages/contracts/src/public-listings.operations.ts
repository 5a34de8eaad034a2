import { LISTING_STATES } from '@qingshen/core/listing/listing-codes'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { z } from 'zod'
import { ClauseChipSchema, PlaceOfListSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list, paged, pageQuery } from './wire.ts'

/** A list as the public sees it: under comment, or published. */
export const PublicListingSchema = z.strictObject({
  id: IdSchema,
  title: line(300),
  lawTitle: line(300),
  year: z.int(),
  batch: z.int(),
  region: PlaceOfListSchema,
  state: LISTING_STATES.schema,
  clause: ClauseChipSchema,
  office: line(300),
  commentPeriod: z.strictObject({ from: DaySchema, to: DaySchema }).nullable(),
  publishedOn: DaySchema.nullable(),
  medium: line(300).nullable(),
  link: line(1000).nullable(),
  entries: z.int().min(0),
})
export type PublicListing = z.infer<typeof PublicListingSchema>

/** An enterprise on a public list. */
export const PublicEntrySchema = z.strictObject({
  name: line(300),
  code: line(40).nullable(),
  place: line(300),
  grounds: list(z.strictObject({ ground: AUDIT_GROUNDS.schema, label: line(100) }), 20),
})
export type PublicEntry = z.infer<typeof PublicEntrySchema>

export const listPublicListings = operation({
  id: 'listPublicListings',
  method: 'get',
  path: '/api/public/listings',
  summary: '公示中和已公布的名单',
  public: true,
  query: z.strictObject({ year: z.int().min(2000).max(2100).optional(), ...pageQuery }),
  response: paged(PublicListingSchema),
})

export const loadPublicListing = operation({
  id: 'loadPublicListing',
  method: 'get',
  path: '/api/public/listings/:listing',
  summary: '一份公示中或已公布的名单及其企业',
  public: true,
  params: z.strictObject({ listing: IdSchema }),
  query: z.strictObject({ text: line(100).optional(), ...pageQuery }),
  response: z.strictObject({ listing: PublicListingSchema, entries: paged(PublicEntrySchema) }),
  problems: ['not_found'],
})
