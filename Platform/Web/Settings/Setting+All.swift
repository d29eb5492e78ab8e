extension Setting {
    public static let config = Setting(
        "OEKOHUB_CONFIG",
        .file,
        fallback: "/etc/oekohub/oekohub.conf",
        example: "/etc/oekohub/oekohub.conf",
        option: "--config",
        meaning: "setting.config"
    )
    public static let host = Setting(
        "OEKOHUB_HOST",
        .host,
        fallback: "127.0.0.1",
        example: "127.0.0.1",
        option: "--hostname",
        meaning: "setting.host"
    )
    public static let port = Setting(
        "OEKOHUB_PORT",
        .port,
        fallback: "8080",
        example: "8080",
        option: "--port",
        meaning: "setting.port"
    )
    public static let data = Setting(
        "OEKOHUB_DATA",
        .folder,
        fallback: "var/data",
        example: "/var/lib/oekohub/data",
        option: "--data",
        meaning: "setting.data"
    )
    public static let home = Setting("OEKOHUB_HOME", .folder, example: "/opt/oekohub", meaning: "setting.home")
    public static let publicAddress = Setting(
        "OEKOHUB_PUBLIC_ADDRESS",
        .webAddress,
        example: "https://hub.example.org",
        meaning: "setting.publicAddress"
    )
    public static let trustedProxies = Setting(
        "OEKOHUB_TRUSTED_PROXIES",
        .addresses,
        example: "127.0.0.1, ::1",
        meaning: "setting.trustedProxies"
    )
    public static let funding = Setting(
        "OEKOHUB_FUNDING",
        .onOff,
        fallback: "on",
        example: "off",
        meaning: "setting.funding"
    )
    public static let databaseURL = Setting(
        "DATABASE_URL",
        .databaseAddress,
        example: "postgresql://oekohub@localhost/oekohub",
        meaning: "setting.databaseURL"
    )
    public static let mailURL = Setting(
        "OEKOHUB_SMTP_URL",
        .mailServer,
        example: "smtp://mail.example.org:587",
        meaning: "setting.mailURL"
    )
    public static let mailUser = Setting("OEKOHUB_SMTP_USER", .text, example: "oekohub", meaning: "setting.mailUser")
    public static let mailPassword = Setting(
        "OEKOHUB_SMTP_PASSWORD",
        .text,
        example: "\"geheim # mit Raute\"",
        isSecret: true,
        meaning: "setting.mailPassword"
    )
    public static let mailTLS = Setting(
        "OEKOHUB_SMTP_TLS",
        .onOff,
        fallback: "on",
        example: "on",
        meaning: "setting.mailTLS"
    )
    public static let mailAuthorities = Setting(
        "OEKOHUB_SMTP_CA_FILE",
        .file,
        example: "/etc/ssl/eigene-stelle.pem",
        meaning: "setting.mailAuthorities"
    )
    public static let mailFrom = Setting(
        "OEKOHUB_MAIL_FROM",
        .mailAddress,
        fallback: "oekohub@localhost",
        example: "oekohub@example.org",
        meaning: "setting.mailFrom"
    )
    public static let log = Setting(
        "OEKOHUB_LOG",
        .logFormat,
        fallback: "text",
        example: "json",
        meaning: "setting.log"
    )
    public static let metricsToken = Setting(
        "OEKOHUB_METRICS_TOKEN",
        .token,
        example: "b7e0a1c49d5f4e63",
        isSecret: true,
        meaning: "setting.metricsToken"
    )
    public static let turnAddress = Setting(
        "OEKOHUB_TURN_ADDRESS",
        .turnAddresses,
        example: "turn:turn.example.org:3478, turns:turn.example.org:5349",
        meaning: "setting.turnAddress"
    )
    public static let turnSecret = Setting(
        "OEKOHUB_TURN_SECRET",
        .token,
        example: "5f1c0b9e7a2d4836",
        isSecret: true,
        meaning: "setting.turnSecret"
    )
    public static let world = Setting(
        "OEKOHUB_WORLD",
        .text,
        example: "westfaelisches-ruhrgebiet",
        meaning: "setting.world"
    )
    public static let operatorName = Setting(
        "OEKOHUB_OPERATOR_NAME",
        .text,
        example: "Hub Hagen gGmbH",
        meaning: "setting.operatorName"
    )
    public static let operatorAddress = Setting(
        "OEKOHUB_OPERATOR_ADDRESS",
        .text,
        example: "Bahnhofstr. 1, 58095 Hagen",
        meaning: "setting.operatorAddress"
    )
    public static let operatorEmail = Setting(
        "OEKOHUB_OPERATOR_EMAIL",
        .mailAddress,
        example: "hub@example.org",
        meaning: "setting.operatorEmail"
    )
    public static let operatorPhone = Setting(
        "OEKOHUB_OPERATOR_PHONE",
        .text,
        example: "02331 123456",
        meaning: "setting.operatorPhone"
    )
    public static let operatorRepresentative = Setting(
        "OEKOHUB_OPERATOR_REPRESENTATIVE",
        .text,
        example: "Erika Beispiel",
        meaning: "setting.operatorRepresentative"
    )
    public static let operatorDPO = Setting(
        "OEKOHUB_OPERATOR_DPO",
        .text,
        example: "Max Beispiel, datenschutz@example.org",
        meaning: "setting.operatorDPO"
    )
    public static let operatorAuthority = Setting(
        "OEKOHUB_OPERATOR_AUTHORITY",
        .text,
        example: "LDI NRW, poststelle@ldi.nrw.de",
        meaning: "setting.operatorAuthority"
    )
    public static let operatorRegister = Setting(
        "OEKOHUB_OPERATOR_REGISTER",
        .text,
        example: "Amtsgericht Hagen, HRB 12345",
        meaning: "setting.operatorRegister"
    )
    public static let operatorVATID = Setting(
        "OEKOHUB_OPERATOR_VAT_ID",
        .text,
        example: "DE123456789",
        meaning: "setting.operatorVATID"
    )

    /// In the order in which they are listed and documented.
    public static let all: [Setting] = [
        config, host, port, data, home, publicAddress, trustedProxies, funding, databaseURL, mailURL, mailUser,
        mailPassword, mailTLS, mailAuthorities, mailFrom, log, metricsToken, turnAddress, turnSecret, world,
        operatorName, operatorAddress, operatorEmail, operatorPhone, operatorRepresentative, operatorDPO,
        operatorAuthority, operatorRegister, operatorVATID,
    ]

    static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
