import Foundation

/// Material of the field beside the project, which is not part of it: `../shared`.
enum SharedData {
    private static let folder = ProjectRoot.url.deletingLastPathComponent().appending(path: "shared")

    /// A file of the folder; nil where it is not there, as on other machines.
    static func file(_ path: String) -> URL? {
        let file = folder.appending(path: path)
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }

    static let blankTemplate = file("data/vsme/VSME-Digital-Template-1.3.0.xlsx")
    static let filledTemplate = file("data/vsme/VSME-Digital-Template-Sample-1.2.0.xlsx")
}
