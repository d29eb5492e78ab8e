import Foundation

/// What this process takes of the machine, as the kernel tells; nil where it does not.
struct ProcessFigures {
    var residentBytes: Double?
    /// User and system time together.
    var cpuSeconds: Double?
    var openFiles: Double?
    var openFilesLimit: Double?

    static func now() -> ProcessFigures {
        var result = ProcessFigures()
        let pages = words("/proc/self/statm").dropFirst().first.flatMap { Double($0) }
        result.residentBytes = pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) }
        // The name of the program may hold spaces, so counting begins behind its bracket: state is field 3.
        if let line = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            let end = line.lastIndex(of: ")")
        {
            let fields = line[end...].split(separator: " ").dropFirst().map(String.init)
            if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
                result.cpuSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
            }
        }
        result.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map {
            Double($0.count)
        }
        result.openFilesLimit = Double(OpenFiles.limit)
        return result
    }

    private static func words(_ path: String) -> [Substring] {
        ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split { $0.isWhitespace }.map { $0 }
    }
}
