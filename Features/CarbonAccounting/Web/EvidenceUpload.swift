import CarbonAccounting
import CarbonAccountingStorage
import DatabasePlatform
import Foundation
import HTML
import Kernel
import WebPlatform

/// Takes over the file that came with a form, once it is known what it is.
struct EvidenceUpload {
    /// The name of the file field.
    static let field = "file"
    static let longestName = 200
    /// A file above it is refused at its field, with everything else still in the form.
    static let limit = UploadLimit.megabytes(EvidenceStore.maximumBytes >> 20, keepsForm: true)

    enum Outcome {
        case none
        case kept(Evidence)
        /// A sentence for the field.
        case refused(String)
    }

    let store: EvidenceRecordStore
    let firm: FirmID
    let t: Texts

    func take(_ form: Form) async throws -> Outcome {
        if let file = form.oversized[Self.field] { return .refused(tooLarge(file.name, file.size)) }
        guard let file = form.files[Self.field] else { return .none }
        guard file.size > 0 else { return .refused(t("evidence.empty", ["name": file.name])) }
        guard file.size <= EvidenceStore.maximumBytes else { return .refused(tooLarge(file.name, file.size)) }
        guard let type = try EvidenceType(file: file.location, name: file.name) else {
            return .refused(t("evidence.unknownType", ["name": file.name]))
        }
        // The same bill proves several lines: it is kept and listed once.
        let digest = try ContentDigest.sha256(ofFile: file.location)
        if let known = try await store.all(of: firm).first(where: { $0.sha256 == digest }) { return .kept(known) }
        let kept = try await store.keep(
            file.location,
            fileName: type.fileName(String(file.name.suffix(Self.longestName))),
            mediaType: type.rawValue,
            bytes: file.size,
            for: firm
        )
        return .kept(kept)
    }

    private func tooLarge(_ name: String, _ size: Int) -> String {
        let limit = NumberWords.fileSize(EvidenceStore.maximumBytes)
        return t("evidence.tooLarge", ["name": name, "size": NumberWords.fileSize(size), "limit": limit])
    }

    /// What the form says while a file travels.
    static func words(_ t: Texts) -> UploadWords {
        UploadWords(
            limit: EvidenceStore.maximumBytes,
            tooLarge: t("evidence.upload.tooLarge", ["limit": NumberWords.fileSize(EvidenceStore.maximumBytes)]),
            sending: t("evidence.upload.sending"),
            checking: t("evidence.upload.checking"),
            failed: t("evidence.upload.failed")
        )
    }
}
