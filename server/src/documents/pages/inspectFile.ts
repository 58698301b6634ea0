import { inkShapes } from './ink/inkShapes.ts'
import { isBlank } from './ink/isBlank.ts'
import type { Opened } from './openPages.ts'
import type { InspectOutcome, PageInspection } from './schema.ts'
import { judgeTextLayer, type LayerJudgement } from './textLayer/judgeTextLayer.ts'

/** Enough to see eight-point print as ink and to tell a hole from a letter; 20 ms per page. */
const INSPECT_DPI = 100

const noLayer: LayerJudgement = { textLayer: null, claimedWords: [], hiddenWords: [] }

/** Looks at every page of an open file. Throws `UnreadablePage` when one cannot be decoded. */
export async function inspectFile(opened: Exclude<Opened, { kind: 'unreadable' }>): Promise<InspectOutcome> {
  const pages: PageInspection[] = []
  for (let page = 1; page <= opened.source.count; page += 1) pages.push(await inspectPage(opened, page))
  return { kind: 'pages', pages }
}

async function inspectPage(
  opened: Exclude<Opened, { kind: 'unreadable' }>,
  page: number,
): Promise<PageInspection> {
  const shape = await opened.source.shape(page)
  if (opened.kind === 'picture') {
    const raster = await opened.source.raster(page, { dpi: INSPECT_DPI })
    return {
      page,
      ...shape,
      blank: isBlank(inkShapes(raster)),
      ...noLayer,
      claimedWords: [],
      hiddenWords: [],
    }
  }
  const content = await opened.source.content(page, { dpi: INSPECT_DPI })
  const { textLayer, claimedWords, hiddenWords } = judgeTextLayer(page, content)
  const blank = textLayer === null && isBlank(inkShapes(content.withText))
  return { page, ...shape, blank, textLayer, claimedWords: [...claimedWords], hiddenWords: [...hiddenWords] }
}
