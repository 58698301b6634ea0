import type { DocumentId } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { queries } from '../api/index.ts'
import { ListIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { Dialog, IconButton, ProblemNote, useMedia, useNow } from '../parts/index.ts'
import { Desk } from './Desk.tsx'
import { DecisionNotice, RecentDecisions, useDecisions } from './decisions/index.ts'
import { AllDone, afterLeaving, groupQueue, inOrder, placeOf, QueueList } from './queue/index.ts'

/** How often "today" is checked: the groups of a page left open over night must not lie in the morning. */
const GROUPING_MS = 60_000

const route = getRouteApi('/')

/** Queue, page and proposal; on narrow windows the queue is a drawer. */
export function ReviewPage() {
  const { text } = useLanguage()
  const list = useQuery(queries.documents('review'))
  const now = useNow(GROUPING_MS)
  const groups = useMemo(() => groupQueue(list.data?.documents ?? [], new Date(now)), [list.data, now])
  const waiting = inOrder(groups)
  const { dokument } = route.useSearch()
  const navigate = route.useNavigate()
  const place = (dokument && placeOf(waiting, dokument)) || (waiting[0] && placeOf(waiting, waiting[0].id))
  const isGone =
    dokument !== undefined && list.isSuccess && !list.isFetching && placeOf(waiting, dokument) === null
  const shown = waiting[(place?.position ?? 0) - 1]
  const [arrival, setArrival] = useState(0)
  const open = useCallback(
    (id: DocumentId | null) => {
      setArrival((count) => count + 1)
      void navigate({ search: id ? { dokument: id } : {} })
    },
    [navigate],
  )
  const decisions = useDecisions({ onUndone: open })
  const total = list.data?.total ?? 0
  useEffect(() => {
    document.title = text.queue.windowTitle(total)
  }, [text, total])
  const hasRoom = useMedia('(min-width: 1200px)')
  const [drawer, setDrawer] = useState(false)
  const queue = (
    <QueueList groups={groups} total={total} shown={shown?.id} onOpen={() => setDrawer(false)}>
      <RecentDecisions decisions={decisions} />
    </QueueList>
  )
  const openList = hasRoom ? null : (
    <IconButton label={text.queue.open} className="desk__list" onClick={() => setDrawer(true)}>
      <ListIcon />
    </IconButton>
  )
  return (
    <div className="review">
      {hasRoom && queue}
      {!hasRoom && drawer && (
        <Dialog heading={text.queue.heading} place="drawer" onClose={() => setDrawer(false)}>
          {queue}
        </Dialog>
      )}
      {list.error && <ProblemNote error={list.error} />}
      {shown && place ? (
        <Desk
          key={shown.id}
          summary={shown}
          place={place}
          arrival={arrival}
          decisions={decisions}
          openList={openList}
          onOpen={open}
          onLeave={() => open(afterLeaving(waiting, shown.id))}
        />
      ) : (
        list.data && (
          <AllDone openList={openList} hasArrived={arrival > 0} onUndo={() => void decisions.undoLast()} />
        )
      )}
      <DecisionNotice decisions={decisions} isGone={isGone} />
    </div>
  )
}
