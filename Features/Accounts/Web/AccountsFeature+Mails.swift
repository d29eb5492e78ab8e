import Accounts
import AccountsStorage
import Foundation
import Kernel
import MailPlatform
import WebPlatform

/// The mails about signing in. Links stand on the installation's own address, never on that of a request.
extension AccountsFeature {
    func confirmationMail(_ form: RegisterForm.Valid, firm: String?, _ t: Texts) -> @Sendable (String) -> MailMessage {
        let (name, email, address) = (form.name, form.email.text, signIn.address)
        return { token in
            MailMessage(
                to: email,
                name: name,
                subject: t("mail.confirm.subject"),
                [
                    .text(t("mail.greeting", ["name": name])),
                    .text(firm.map { t("mail.confirm.text", ["firm": $0]) } ?? t("mail.confirm.alone")),
                    .link(
                        label: firm == nil ? t("register.alone.submit") : t("mail.confirm.link"),
                        address: address + AccountsURL.confirmation(token)
                    ),
                    .text(t("mail.ignore")),
                ]
            )
        }
    }

    /// Tells whoever has the account already; whoever typed the address in learns nothing.
    func knownMail(_ t: Texts) -> @Sendable (MailAddressee) -> MailMessage {
        let address = signIn.address
        return { to in
            MailMessage(
                to: to.email,
                name: to.name,
                subject: t("mail.known.subject"),
                [
                    .text(t("mail.greeting", ["name": to.name])),
                    .text(t("mail.known.text")),
                    .link(label: t("mail.known.signIn"), address: address + AccountsURL.signIn),
                    .link(label: t("mail.known.forgotten"), address: address + AccountsURL.forgotten),
                    .text(t("mail.ignore")),
                ]
            )
        }
    }

    func passwordLinkMail(_ t: Texts) -> @Sendable (MailAddressee, String) -> MailMessage {
        let address = signIn.address
        return { to, token in
            MailMessage(
                to: to.email,
                name: to.name,
                subject: t("mail.reset.subject"),
                [
                    .text(t("mail.greeting", ["name": to.name])),
                    .text(t("mail.reset.text")),
                    .link(label: t("mail.reset.link"), address: address + AccountsURL.newPassword(token)),
                    .text(t("mail.ignore")),
                ]
            )
        }
    }

    /// A sentence about something that has happened to the account, with the way to look after it.
    func newsMail(subject: String, _ sentences: [String], _ t: Texts) -> @Sendable (MailAddressee) -> MailMessage {
        let address = signIn.address
        return { to in
            MailMessage(
                to: to.email,
                name: to.name,
                subject: subject,
                [.text(t("mail.greeting", ["name": to.name]))] + sentences.map { .text($0) } + [
                    .link(label: t("mail.news.link"), address: address + AccountsURL.security),
                    .text(t("mail.news.advice")),
                ]
            )
        }
    }

    func newDeviceMail<Who>(_ call: Call<Who>) -> @Sendable (MailAddressee) -> MailMessage {
        let t = call.texts
        let values = moment(signIn.outside.now())
        let text = t("mail.device.text", ["device": words(device(call), t), "day": values.day, "time": values.time])
        return newsMail(subject: t("mail.device.subject"), [text], t)
    }

    /// In Europe/Berlin, where the hub's people are.
    private func moment(_ date: Date) -> (day: String, time: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        let minute = parts.minute ?? 0
        return (LocalDate(date).german, "\(parts.hour ?? 0):\(minute < 10 ? "0" : "")\(minute)")
    }
}
