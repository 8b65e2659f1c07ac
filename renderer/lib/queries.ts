import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BulkJob } from '../../shared/contract/bulk.ts';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { PrintRun } from '../../shared/contract/printing.ts';
import type { DraftId, EvidenceId } from '../../shared/domain/ids.ts';
import { ask } from './client.ts';

/**
 * Every question a screen asks, each under the area whose changes make it stale.
 * The first part of a key is the area of the `changed` event.
 */
export const deskState = () =>
  queryOptions({ queryKey: ['desk', 'state'], queryFn: () => ask(window.ofm.desk.state({})), staleTime: Infinity });

export const caseCounts = () =>
  queryOptions({ queryKey: ['cases', 'counts'], queryFn: () => ask(window.ofm.cases.counts({})) });

export const casePage = (input: InputOf<'cases.page'>) =>
  queryOptions({
    queryKey: ['cases', 'page', input],
    queryFn: () => ask(window.ofm.cases.page(input)),
    gcTime: 60_000,
  });

/** How far a bulk action is; told by its events and never asked for. */
export const bulkJob = (job: string) =>
  queryOptions<BulkJob | null>({
    queryKey: ['bulk', job],
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
    gcTime: 15 * 60_000,
  });

/** The bulk action that a person is at in this window, by its id; null where there is none. */
export const currentBulk = () =>
  queryOptions<string | null>({ queryKey: ['bulk', 'current'], queryFn: () => null, enabled: false, gcTime: Infinity });

/** How many cases a selection is, asked again with every change of the cases. */
export const selectedCount = (selection: InputOf<'bulk.count'>['selection']) =>
  queryOptions({
    queryKey: ['cases', 'selected', selection],
    queryFn: async () => (await ask(window.ofm.bulk.count({ selection }))).count,
    gcTime: 0,
  });

