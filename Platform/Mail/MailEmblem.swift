public import Foundation
public import Kernel

/// The emblem of the European Union as a picture that a mail carries itself: mail programs load nothing from elsewhere.
public struct MailEmblem: Sendable {
    /// PNG.
    let picture: [UInt8]
    /// What it says to whoever does not see it.
    let label: String

    /// - Throws: when the file cannot be read.
    public init(_ file: URL, _ t: Texts) throws {
        picture = Array(try Data(contentsOf: file))
        label = t("frame.emblem")
    }
}
