import { BusinessError } from '@amtsbote/robot-sdk'

/** A file is not what it should be. A case for a person: the same file will not be better the second time. */
export class FormatError extends BusinessError {}