export const caseGroups = (input: InputOf<'cases.groups'>) =>
  queryOptions({
    queryKey: ['cases', 'groups', input],
    queryFn: () => ask(window.ofm.cases.groups(input)),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export const queueViews = () =>
  queryOptions({ queryKey: ['views', 'list'], queryFn: () => ask(window.ofm.views.list({})) });

export const caseFile = (reference: string) =>
  queryOptions({
    queryKey: ['cases', 'file', reference],
    queryFn: async () => (await ask(window.ofm.cases.open({ reference }))).case,
  });

export const documentBytes = (id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    queryFn: () => ask(window.ofm.documents.read({ id })),
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const evidenceBytes = (id: EvidenceId) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: () => ask(window.ofm.evidence.read({ id })),
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const draftList = () =>
  queryOptions({ queryKey: ['drafts', 'list'], queryFn: async () => (await ask(window.ofm.drafts.list({}))).drafts });

/** Asked anew whenever a form opens: what was kept last is what it goes on with. */
export const keptDraft = (id: DraftId) =>
  queryOptions({
    queryKey: ['drafts', 'kept', id],
    queryFn: async () => (await ask(window.ofm.drafts.open({ id }))).draft,
    staleTime: Infinity,
    gcTime: 0,
  });

/** What is opened or decided in between changes what is recent: nothing of it is kept. */
export const findAnything = (query: string) =>
  queryOptions({
    queryKey: ['find', query],
    queryFn: () => ask(window.ofm.find.anything({ query })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

export const missionNames = () =>
  queryOptions({
    queryKey: ['registry', 'missions'],
    queryFn: async () => (await ask(window.ofm.registry.missions({}))).missions,
  });

export const registrySearch = (input: InputOf<'registry.search'>) =>
  queryOptions({
    queryKey: ['registry', 'search', input],
    queryFn: () => ask(window.ofm.registry.search(input)),
    placeholderData: keepPreviousData,
  });

export const registryMission = (id: string) =>
  queryOptions({ queryKey: ['registry', 'mission', id], queryFn: () => ask(window.ofm.registry.mission({ id })) });

export const registryPerson = (pid: string) =>
  queryOptions({ queryKey: ['registry', 'person', pid], queryFn: () => ask(window.ofm.registry.person({ pid })) });

export const registryVehicle = (vin: string) =>
  queryOptions({ queryKey: ['registry', 'vehicle', vin], queryFn: () => ask(window.ofm.registry.vehicle({ vin })) });

export const reciprocityCountries = () =>
  queryOptions({
    queryKey: ['registry', 'reciprocity', 'countries'],
    queryFn: async () => (await ask(window.ofm.reciprocity.countries({}))).countries,
  });

export const reciprocityCountry = (country: InputOf<'reciprocity.country'>['country']) =>
  queryOptions({
    queryKey: ['registry', 'reciprocity', 'country', country],
    queryFn: () => ask(window.ofm.reciprocity.country({ country })),
  });

export const termHistory = (id: string) =>
  queryOptions({
    queryKey: ['registry', 'reciprocity', 'history', id],
    queryFn: async () => (await ask(window.ofm.reciprocity.history({ id }))).changes,
  });

export const duplicatesOf = (of: InputOf<'registry.duplicatesOf'>) =>
  queryOptions({
    queryKey: ['registry', 'duplicatesOf', of],
    queryFn: async () => (await ask(window.ofm.registry.duplicatesOf(of))).duplicates,
  });

type OpenCaseMark = OutputOf<'registry.duplicates'>['next'];

/** The walk through the open cases, a step a page. It stands as it was found until somebody looks again. */
export const duplicatesWalk = () =>
  infiniteQueryOptions({
    queryKey: ['duplicates', 'walk'],
    queryFn: ({ pageParam }) => ask(window.ofm.registry.duplicates({ after: pageParam })),
    initialPageParam: null as OpenCaseMark,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });

export const importList = () =>
  queryOptions({
    queryKey: ['intake', 'list'],
    queryFn: async () => (await ask(window.ofm.intake.list({}))).imports,
  });

export const userList = () =>
  queryOptions({ queryKey: ['users', 'list'], queryFn: async () => (await ask(window.ofm.users.list({}))).users });

export const assignableUsers = () =>
  queryOptions({
    queryKey: ['users', 'assignable'],
    queryFn: async () => (await ask(window.ofm.users.assignable({}))).users,
  });

export const settingList = () =>
  queryOptions({
    queryKey: ['settings', 'list'],
    queryFn: async () => (await ask(window.ofm.settings.list({}))).settings,
  });

/** Under the settings, which an imported key is told as. */
export const issuingKeys = () =>
  queryOptions({
    queryKey: ['settings', 'keys'],
    queryFn: async () => (await ask(window.ofm.papers.keys({}))).keys,
  });

export const auditPage = (input: InputOf<'audit.page'>) =>
  queryOptions({
    queryKey: ['audit', 'page', input],
    queryFn: () => ask(window.ofm.audit.page(input)),
    placeholderData: keepPreviousData,
  });

export const terminationPreview = (input: InputOf<'enforcement.preview'>) =>
  queryOptions({
    queryKey: ['registry', 'termination', input],
    queryFn: () => ask(window.ofm.enforcement.preview(input)),
  });

/** Under the registry: whatever ends there, or in a case, changes it. */
export const trail = (input: InputOf<'surrender.trail'>) =>
  queryOptions({
    queryKey: ['registry', 'trail', input],
    queryFn: async () => (await ask(window.ofm.surrender.trail(input))).lines,
  });

export const calendarDays = (input: InputOf<'calendar.days'>) =>
  queryOptions({
    queryKey: ['calendar', 'days', input],
    queryFn: async () => (await ask(window.ofm.calendar.days(input))).days,
    placeholderData: keepPreviousData,
  });

export const calendarDay = (day: string) =>
  queryOptions({ queryKey: ['calendar', 'day', day], queryFn: () => ask(window.ofm.calendar.day({ day })) });

export const printJobs = (input: InputOf<'printing.jobs'>) =>
  queryOptions({
    queryKey: ['printing', 'jobs', input],
    queryFn: () => ask(window.ofm.printing.jobs(input)),
    placeholderData: keepPreviousData,
  });

/** The sheets of a case's papers, the newest first; more than a case ever has. */
export const sheetsOfCase = (reference: InputOf<'printing.jobs'>['reference']) =>
  queryOptions({
    queryKey: ['printing', 'sheets', reference],
    queryFn: async () => (await ask(window.ofm.printing.jobs({ reference, offset: 0, limit: 200 }))).rows,
  });

/** How far the last bulk print is: put here by its events and asked for by nobody, and kept while other screens are open. */
export const printRun = () =>
  queryOptions<PrintRun | null>({
    queryKey: ['printing', 'run'],
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  });

/** Has the print service asked for sheets that are with it, again and again while some may still change. */
export const spoolerAnswers = (jobs: readonly number[]) =>
  queryOptions({
    // Its answers are told by events of the print queue, which must not ask again.
    queryKey: ['spooler', jobs],
    queryFn: () => ask(window.ofm.printing.refresh({ jobs: [...jobs] })),
    enabled: jobs.length > 0,
    refetchInterval: 4000,
    staleTime: 0,
    retry: false,
  });

export const printerList = () =>
  queryOptions({ queryKey: ['printing', 'printers'], queryFn: () => ask(window.ofm.printing.printers({})) });

export const plateOrderList = () =>
  queryOptions({ queryKey: ['plateOrders', 'list'], queryFn: () => ask(window.ofm.plateOrders.list({})) });

export const plateOrder = (number: string) =>
  queryOptions({
    queryKey: ['plateOrders', 'order', number],
    queryFn: async () => (await ask(window.ofm.plateOrders.show({ number }))).order,
  });

/** What a placed order tells is fixed: it is drawn once for as long as it is looked at. */
export const plateOrderPaper = (input: InputOf<'plateOrders.paper'>) =>
  queryOptions({
    queryKey: ['plateOrderPapers', input],
    queryFn: () => ask(window.ofm.plateOrders.paper(input)),
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const stockList = () =>
  queryOptions({ queryKey: ['stock', 'list'], queryFn: () => ask(window.ofm.stock.list({})) });

export const stockSeries = (input: InputOf<'stock.series'>) =>
  queryOptions({
    queryKey: ['stock', 'series', input],
    queryFn: () => ask(window.ofm.stock.series(input)),
    placeholderData: keepPreviousData,
  });

export const stockPiece = (input: InputOf<'stock.piece'>) =>
  queryOptions({ queryKey: ['stock', 'piece', input], queryFn: () => ask(window.ofm.stock.piece(input)) });
