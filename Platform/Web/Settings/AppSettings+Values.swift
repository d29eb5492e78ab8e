public import Foundation

extension AppSettings {
    /// As the values say; a faulty one counts as not said.
    public init(_ values: SettingValues, executable: URL) {
        let home = values.saidText(.home).map { URL(fileURLWithPath: $0) } ?? Self.home(above: executable)
        self.init(
            hostname: values.text(.host) ?? "",
            port: values.text(.port).flatMap { Int($0) } ?? 0,
            data: values.saidText(.data).map { URL(fileURLWithPath: $0) }
                ?? home.appendingPathComponent(Setting.data.fallback ?? ""),
            home: home,
            publicAddress: values.text(.publicAddress).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 },
            showsFunding: values.isOn(.funding),
            databaseURL: values.text(.databaseURL),
            mailServer: MailServer(values)
        )
        trustedProxies = SettingKind.list(values.text(.trustedProxies) ?? "")
        operatorDetails = OperatorDetails(
            name: values.text(.operatorName),
            address: values.text(.operatorAddress),
            email: values.text(.operatorEmail),
            phone: values.text(.operatorPhone),
            representative: values.text(.operatorRepresentative),
            dataProtectionOfficer: values.text(.operatorDPO),
            authority: values.text(.operatorAuthority),
            register: values.text(.operatorRegister),
            vatID: values.text(.operatorVATID)
        )
        logFormat = values.text(.log).flatMap { LogFormat(rawValue: $0) } ?? .text
        metricsToken = values.text(.metricsToken)
        turnServer = TURNServer(values)
        world = values.text(.world)
    }

    /// The nearest folder above the executable that holds `Features`; else the working directory.
    static func home(above executable: URL) -> URL {
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Features").path) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    }
}

extension MailServer {
    init?(_ values: SettingValues) {
        guard let url = values.text(.mailURL) else { return nil }
        self.init(
            url: url,
            user: values.text(.mailUser),
            password: values.text(.mailPassword),
            sender: values.text(.mailFrom) ?? "",
            requiresTLS: values.isOn(.mailTLS),
            authorities: values.text(.mailAuthorities)
        )
    }
}

extension TURNServer {
    init?(_ values: SettingValues) {
        guard let addresses = values.text(.turnAddress), let secret = values.text(.turnSecret) else { return nil }
        self.init(addresses: SettingKind.list(addresses), secret: secret)
    }
}
