import { LISTING_STATES } from '@qingshen/core/listing/listing-codes'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { z } from 'zod'
import { ClauseChipSchema, CommentSchema, ListingDetailSchema, ListingRowSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list, paged, pageQuery } from './wire.ts'

const listingParams = z.strictObject({ listing: IdSchema })
const partParams = z.strictObject({ listing: IdSchema, part: IdSchema })

export const listListings = operation({
  id: 'listListings',
  method: 'get',
  path: '/api/listings',
  summary: '本机构（本单位）能看到的名单，及本机构下一步要办的事',
  permission: 'listing.read',
  query: z.strictObject({
    law: IdSchema.optional(),
    year: z.int().min(2000).max(2100).optional(),
    state: LISTING_STATES.schema.optional(),
    ...pageQuery,
  }),
  response: paged(ListingRowSchema),
})

/** A kind of list this office takes part in, with what the next one would be. */
export const OpenableSchema = z.strictObject({
  law: IdSchema,
  lawTitle: line(300),
  procedure: line(100),
  title: line(300),
  clause: ClauseChipSchema,
  batch: z.enum(['yearly', 'batches']),
  nextBatch: z.int().min(1),
  regionName: line(300),
  fixedAt: OFFICE_LEVELS.schema,
  /** True when this office contributes a part of its own. */
  proposes: z.boolean(),
  grounds: list(line(100), 20),
})
export type Openable = z.infer<typeof OpenableSchema>

export const listOpenable = operation({
  id: 'listOpenable',
  method: 'get',
  path: '/api/listing-kinds',
  summary: '本机构可以建立或参加的名单种类',
  permission: 'listing.open',
  query: z.strictObject({ year: z.int().min(2000).max(2100).optional(), on: DaySchema.optional() }),
  response: list(OpenableSchema, 100),
})

export const openListing = operation({
  id: 'openListing',
  method: 'post',
  path: '/api/listings',
  summary: '建立名单（已有时加入），并开始本机构的初选名单',
  permission: 'listing.open',
  body: z.strictObject({
    law: IdSchema,
    procedure: z.string().min(1).max(100),
    year: z.int().min(2000).max(2100),
    batch: z.int().min(1).max(99),
    title: z.string().min(1).max(200).optional(),
  }),
  response: ListingDetailSchema,
  problems: ['law_unknown', 'law_not_in_force', 'not_found', 'state_forbids', 'forbidden'],
})

export const loadListing = operation({
  id: 'loadListing',
  method: 'get',
  path: '/api/listings/:listing',
  summary: '一份名单：步骤、各机构的初选名单、办理记录、抄送、意见、可以办的事',
  permission: 'listing.read',
  params: listingParams,
  response: ListingDetailSchema,
  problems: ['not_found'],
})

export const sendPart = operation({
  id: 'sendPart',
  method: 'post',
  path: '/api/listings/:listing/parts/:part/sending',
  summary: '把初选名单报送（转报）上一级；本辖区没有应当列入的企业的，确认后报送空名单',
  permission: 'listing.act',
  params: partParams,
  body: z.strictObject({
    version: z.int32().min(0),
    note: line(2000).optional(),
    /** True: its own office says that nobody in its area is to be listed; only for a part with nobody on it. */
    nil: z.boolean().optional(),
  }),
  response: ListingDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version'],
})

export const returnPart = operation({
  id: 'returnPart',
  method: 'post',
  path: '/api/listings/:listing/parts/:part/return',
  summary: '把报送上来的初选名单退回下一级，写明理由',
  permission: 'listing.return',
  params: partParams,
  body: z.strictObject({ version: z.int32().min(0), reason: z.string().min(1).max(2000) }),
  response: ListingDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version'],
})

export const writeComment = operation({
  id: 'writeComment',
  method: 'post',
  path: '/api/listings/:listing/comments',
  summary: '对名单（或其中一家企业）提出意见',
  permission: 'listing.comment',
  params: listingParams,
  body: z.strictObject({
    text: z.string().min(1).max(4000),
    entry: IdSchema.nullable(),
    evidence: IdSchema.nullable(),
  }),
  response: CommentSchema,
  problems: ['not_found'],
})
