public import DatabasePlatform

/// In order; after those of the features it uses.
public let eventsMigrations: [Migration] = [
    createEvent, createEventRegistration, createAttendance, createCertificate, createEventFeedback,
]
