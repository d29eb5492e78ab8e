import Curl
import NIOCore
import NIOPosix
import Testing

@Suite struct TransferTests {
    /// Takes every connection and never says a word.
    private func silent() async throws -> any Channel {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { $0.eventLoop.makeSucceededVoidFuture() }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    @Test func aSilentMailServerHoldsUpNoWebServer() async throws {
        let channel = try await silent()
        let port = channel.localAddress?.port ?? 0
        let server = try await TinyServer.start { _ in "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nda" }
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: TransferFailure.Reason?.self) { group in
            for _ in 1...32 {
                group.addTask {
                    let work = Transfer.Work.mail(from: "hub@hub.example", to: "a@b.example", message: [])
                    var transfer = Transfer(work, url: "smtp://127.0.0.1:\(port)/hub.example", protocols: "smtp")
                    transfer.requiresTLS = false
                    transfer.seconds = 15
                    transfer.deadline = start.advanced(by: .seconds(15))
                    do {
                        _ = try await transfer.run()
                        return nil
                    } catch let failure as TransferFailure {
                        return failure.reason
                    }
                }
            }
            let answer = try await Transfer(.get, url: server.address, protocols: "http").run()
            #expect(answer.body == Array("da".utf8))
            #expect(start.duration(to: clock.now) < .seconds(15))
            for try await reason in group { #expect(reason == .timeout) }
        }
        // Those that had to wait for a thread have no time of their own beside, or it would take several times as long.
        #expect(start.duration(to: clock.now) < .seconds(60))
        try await channel.close()
        try await server.stop()
    }

    @Test func whatIsTooLateIsNotBegun() async throws {
        var transfer = Transfer(.get, url: "http://127.0.0.1:1/", protocols: "http")
        transfer.deadline = ContinuousClock.now
        let late = transfer
        await #expect(throws: TransferFailure(.timeout)) { try await late.run() }
    }
}
