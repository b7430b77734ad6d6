import ArgumentParser

/// What the program says to the shell when it ends; from `sysexits.h` where that has a number.
enum ExitStatus: Int32 {
  case done = 0
  case differences = 1
  case usage = 2
  case badData = 65
  case noSuchFolder = 66
  case inputOutput = 74

  var code: ExitCode { ExitCode(rawValue) }
}
