import Testing

@testable import Archive

/// Feeds behind a proxy that makes connections.
struct ProxyTests {
  @Test(arguments: ["200 Connection established", "200 OK"])
  func `the proxy's word is not the server's answer`(word: String) throws {
    let feed = FetchTests.feed([(1, "peace")])
    let proxy = try LoopbackServer { _, request, connection in
      guard request.hasPrefix("CONNECT ") else { return }
      connection.send("HTTP/1.1 \(word)\r\nProxy-Agent: x\r\n\r\n".utf8)
      _ = connection.request()
      connection.send(status: "200 OK", ["ETag: \"v1\""], body: feed)
    }
    // Through a tunnel, as all that is encrypted goes, to a server that only the proxy knows.
    let arguments =
      Curl().arguments(Curl.Marks())
      + ["--proxytunnel", "--noproxy", "", "--proxy", proxy.address("")]
    let input = Curl.configuration(for: "http://feeds.example/rss")
    let output = try ChildProcess.run(arguments, input: input, limit: 1 << 20, seconds: 30)
    #expect(output.ending == .exited(0))
    let response = try #require(Curl.Response(output.bytes))
    #expect(response.status == 200)
    #expect(response.headers["etag"] == "\"v1\"")
    #expect(response.body == feed)
  }
}
