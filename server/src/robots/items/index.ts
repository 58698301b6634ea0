/**
 * Items: what robots are to do, who may have which item, and for how long.
 *
 * In:  inputs with priority, due time and business key (`addItem`); workers that claim, renew, and give back.
 * Out: claimed items with their fenced run, leases that expired, counts and lists.
 * Not here: what happens in a run and what its end means; that is `#runs`.
 */
export { type AddedItem, addItem, type NewItem } from './addItem.ts'
export { cancelItem, repeatItem } from './changeItem.ts'
export { type ClaimedItem, claimItem } from './claimItem.ts'
export { attachFile, exportFiles, type ItemFile } from './files.ts'
export {
  type Cause,
  type ItemDecision,
  type ItemState,
  itemStates,
  type Origin,
  type Priority,
  priorities,
} from './item.ts'
export { expireLeases, renewLeases } from './leases.ts'
export { type ItemLine, listItems } from './listItems.ts'
export { countItems, findInput, findItemByKey } from './store.ts'
export { takeAway } from './takeAway.ts'
