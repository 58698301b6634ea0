/**
 * Bytes of an ONNX model that looks up a label for each piece: `logits = Gather(table, input_ids)`. Written by hand as
 * protocol buffers (onnx.proto3, IR version 8, operator set 13), so that no foreign model lies in the repository.
 */
export function tinyModel(labelOfPiece: readonly number[], labels: number): Buffer {
  const scores = labelOfPiece.flatMap((own) =>
    Array.from({ length: labels }, (_, label) => (label === own ? 9 : 0)),
  )
  const table = message(
    number(1, labelOfPiece.length),
    number(1, labels),
    number(2, 1),
    text(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(scores).buffer)),
  )
  const node = message(text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather'))
  const graph = message(
    bytes(1, node),
    text(2, 'tiny'),
    bytes(5, table),
    bytes(11, value('input_ids', 7, ['batch', 'pieces'])),
    bytes(12, value('logits', 1, ['batch', 'pieces', labels])),
  )
  return message(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)))
}

/** A named input or output: element type and shape. */
function value(name: string, element: number, shape: readonly (string | number)[]): Buffer {
  const dimensions = shape.map((size) => bytes(1, typeof size === 'number' ? number(1, size) : text(2, size)))
  const tensor = message(number(1, element), bytes(2, message(...dimensions)))
  return message(text(1, name), bytes(2, bytes(1, tensor)))
}

function message(...fields: readonly Buffer[]): Buffer {
  return Buffer.concat(fields)
}

function number(field: number, value: number): Buffer {
  return Buffer.from([field << 3, ...variable(value)])
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value))
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...variable(value.length)]), value])
}

/** Seven bits a byte, the last one without its highest bit. */
function variable(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...variable(value >>> 7)]
}
