import Foundation
import NIOCore
import NIOEmbedded
import Synchronization

@testable public import SocketPlatform

/// A WebSocket without a wire: gives a receiver a real ``Socket`` and keeps what it sends.
public final class TestSocket: Sendable {
    private let channel: NIOAsyncTestingChannel
    private let kept = Mutex<(texts: [String], closing: UInt16?)>(([], nil))

    private init(_ channel: NIOAsyncTestingChannel) { self.channel = channel }

    public static func open(_ receiver: any SocketReceiver) async throws -> TestSocket {
        let channel = NIOAsyncTestingChannel()
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
        try await channel.testingEventLoop.executeInContext {
            let handler = SocketHandler(SocketOffer(receiver: receiver))
            try channel.pipeline.syncOperations.addHandler(handler)
            handler.start()
        }
        return TestSocket(channel)
    }

    /// As if the client were gone.
    public func lose() async throws { _ = try await channel.finish(acceptAlreadyClosed: true) }

    /// The first text that fits and was not asked for before; nil when none comes within two seconds.
    public func hear(_ fits: @Sendable (String) -> Bool) async throws -> String? {
        for _ in 0..<400 {
            try await read()
            let found = kept.withLock { kept -> String? in
                guard let index = kept.texts.firstIndex(where: fits) else { return nil }
                return kept.texts.remove(at: index)
            }
            if let found { return found }
            try await Task.sleep(for: .milliseconds(5))
        }
        return nil
    }

    /// With which the other side said goodbye.
    public func closing() async throws -> UInt16? {
        try await read()
        return kept.withLock { $0.closing }
    }

    private func read() async throws {
        await channel.testingEventLoop.run()
        while case .byteBuffer(var bytes)? = try await channel.readOutbound(as: IOData.self) {
            guard let kind = bytes.readInteger(as: UInt8.self), let short = bytes.readInteger(as: UInt8.self) else {
                return
            }
            if short == 126 { bytes.moveReaderIndex(forwardBy: 2) }
            if short == 127 { bytes.moveReaderIndex(forwardBy: 8) }
            kept.withLock { kept in
                if kind == 0x81 { kept.texts.append(String(buffer: bytes)) }
                if kind == 0x88 { kept.closing = bytes.getInteger(at: bytes.readerIndex, as: UInt16.self) }
            }
        }
    }
}
