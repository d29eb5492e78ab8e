import DatabasePlatform
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// `/metrics`: figures for Prometheus. Read on this machine, or from elsewhere with the token; to everybody else the
/// address does not exist.
struct MetricsFeature: Sendable {
    let database: any SQLDatabase
    let settings: AppSettings
    let telemetry: Telemetry

    func addRoutes(to routes: Routes) {
        let routes = routes.feature("Platform", texts: Texts())
        routes.get("metrics", for: .everyone) { call in
            guard call.isFromThisMachine || settings.metricsToken.map(call.bears) == true else {
                throw HTTPError(.notFound)
            }
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: .init(string: await text()))
            )
        }
    }

    func text() async -> String {
        var page = MetricsText()
        addRequests(&page)
        addDatabase(&page)
        await addQueues(&page)
        addProcess(&page)
        return page.text
    }

    private func addRequests(_ page: inout MetricsText) {
        let (histograms, running) = telemetry.requests.now
        let entries = histograms.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        page.family("oekohub_http_requests_total", .counter, "Requests answered.")
        for (key, histogram) in entries {
            page.sample(
                "oekohub_http_requests_total",
                ["method": key.method, "route": key.route, "status": key.status],
                Double(histogram.count)
            )
        }
        page.family("oekohub_http_request_duration_seconds", .histogram, "Time until the answer was ready.")
        for (key, histogram) in entries {
            page.samples(
                "oekohub_http_request_duration_seconds",
                ["method": key.method, "route": key.route, "status": key.status],
                histogram
            )
        }
        page.family("oekohub_http_requests_in_flight", .gauge, "Requests being worked on.")
        page.sample("oekohub_http_requests_in_flight", Double(running))
    }

    private func addDatabase(_ page: inout MetricsText) {
        let reading = telemetry.database.now
        page.family("oekohub_database_duration_seconds", .histogram, "Time of reads and of write transactions.")
        page.samples("oekohub_database_duration_seconds", ["kind": "read"], reading.reads)
        page.samples("oekohub_database_duration_seconds", ["kind": "write"], reading.writes)
        page.family("oekohub_database_errors_total", .counter, "Reads and writes that failed.")
        for kind in ["foreign_key", "other", "refused", "serialization", "unavailable", "unique"] {
            page.sample("oekohub_database_errors_total", ["kind": kind], Double(reading.errors[kind] ?? 0))
        }
    }

    /// Without an answer of the database the rest is told all the same.
    private func addQueues(_ page: inout MetricsText) async {
        let queues = [
            ("oekohub_jobs", "job", ["open", "dead"], "Background jobs by state."),
            ("oekohub_mails", "mail", ["queued", "dead"], "Mails by state."),
        ]
        for (name, table, states, help) in queues {
            page.family(name, .gauge, help)
            let sql = "SELECT state, COUNT(*) AS n FROM \(table) WHERE state IN ($1, $2) GROUP BY state"
            guard let rows = try? await database.rows(sql, .text(states[0]), .text(states[1])) else { continue }
            for state in states {
                let row = rows.first { (try? $0.text("state")) == state }
                page.sample(name, ["state": state], Double((try? row?.int("n")) ?? 0))
            }
        }
    }

    private func addProcess(_ page: inout MetricsText) {
        let figures = ProcessFigures.now()
        let gauges: [(String, MetricsText.Kind, String, Double?)] = [
            ("process_resident_memory_bytes", .gauge, "Resident memory.", figures.residentBytes),
            ("process_cpu_seconds_total", .counter, "User and system time.", figures.cpuSeconds),
            ("process_open_fds", .gauge, "Open files and connections.", figures.openFiles),
            ("process_max_fds", .gauge, "Files and connections that may be open.", figures.openFilesLimit),
            ("process_start_time_seconds", .gauge, "Start, since 1970.", telemetry.start.timeIntervalSince1970),
            ("oekohub_uptime_seconds", .gauge, "Time since the start.", -telemetry.start.timeIntervalSinceNow),
            (
                "oekohub_disk_free_bytes", .gauge, "Room in the data folder.",
                DiskSpace.free(settings.data).map { Double($0) }
            ),
        ]
        for (name, kind, help, value) in gauges {
            guard let value else { continue }
            page.family(name, kind, help)
            page.sample(name, value)
        }
        page.family("oekohub_build_info", .gauge, "What runs here.")
        let schema = Installation.migrations.last?.name ?? ""
        page.sample("oekohub_build_info", ["version": telemetry.version, "schema": schema], 1)
    }
}

/// Everything that is counted while the hub runs.
struct Telemetry: Sendable {
    let requests = RequestFigures()
    let database = DatabaseFigures()
    let start = Date()
    var version = "unknown"
}
