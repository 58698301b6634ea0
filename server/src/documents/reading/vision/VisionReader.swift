// Reads pictures with Apple Vision. Speaks the protocol of protocol.ts: one JSON object a line on standard input
// and output. Build on a Mac: swiftc -O VisionReader.swift -o vision-reader
// Nothing leaves the machine: Vision works without a network.
import Foundation
import ImageIO
import Vision

struct Question: Decodable {
  let id: Int
  let picture: String
  let languages: [String]
  let customWords: [String]
}

struct FoundWord: Encodable {
  let text: String
  let confidence: Double
  let line: String
  let x: Double
  let y: Double
  let width: Double
  let height: Double
}

struct Answer: Encodable {
  let id: Int
  let words: [FoundWord]?
  let fault: String?
}

struct Greeting: Encodable {
  let name: String
}

struct Unreadable: Error {
  let why: String
}

func say<T: Encodable>(_ value: T) {
  guard let line = try? JSONEncoder().encode(value) else { exit(1) }
  FileHandle.standardOutput.write(line + Data([0x0A]))
}

func words(of question: Question) throws -> [FoundWord] {
  let url = URL(fileURLWithPath: question.picture) as CFURL
  guard let source = CGImageSourceCreateWithURL(url, nil),
    let picture = CGImageSourceCreateImageAtIndex(source, 0, nil)
  else { throw Unreadable(why: "the picture cannot be opened") }
  let request = VNRecognizeTextRequest()
  request.recognitionLevel = .accurate
  request.recognitionLanguages = question.languages
  // Custom words count only together with language correction (Apple's documentation of customWords).
  request.usesLanguageCorrection = true
  request.customWords = question.customWords
  try VNImageRequestHandler(cgImage: picture, options: [:]).perform([request])
  return (request.results ?? []).enumerated().flatMap { number, observation -> [FoundWord] in
    guard let candidate = observation.topCandidates(1).first else { return [] }
    return candidate.string.split(separator: " ").compactMap { part in
      guard let box = try? candidate.boundingBox(for: part.startIndex..<part.endIndex)?.boundingBox else { return nil }
      // Vision counts from the lower left corner.
      return FoundWord(
        text: String(part), confidence: Double(candidate.confidence), line: String(number + 1),
        x: box.minX, y: 1 - box.maxY, width: box.width, height: box.height)
    }
  }
}

say(Greeting(name: "Apple Vision \(VNRecognizeTextRequest().revision)"))
while let line = readLine() {
  guard let question = try? JSONDecoder().decode(Question.self, from: Data(line.utf8)) else { exit(2) }
  do {
    say(Answer(id: question.id, words: try words(of: question), fault: nil))
  } catch {
    say(Answer(id: question.id, words: nil, fault: "\(error)"))
  }
}
