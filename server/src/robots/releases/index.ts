/**
 * Releases: which bytes of a robot count, answered for by two people.
 *
 * In:  the folder of a robot and the name of who proposes it; the name of somebody else who approves it.
 * Out: releases kept with every byte, the one that counts, the way back, and who did what when and why.
 * Not here: robots in development (`#catalogue`); which item runs with which release (`#items`).
 */
export { approveRelease, type RolledBack, rollBack } from './decideRelease.ts'
export { listReleases, type ReleaseLine } from './listReleases.ts'
export { type LayOutNeeds, releaseOpener } from './openRelease.ts'
export { type Proposal, proposeRelease } from './proposeRelease.ts'
