/** What is used of mailparser 3.9, which comes without types. */
declare module 'mailparser' {
  interface Address {
    readonly address?: string
    readonly name?: string
    readonly group?: readonly Address[]
  }
  interface AddressHeader {
    readonly value: readonly Address[]
  }
  interface Part {
    readonly filename?: string | false
    readonly contentType?: unknown
    readonly content: Uint8Array
  }
  interface ParsedMail {
    readonly headerLines: readonly { readonly key: string; readonly line: string }[]
    readonly headers: ReadonlyMap<string, unknown>
    readonly from?: AddressHeader
    readonly to?: AddressHeader | readonly AddressHeader[]
    readonly subject?: string
    readonly messageId?: string
    readonly text?: string
    readonly attachments: readonly Part[]
  }
  export function simpleParser(
    source: Uint8Array,
    options: {
      readonly skipImageLinks: boolean
      readonly skipTextToHtml: boolean
      readonly skipTextLinks: boolean
    },
  ): Promise<ParsedMail>
}
