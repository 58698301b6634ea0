/**
 * Dovecot: a real mail server of its own makers, started on this machine for tests. No simulator.
 *
 * In:  mails as bytes. Needs the Debian package `dovecot-imapd`.
 * Out: where it answers (IMAP, loopback only, without encryption), an account, and what lies in which folder.
 * Not here: mails that are sent anywhere; who reads them.
 */
export { type Dovecot, isDovecotInstalled, type StoredMail, startDovecot } from './startDovecot.ts'
