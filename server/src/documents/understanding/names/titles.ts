import { misreadingCost } from './alignment.ts'

/** Words that belong to many surnames and may be printed, left out or moved: `Anna von der Heide`. */
const particles = new Set(
  'von vom zu zum zur van der den de del della di da do dos das du la le el al ten ter te bin ben ibn'.split(
    ' ',
  ),
)

/** Academic degrees, ranks and salutations, folded and without dots. */
const titles = new Set(
  'dr prof professor phil rer nat med jur ing iur pol oec dent vet habil hc mult dipl diplom mag ma ba msc bsc mba llm llb med univ fh verw betriebsw herr herrn frau hr fr mr mrs ms miss'.split(
    ' ',
  ),
)

export function isParticle(folded: string): boolean {
  return particles.has(folded)
}

/** What a scan may do to a particle: `Eli` for El. More, and it is the half of a double name. */
const PARTICLE_COST_MAX = 0.7

/** Whether a few letters that hang on a surname by a hyphen are a particle, well or badly read. */
export function isParticleLike(folded: string): boolean {
  if (folded.length > 4) return false
  return [...particles].some(
    (particle) => misreadingCost(folded, particle, PARTICLE_COST_MAX) <= PARTICLE_COST_MAX,
  )
}

/** Takes a folded word with or without dots: `dipl.-ing`, `b.a`. */
export function isTitle(folded: string): boolean {
  const plain = folded.replace(/[^\p{L}]/gu, '')
  return (
    plain !== '' &&
    (titles.has(plain) || folded.split(/[^\p{L}]+/u).every((part) => part === '' || titles.has(part)))
  )
}
