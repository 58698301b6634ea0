import { z } from 'zod'
import type { Confirmation, Delivery, FilingConnector } from '#filing'
import type { RobotDesk } from './desk.ts'

/** Endings by type of content, for the name of the file. */
const endings = {
  'application/pdf': 'pdf',
  'image/tiff': 'tif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const

/** What the robot proves: it read this document back under this order. */
const proofSchema = z.looseObject({ order: z.string(), sha256: z.string() })

/**
 * Connector that has a robot file documents. Handing over adds one work item, whose key is the order: a repeated call adds
 * nothing. Filed is what the robot read back from the e-file, byte for byte; a robot that gave up is a person's matter.
 */
export function robotConnector(desk: RobotDesk): FilingConnector {
  return {
    name: 'robot',

    async checkFile() {
      return { kind: 'ready' }
    },

    async file(delivery: Delivery) {
      const { orderId, employeeNumber, register, documentType, title, documentDate } = delivery
      const { sha256, sizeBytes, mediaType } = delivery
      await desk.add({
        key: orderId,
        input: { order: orderId, employeeNumber, register, documentType, title, documentDate, sha256 },
        file: { name: `${orderId}.${endings[mediaType]}`, mediaType, sha256, sizeBytes },
      })
    },

    async confirm(delivery: Delivery): Promise<Confirmation> {
      const seen = await desk.look(delivery.orderId)
      switch (seen.kind) {
        case 'absent':
        case 'waiting':
          return { kind: seen.kind }
        case 'stuck':
          return { kind: seen.touched ? 'mismatch' : 'refused', message: seen.message }
        case 'done':
          return compare(delivery, seen.id, seen.result)
      }
    },

    async withdraw(delivery: Delivery) {
      const seen = await desk.look(delivery.orderId)
      const isUntouched = seen.kind === 'absent' || (seen.kind === 'stuck' && !seen.touched)
      if (isUntouched || (seen.kind === 'waiting' && (await desk.cancel(delivery.orderId))))
        return { kind: 'withdrawn' }
      if (seen.kind === 'waiting') return { kind: 'waiting' }
      return {
        kind: 'refused',
        message:
          'Das Dokument hängt bereits in der Akte, oder es steht nicht fest. Bitte sehen Sie dort nach und entfernen Sie es von Hand.',
      }
    },
  }
}

function compare(delivery: Delivery, runId: string, result: unknown): Confirmation {
  const proof = proofSchema.safeParse(result)
  const isThis = proof.data?.order === delivery.orderId && proof.data.sha256 === delivery.sha256
  return isThis
    ? { kind: 'filed', receipt: `robot-run:${runId}` }
    : { kind: 'mismatch', message: 'Der Roboter hat etwas anderes abgelegt als beauftragt.' }
}
