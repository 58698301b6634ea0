import { type DocumentId, streams } from '@amtsbote/contract'
import { useEffect } from 'react'
import { addressOf } from '../../api/index.ts'

/** Where the picture of a page is. */
export function pictureAddress(id: DocumentId, page: number): string {
  return addressOf(streams.pageImage.url, { id, page })
}

/** Fetches the picture of a page before it is needed: a page that was never looked at has to be drawn first. */
export function usePreloadedPicture(id: DocumentId, page: number): void {
  useEffect(() => {
    new Image().src = pictureAddress(id, page)
  }, [id, page])
}
