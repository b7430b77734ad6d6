import CCurses
import Glibc

/// What the environment says about letters and colours.
struct TextLocale {
  /// Whether the terminal reads UTF-8.
  let isUTF8: Bool

  /// Takes the locale of the environment into use.
  ///
  /// Over ssh the client's locale is often not installed here; if it is one of UTF-8, the locale
  /// that every system has is as good for a screen.
  static func current() -> TextLocale {
    let chosen = unsafe setlocale(LC_CTYPE, "")
    if unsafe chosen == nil, wantsUTF8() { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
    return TextLocale(isUTF8: unsafe String(cString: curses_codeset()) == "UTF-8")
  }

  // The first of the three that is not empty decides, as POSIX has it.
  private static func wantsUTF8() -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment($0) }
    guard let name = names.first(where: { !$0.isEmpty })?.lowercased() else { return false }
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
