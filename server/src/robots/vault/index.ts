/**
 * Vault: secrets of robots, sealed in the database, opened for the run that declares them and for nobody else.
 *
 * In:  values by robot and name, with the technical account that they belong to; the key of this machine.
 * Out: opened values for one run; a list without values; what will expire; who did what with which secret.
 * Not here: hiding values in what a run leaves behind; that is the SDK's masking, applied by `#runs`.
 */
export { checkVault } from './checkVault.ts'
export { type HandedOver, handOver } from './handOver.ts'
export { readKeyRing } from './keyFile.ts'
export { listAudit, listSecrets, type SecretLine } from './listSecrets.ts'
export { removeSecret } from './removeSecret.ts'
export { rotateKey } from './rotateKey.ts'
export { type NewSecret, rotateSecret, setSecret } from './setSecret.ts'
export type { Actor, VaultKey } from './vault.ts'
