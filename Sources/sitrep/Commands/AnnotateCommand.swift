import Archive
import ArgumentParser
import Assessment
import Extraction
import Glibc
import Prose

/// Prints what the extraction sees in each document.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print what the extraction sees in each document, as JSON lines.",
    discussion: """
      Standard input and files that end in .jsonl hold one JSON object a line: {"id", "text", \
      "date"}, the date "2025-05-12" or null. Any other file is read as in a folder. Spans count Unicode \
      code points.
      """,
  )

  @Option(help: "How to write it; only jsonl.")
  var format = Format.jsonl

  @Flag(help: "Name the rule behind each finding.")
  var explain = false

  @Argument(help: "A file, or - for standard input.")
  var file = "-"

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  func run() throws {
    guard file == "-" || file.hasSuffix(".jsonl") else { return try annotateText() }
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    var lines = LineReader(descriptor)
    let source = file == "-" ? "standard input" : file
    var sound = true
    while true {
      let batch: [LineReader.Line]
      do {
        batch = try lines.batch()
      } catch {
        throw failure(error.code)
      }
      if batch.isEmpty { break }
      let explain = explain
      let outputs = Workers.map(batch) { line -> [UInt8] in
        guard let bytes = line.bytes, let request = AnnotationRequest(line: bytes[...]) else {
          return []
        }
        var json = JSONWriter()
        Reading(of: request.document).write(to: &json, id: request.id, explain: explain)
        json.newline()
        return json.take()
      }
      for (line, output) in zip(batch, outputs) {
        if let output, !output.isEmpty {
          try StandardOutput.write(output)
        } else {
          let isTooLong = line.bytes == nil
          StandardOutput.complain(
            isTooLong
              ? Messages.longLine(line.number, source, limit: TextFile.limit)
              : Messages.badLine(line.number, source)
          )
          sound = false
        }
      }
    }
    if !sound { throw ExitStatus.badData.code }
  }

  private func annotateText() throws {
    var json = JSONWriter()
    do throws(TextFile.Unusable) {
      for document in try ReportFile.read(file, name: file).documents {
        Reading(of: document).write(to: &json, id: document.name, explain: explain)
        json.newline()
      }
    } catch {
      if case .unreadable(let code) = error.reason { throw failure(code) }
      throw Complaint(Messages.unusable(file, error.reason.sentence), .badData)
    }
    try StandardOutput.write(json.take())
  }

  private func failure(_ code: Int32) -> Complaint {
    Complaint(Messages.cannotRead(file, code), code == ENOENT ? .noSuchFolder : .inputOutput)
  }
}
