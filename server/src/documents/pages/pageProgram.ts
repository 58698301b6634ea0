/** Child process of `createPageWorkers`: opens foreign files, one at a time. */
import { Refusal, serveJobs } from '#sandbox'
import { inspectFile } from './inspectFile.ts'
import { type PageAnswer, pageJobSchema } from './jobs.ts'
import { createPageOpener } from './openPages.ts'
import { renderPage } from './renderPage.ts'
import { UnreadablePage } from './unreadablePage.ts'

const opener = createPageOpener()

serveJobs({
  job: pageJobSchema,
  async handle(job): Promise<PageAnswer> {
    const opened = await opener.open(job.file)
    if (opened.kind === 'unreadable') return opened
    try {
      if (job.do === 'inspect') return await inspectFile(opened)
      if (job.page > opened.source.count) throw new Refusal(`there is no page ${job.page}`)
      return await renderPage(opened.source, job.page)
    } catch (error) {
      if (error instanceof UnreadablePage) return { kind: 'unreadable', code: error.code }
      throw error
    } finally {
      opened.source.close()
    }
  },
})
