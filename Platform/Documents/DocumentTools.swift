public import Foundation

/// Where the programs and scripts stand that draw charts and print documents. `bin/setup` puts them there.
public struct DocumentTools: Hashable, Sendable {
    /// The Python that has WeasyPrint.
    public var python: URL
    /// Node 18 or newer.
    public var node: URL
    public var pdfWorker: URL
    public var chartWorker: URL
    /// The entry module of ECharts.
    public var echarts: URL

    public init(python: URL, node: URL, pdfWorker: URL, chartWorker: URL, echarts: URL) {
        (self.python, self.node) = (python, node)
        (self.pdfWorker, self.chartWorker, self.echarts) = (pdfWorker, chartWorker, echarts)
    }

    /// The places below the project's folder; Node where Debian or an administrator puts it.
    public init(root: URL, node: URL = Self.installedNode) {
        let workers = root.appending(path: "Platform/Documents/Workers")
        self.init(
            python: root.appending(path: ".venv/bin/python"),
            node: node,
            pdfWorker: workers.appending(path: "pdf.py"),
            chartWorker: workers.appending(path: "charts.mjs"),
            echarts: root.appending(path: "var/vendor/echarts/index.js")
        )
    }

    /// The first that is there, in the order in which `bin/setup` looks.
    public static var installedNode: URL {
        let places = ["/usr/bin/node", "/usr/local/bin/node", "/bin/node"]
        let found = places.first { FileManager.default.isExecutableFile(atPath: $0) }
        return URL(filePath: found ?? places[0])
    }

    /// What is not there, for the message at start-up.
    public var missing: [URL] {
        [python, node, pdfWorker, chartWorker, echarts].filter { !FileManager.default.fileExists(atPath: $0.path) }
    }
}
