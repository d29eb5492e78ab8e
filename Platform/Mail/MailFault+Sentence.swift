public import Kernel

extension MailFault {
    /// What was stored as a reason, as a sentence: what happened, the server's code, what to do.
    public static func sentence(_ reason: String, _ t: Texts) -> String {
        let (fault, code) = read(reason)
        let sentence =
            switch fault {
            case .network: t("mail.fault.network")
            case .timeout: t("mail.fault.timeout")
            case .security: t("mail.fault.security")
            case .credentials: t("mail.fault.credentials")
            case .refused: t("mail.fault.refused")
            case .recipient: t("mail.fault.recipient")
            case .sender: t("mail.fault.sender")
            case .settings: t("mail.fault.settings")
            case .tooOld: t("mail.fault.tooOld")
            case .abandoned: t("mail.fault.abandoned")
            case .tooLong: t("mail.fault.tooLong")
            case nil: t("mail.fault.other", ["reason": reason])
            }
        return code.isEmpty ? sentence : "\(sentence) \(t("mail.fault.code", ["code": code]))"
    }
}
