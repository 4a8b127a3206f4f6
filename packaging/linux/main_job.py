#!/usr/bin/python3
"""Does the main job in an installed Revoke Desk, with mouse and keyboard, and asks the practice server for the truth:
signs in to a custom address, filters the list, revokes one credential, ends; starts again and is still signed in.
Needs an X server, a window manager, a session bus, a Secret Service, AT-SPI with its bindings for the system's Python,
and xdotool (session.sh has them).
usage: main_job.py PROGRAM PRACTICE_SERVER PICTURES"""

import base64
import json
import os
import subprocess
import sys
import time
import urllib.request

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60  # seconds, for everything that is waited for


def wait_for(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit(f"main_job: waited in vain for {what}")


def ask_server(server, path, authorization, form=None):
    request = urllib.request.Request(server["url"] + path, data=form, headers={"Authorization": authorization})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.load(answer)


class Server:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "--count", "60", "--limit", "0"], stdout=subprocess.PIPE, text=True)
        self.told = json.loads(self.process.stdout.readline())
        pair = f"{self.told['client_id']}:{self.told['client_secret']}".encode()
        answer = ask_server(self.told, "/auth/token", "Basic " + base64.b64encode(pair).decode(),
                            b"grant_type=client_credentials")
        self.token = answer["access_token"]

    def credentials(self):
        found, more = [], True
        while more:
            after = f"&starting_after={found[-1]['id']}" if found else ""
            page = ask_server(self.told, "/auth/credentials?limit=100" + after, "Bearer " + self.token)
            found += page["data"]
            more = page["has_more"]
        return {each["client_id"]: each for each in found}


class Desktop:
    """What a person sees and does: looks for what is shown by its name and role, clicks and types."""

    def __init__(self, pictures):
        self.pictures = pictures
        self.count = 0

    def each(self, node):
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child:
                yield from self.each(child)

    def find_now(self, role, name):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if not application or application.get_name() not in ("revoke-desk", "Revoke Desk"):
                continue
            for node in self.each(application):
                if node.get_role_name() in role and name(node.get_name() or "") \
                        and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
        return None

    def find(self, role, name):
        test = name if callable(name) else lambda text: text == name

        def look():
            try:
                return self.find_now(role, test)
            except gi.repository.GLib.Error:  # it went while it was looked at
                return None
        return wait_for(f"{role} {name if not callable(name) else ''}", look)

    def click(self, role, name):
        node = self.find(role, name)
        wait_for(f"{name} to be enabled", lambda: node.get_state_set().contains(Atspi.StateType.ENABLED))
        area = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        self.do("mousemove", str(area.x + area.width // 2), str(area.y + area.height // 2), "click", "1")
        return node

    def write(self, name, text):
        self.click(["text", "password text"], name)
        self.press("ctrl+a")
        self.do("type", "--delay", "5", text)

    def press(self, key):
        self.do("key", key)

    def do(self, *words):
        subprocess.run(["xdotool", *words], check=True)
        time.sleep(0.3)

    def active_window(self):
        return wait_for("an active window", lambda: subprocess.run(
            ["xdotool", "getactivewindow"], capture_output=True, text=True).stdout.strip())

    def picture(self, name):
        self.count += 1
        time.sleep(1)  # until the window has drawn itself
        path = os.path.join(self.pictures, f"{self.count}-{name}.xwd")
        subprocess.run(["xwd", "-id", self.active_window(), "-silent", "-out", path], check=True)


def start(program):
    return subprocess.Popen([program, "--language", "en"])


def end(desktop, process):
    desktop.press("ctrl+q")
    wait_for("the program to end", lambda: process.poll() is not None)
    if process.returncode != 0:
        raise SystemExit(f"main_job: the program ended with {process.returncode}")


def sign_in(desktop, server):
    desktop.find(["push button", "button"], "Sign in")
    desktop.active_window()
    desktop.click(["combo box"], "Sandbox")  # its name is what it shows
    time.sleep(2)  # until its list is open
    desktop.press("End")
    desktop.press("Return")
    desktop.find(["combo box"], "Custom address")
    desktop.write("Name of the environment", "Check")
    desktop.write("Address of the API", server.told["url"])
    desktop.write("Client ID", server.told["client_id"])
    desktop.write("Client secret", server.told["client_secret"])
    desktop.picture("sign-in")
    desktop.press("Return")


def revoke(desktop, server):
    known = server.credentials()
    chosen = next(each for each in known.values()
                  if each["status"] == "active" and each["client_id"] != server.told["client_id"])
    desktop.find(["table", "tree table"], "Credentials")
    desktop.find(["label", "status bar"], lambda text: str(len(known)) in text)
    desktop.picture("list")
    desktop.write("Filter name or client ID", chosen["client_id"])
    desktop.click(["table cell"], lambda text: chosen["client_id"][-6:] in text)
    desktop.press("Delete")
    desktop.find(["dialog"], lambda text: True)
    time.sleep(1)  # the dialog takes nothing for its first 700 ms
    desktop.write(lambda text: text.startswith("To continue, type"), chosen["client_id"][-6:])
    desktop.picture("confirmation")
    desktop.click(["push button", "button"], lambda text: text.startswith("Revoke") and text != "Revoke…")
    wait_for("the server to know", lambda: server.credentials()[chosen["client_id"]]["status"] == "revoked")
    desktop.find(["label"], lambda text: "evoked" in text)
    desktop.picture("revoked")
    changed = [name for name, each in server.credentials().items() if each["status"] != known[name]["status"]]
    if changed != [chosen["client_id"]]:
        raise SystemExit(f"main_job: the server's list changed in {changed}")


def main():
    program, practice, pictures = sys.argv[1:]
    server = Server(practice)
    desktop = Desktop(pictures)
    process = start(program)
    try:
        sign_in(desktop, server)
        revoke(desktop, server)
        end(desktop, process)
        process = start(program)
        desktop.find(["table", "tree table"], "Credentials")  # from the keychain: nothing is asked
        desktop.picture("again")
        end(desktop, process)
    except BaseException:
        subprocess.run(["xwd", "-root", "-silent", "-out", os.path.join(pictures, "failed.xwd")])
        process.kill()
        raise
    finally:
        server.process.terminate()
    print("main_job: signed in, listed, revoked one, ended, started again signed in")


main()
