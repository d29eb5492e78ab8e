/// Addresses of this feature.
enum ProgrammeRecordsURL {}
