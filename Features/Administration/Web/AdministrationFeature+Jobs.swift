import DatabasePlatform
import Hummingbird
import Kernel
import WebPlatform

extension AdministrationFeature {
    @Sendable func showJobs(_ call: Call<Person>) async throws -> Response {
        let state = JobReader.State.allCases.first { JobsPage.word($0) == call.query("stand") } ?? .open
        let window = ListWindow(call.query("seite"))
        let found = try await jobs.jobs(state, limit: window.limit, offset: window.offset)
        let page = JobsPage(
            found.prefix(ListWindow.size),
            state: state,
            window: window,
            hasMore: found.count > ListWindow.size,
            token: call.formToken,
            call.texts
        )
        return call.page(page)
    }

    @Sendable func restartJob(_ call: Call<Person>) async throws -> Response {
        let id: JobID = try call.id("job")
        guard try await jobs.restart(id, at: outside.now()) else { throw HTTPError(.conflict) }
        return call.redirect(AdministrationURL.jobs, notice: call.texts("jobs.restart.done"))
    }
}
