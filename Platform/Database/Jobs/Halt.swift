/// Tells everybody who works that it is time to end: first to begin nothing more, later to let go.
actor Halt {
    private var phase = Phase.working
    private var waiting: [Int: (phase: Phase, continuation: CheckedContinuation<Void, Never>)] = [:]
    private var next = 0

    private enum Phase: Int { case working, stopped, aborted }

    var isStopped: Bool { phase != .working }

    func stop() { advance(to: .stopped) }

    func abort() { advance(to: .aborted) }

    /// Returns once it was stopped; at once when the task is cancelled.
    func reached() async { await wait(for: .stopped) }

    /// Returns once it was aborted; at once when the task is cancelled.
    func aborted() async { await wait(for: .aborted) }

    /// Returns after so many seconds, or as soon as it is stopped.
    nonisolated func sleep(_ seconds: Double) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await Task.sleep(for: .seconds(seconds)) }
            group.addTask { await self.reached() }
            await group.next()
            group.cancelAll()
        }
    }

    private func advance(to phase: Phase) {
        guard phase.rawValue > self.phase.rawValue else { return }
        self.phase = phase
        for (key, waiter) in waiting where waiter.phase.rawValue <= phase.rawValue {
            waiting[key] = nil
            waiter.continuation.resume()
        }
    }

    private func wait(for phase: Phase) async {
        next += 1
        let key = next
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if self.phase.rawValue >= phase.rawValue || Task.isCancelled {
                    continuation.resume()
                } else {
                    waiting[key] = (phase, continuation)
                }
            }
        } onCancel: {
            Task { await self.forget(key) }
        }
    }

    private func forget(_ key: Int) { waiting.removeValue(forKey: key)?.continuation.resume() }
}
