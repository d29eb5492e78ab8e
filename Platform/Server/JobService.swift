import DatabasePlatform
import ServiceLifecycle

/// The background jobs beside the web server: told to stop, it finishes what is running and begins nothing more.
struct JobService: Service {
    let runner: JobRunner

    func run() async throws {
        await withGracefulShutdownHandler {
            await runner.run()
        } onGracefulShutdown: {
            Task { await runner.stop() }
        }
    }
}
