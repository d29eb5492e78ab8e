import Documents
import Foundation

/// The project's folder, found from this file.
enum ProjectRoot {
    static let url: URL = {
        var url = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    static let tools = DocumentTools(root: url)
}
