import { type Problem, problemSchema, streams, uploadOutcomeSchema } from '@amtsbote/contract'
import type { z } from 'zod'

/** What became of one file that was sent. */
export type UploadOutcome =
  | { readonly kind: 'taken'; readonly documents: z.infer<typeof uploadOutcomeSchema>['documents'] }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }

/**
 * Sends one file. XMLHttpRequest, because fetch does not tell how much has been sent.
 *
 * @param onProgress hears the part that has been sent, 0 to 1
 */
export function upload(file: File, onProgress: (part: number) => void): Promise<UploadOutcome> {
  const body = new FormData()
  body.append('file', file, file.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(streams.upload.method, streams.upload.url)
    request.setRequestHeader('x-amtsbote', '1')
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.onload = () => resolve(outcomeOf(request.response))
    request.send(body)
  })
}

function outcomeOf(response: unknown): UploadOutcome {
  const taken = uploadOutcomeSchema.safeParse(response)
  if (taken.success) return { kind: 'taken', documents: taken.data.documents }
  const problem = problemSchema.safeParse(response)
  return problem.success ? { kind: 'refused', problem: problem.data } : { kind: 'unreachable' }
}
