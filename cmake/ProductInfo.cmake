# The one source of names: what the program, its packages and its store entries are called. Everything else
# takes them from here: the program through base/product_info.h, packages through these variables.
# A publisher who ships under another name or address changes this file, and the sentences of ui/ that name the
# program (translations/). What is stored keeps its marks whatever the program is called, so that it is found again:
# the keychain's service and the journal's tags.
set(REVOKE_DESK_VERSION "0.1.0")
set(REVOKE_DESK_DATE "2026-11-23")                   # of the version: store entries, man pages
set(REVOKE_DESK_NAME "Revoke Desk")
set(REVOKE_DESK_PROGRAM "revoke-desk")               # executable, package, configuration and data folder
set(REVOKE_DESK_DOMAIN "revoke-desk.org")
set(REVOKE_DESK_ID "org.revoke_desk.RevokeDesk")     # AppStream, desktop file: letters, digits, '_', '.'
set(REVOKE_DESK_VENDOR "The Revoke Desk founders")
set(REVOKE_DESK_COPYRIGHT "Copyright (c) 2026 ${REVOKE_DESK_VENDOR}")
set(REVOKE_DESK_LICENSE "MIT")                       # SPDX
set(REVOKE_DESK_SUMMARY "Find, revoke, and prove the revocation of Dinie API credentials")
set(REVOKE_DESK_HOMEPAGE "https://${REVOKE_DESK_DOMAIN}/")
set(REVOKE_DESK_RELEASES "https://${REVOKE_DESK_DOMAIN}/releases/") # Help, Check for updates opens it
set(REVOKE_DESK_REPOSITORY "https://${REVOKE_DESK_DOMAIN}/${REVOKE_DESK_PROGRAM}.git") # the Flatpak is built from it
set(REVOKE_DESK_CONTACT "${REVOKE_DESK_VENDOR} <contact@${REVOKE_DESK_DOMAIN}>")
# What requests are marked with (User-Agent): no spaces.
string(REPLACE " " "" REVOKE_DESK_AGENT "${REVOKE_DESK_NAME}")
# macOS: bundle, installer package, domain of managed preferences. Apple's identifiers have '-' where these have '_'.
string(REPLACE "_" "-" REVOKE_DESK_BUNDLE_ID "${REVOKE_DESK_ID}")
# Windows: below Software\Policies.
set(REVOKE_DESK_POLICY_KEY "RevokeDesk")
