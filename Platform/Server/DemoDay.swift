import Kernel

/// Days of the demonstration: so many from today, put off to the next working day, so that nobody meets on a Sunday.
struct DemoDay {
    let today: LocalDate

    func workingDay(_ days: Int) -> LocalDate {
        let day = today.adding(days: days)
        return day.isWorkingDay ? day : day.adding(workingDays: 1)
    }
}
