import ArgumentParser

/// An error as the program tells it: a sentence to standard error, and a status for the shell.
struct Complaint: Error {
  let sentence: String
  let status: ExitStatus

  init(_ sentence: String, _ status: ExitStatus) {
    self.sentence = sentence
    self.status = status
  }
}
