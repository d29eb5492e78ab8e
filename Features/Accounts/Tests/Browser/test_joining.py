"""One-time links by which colleagues join a firm."""

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person, join, make_join_link, register, somebody
from hub_window import Window


def test_a_colleague_joins_once_and_only_once(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window)
    colleague, latecomer = make_window(), make_window()
    colleague.open(path)
    colleague.expect_heading(f"Beitreten: {owner.firm}")
    join(colleague, path, somebody("Jonas Brandt"))
    colleague.expect_notice(f"Willkommen bei {owner.firm}.")
    latecomer.open(path, status=404)
    latecomer.expect_heading("Diese Einladung gilt nicht mehr")
    window.open("/konto")
    expect(window.page.get_by_role("table", name="Team")).to_contain_text("Jonas Brandt")


def test_members_see_the_team_but_cannot_invite(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window)
    member = make_window()
    join(member, path, somebody("Jonas Brandt"))
    member.open("/konto")
    expect(member.page.get_by_role("table", name="Team")).to_contain_text(owner.name)
    expect(member.page.get_by_role("button", name="Link erzeugen")).to_have_count(0)


def test_a_withdrawn_link_ends(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window)
    window.open("/konto")
    window.submit("Zurückziehen")
    window.expect_notice("Die Einladung ist zurückgezogen.")
    make_window().open(path, status=404)


def test_who_has_an_account_joins_with_one_click(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window, "Kontoführung")
    other = make_window()
    register(other, somebody("Aylin Demir", "Brandt KG"))
    other.open(path)
    other.submit("Beitreten")
    other.expect_notice(f"Willkommen bei {owner.firm}.")


def test_who_belongs_to_two_firms_changes_between_them(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window)
    other = make_window()
    register(other, somebody("Aylin Demir", "Brandt KG"))
    other.open(path)
    other.submit("Beitreten")
    menu = other.page.get_by_role("banner").locator("details.topbar-firm")
    expect(menu).to_contain_text(owner.firm)
    menu.locator("summary").click()
    other.leave_by(menu.get_by_role("button", name="Brandt KG"))
    other.expect_notice("Sie arbeiten jetzt für Brandt KG.")


def test_the_owner_takes_somebody_out_of_the_team(owner: Person, window: Window, make_window: MakeWindow) -> None:
    path = make_join_link(window)
    member = make_window()
    join(member, path, somebody("Jonas Brandt"))
    window.open("/konto")
    window.follow("Entfernen: Jonas Brandt")
    window.expect_heading("Aus dem Team nehmen")
    window.submit("Aus dem Team nehmen")
    window.expect_notice("Jonas Brandt gehört nicht mehr zum Team.")
    member.open("/konto")
    member.expect_heading("Anmelden")
