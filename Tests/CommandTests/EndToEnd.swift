import Testing

/// Everything that starts the real program, one test at a time: each may have the machine's two
/// cores, its terminals and its ports to itself.
@Suite(.serialized)
struct EndToEnd {}
